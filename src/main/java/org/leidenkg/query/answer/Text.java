package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same text in the languages that the data has, at most one text a language; sorted by language. */
public record Text(List<Tagged> versions) {
    public Text {
        versions = versions.stream()
                .distinct()
                .sorted(Comparator.comparing(Tagged::language).thenComparing(Tagged::text))
                .toList();
    }

    /** A text without a language, such as a slug that stands in for a missing name. */
    public static Text untagged(String text) {
        return new Text(List.of(new Tagged(text, "")));
    }

    /** The texts by language; one without a language goes by "und", as BCP 47 has it. */
    @JsonValue
    public Map<String, String> byLanguage() {
        Map<String, String> texts = new LinkedHashMap<>();
        versions.forEach(
                version -> texts.put(version.language().isEmpty() ? "und" : version.language(), version.text()));
        return texts;
    }

    public boolean isEmpty() {
        return versions.isEmpty();
    }

    /**
     * The version in that language; without one the Dutch, the English or the first there is, so that a reader sees the
     * source's own words rather than nothing.
     *
     * @throws IllegalStateException when there is no version at all
     */
    public Tagged in(String language) {
        // Most titles have one.
        if (versions.size() == 1) {
            return versions.get(0);
        }
        return versions.stream()
                .min(Comparator.comparingInt(version -> rank(version, language)))
                .orElseThrow(
                        () -> new IllegalStateException("a text without any version has none in \"" + language + "\""));
    }

    private static int rank(Tagged version, String wanted) {
        String language = version.language().toLowerCase(Locale.ROOT);
        if (language.equals(wanted)) {
            return 0;
        }
        return switch (language) {
            case "nl" -> 1;
            case "en" -> 2;
            default -> 3;
        };
    }
}
