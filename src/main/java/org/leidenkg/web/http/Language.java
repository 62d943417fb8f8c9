package org.leidenkg.web.http;

import java.util.Arrays;
import java.util.Optional;

/** The languages of the pages. */
public enum Language {
    NL("nl"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    public Language other() {
        return this == NL ? EN : NL;
    }

    public static Optional<Language> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}
