package org.leidenkg.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    static Optional<Language> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The one that an Accept-Language header prefers; Dutch when it prefers none, or cannot be read. */
    static Language accepted(String header) {
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(header),
                    List.of(Locale.forLanguageTag("nl"), Locale.forLanguageTag("en")));
            return best == null ? NL : find(best.getLanguage()).orElse(NL);
        } catch (IllegalArgumentException e) {
            return NL;
        }
    }
}
