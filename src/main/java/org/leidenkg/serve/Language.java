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

    /**
     * The one for an Accept-Language header: English for a reader whose languages hold English and no Dutch, Dutch for all
     * others and for a header that cannot be read.
     */
    static Language accepted(String header) {
        try {
            List<String> accepted = Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().replaceFirst("-.*", ""))
                    .toList();
            return accepted.contains(EN.tag) && !accepted.contains(NL.tag) ? EN : NL;
        } catch (IllegalArgumentException e) {
            return NL;
        }
    }
}
