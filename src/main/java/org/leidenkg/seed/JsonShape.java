package org.leidenkg.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.leidenkg.model.LocalText;

/** What a JSON value must be to be read as a {@code T}. */
@FunctionalInterface
interface JsonShape<T> {
    /** The value; empty, with the problem noted under the field's name, when it is not of this shape. */
    Optional<T> read(JsonValue value, String field, SeedProblems problems);

    /** In characters. */
    int LONGEST_TEXT = 10_000;

    /** Text that is not blank, and not too long to be a field's. */
    JsonShape<String> RAW = (value, field, problems) -> {
        if (!(value instanceof JsonValue.Text text)) {
            return wrong(value, field, "text", "write it in double quotes, or leave the field out", problems);
        }
        if (text.value().isBlank()) {
            problems.add(value.place(), field, "is empty", "fill it in, or leave the field out");
            return Optional.empty();
        }
        if (text.value().length() > LONGEST_TEXT) {
            problems.add(
                    value.place(),
                    field,
                    "has " + text.value().length() + " characters, more than " + LONGEST_TEXT + ": "
                            + Quote.of(text.value()),
                    "shorten it");
            return Optional.empty();
        }
        if (!isPublishable(text.value())) {
            problems.add(
                    value.place(),
                    field,
                    "holds a control character or half of a character pair: " + Quote.of(text.value()),
                    "take that character out");
            return Optional.empty();
        }
        return Optional.of(text.value());
    };

    /** Text that is not blank, has no white space at its ends, and no blanks in it but plain ones. */
    JsonShape<String> TEXT =
            (value, field, problems) -> RAW.read(value, field, problems).filter(text -> {
                OptionalInt odd = text.chars().filter(JsonShape::isOddBlank).findFirst();
                if (odd.isPresent()) {
                    problems.add(
                            value.place(),
                            field,
                            "holds " + blankName(odd.getAsInt()) + " at character " + (text.indexOf(odd.getAsInt()) + 1)
                                    + ": " + Quote.of(text),
                            "type a plain space in its place, or take it out");
                    return false;
                }
                if (text.equals(text.strip())) {
                    return true;
                }
                problems.add(
                        value.place(),
                        field,
                        "has white space at an end: " + Quote.of(text),
                        "take the white space out");
                return false;
            });

    /** What looks like a plain space or like nothing, and comes along with words that are copied. */
    private static boolean isOddBlank(int c) {
        return c != ' '
                && (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
    }

    private static String blankName(int c) {
        return switch (c) {
            case '\t' -> "a tab";
            case '\n', '\r' -> "a line break";
            case '\u00A0', '\u202F' -> "a hard space";
            default -> "an invisible character (U+" + String.format(Locale.ROOT, "%04X", c) + ")";
        };
    }

    JsonShape<LocalText> LOCAL_TEXT =
            (value, field, problems) -> Entry.of(value, field, problems).flatMap(entry -> {
                Optional<String> nl = entry.required("nl", TEXT);
                Optional<String> en = entry.required("en", TEXT);
                return entry.build(() -> new LocalText(nl.orElseThrow(), en.orElseThrow()));
            });

    /** By language: a text is English; an object has it in Dutch, in English or in both. */
    JsonShape<Map<String, String>> BY_LANGUAGE = (value, field, problems) -> {
        if (!(value instanceof JsonValue.Members)) {
            return TEXT.read(value, field, problems).map(text -> Map.of("en", text));
        }
        return Entry.of(value, field, problems).flatMap(entry -> {
            Map<String, String> texts = new LinkedHashMap<>();
            List.of("nl", "en")
                    .forEach(language -> entry.optional(language, TEXT).ifPresent(text -> texts.put(language, text)));
            Optional<Map<String, String>> read = entry.build(() -> texts);
            if (read.isPresent() && texts.isEmpty()) {
                return wrong(value, field, "a text", "fill in \"nl\", \"en\" or both", problems);
            }
            return read;
        });
    };

    JsonShape<Integer> YEAR = (value, field, problems) -> {
        if (value instanceof JsonValue.Numeral numeral && numeral.digits().matches("[1-9][0-9]{0,3}")) {
            return Optional.of(Integer.parseInt(numeral.digits()));
        }
        return wrong(value, field, "a year", "write a whole number without quotes, such as 2023", problems);
    };

    /** A well-formed BCP 47 tag whose language has two letters of ISO 639-1, or three. */
    JsonShape<String> LANGUAGE =
            (value, field, problems) -> TEXT.read(value, field, problems).filter(tag -> {
                if (isLanguage(tag)) {
                    return true;
                }
                problems.add(
                        value.place(),
                        field,
                        Quote.of(tag) + " is not a language tag",
                        "write one such as \"nl\" for Dutch or \"en\" for English");
                return false;
            });

    private static boolean isLanguage(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return language.length() == 3 || List.of(Locale.getISOLanguages()).contains(language);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** A list of values of one shape; empty when one of them is not. */
    static <T> JsonShape<List<T>> listOf(JsonShape<T> shape) {
        return (value, field, problems) -> {
            if (!(value instanceof JsonValue.Items items)) {
                return wrong(value, field, "a list", "put it between [ and ]", problems);
            }
            List<T> list = new ArrayList<>();
            for (JsonValue item : items.list()) {
                shape.read(item, field, problems).ifPresent(list::add);
            }
            return list.size() == items.list().size() ? Optional.of(list) : Optional.empty();
        };
    }

    /** One of a few words. */
    static <T> JsonShape<T> oneOf(Map<String, T> words) {
        return oneOf(words, Map.of());
    }

    /** One of a few words, some of which people also know by another: {@code others} leads from that to the word. */
    static <T> JsonShape<T> oneOf(Map<String, T> words, Map<String, String> others) {
        Map<String, String> known = new LinkedHashMap<>();
        words.keySet().forEach(word -> known.put(word, word));
        others.forEach(known::putIfAbsent);
        return (value, field, problems) -> TEXT.read(value, field, problems).flatMap(word -> {
            Optional<T> meant = Optional.ofNullable(words.get(word));
            if (meant.isEmpty()) {
                problems.add(
                        value.place(),
                        field,
                        Quote.of(word) + " is not one of " + String.join(", ", words.keySet()),
                        Nearest.of(word, known.keySet())
                                .map(known::get)
                                .map(JsonShape::question)
                                .orElse("use one of these"));
            }
            return meant;
        });
    }

    /** The question that ends a message about an unknown word, where a known one is near. */
    static Optional<String> didYouMean(String word, Collection<String> known) {
        return Nearest.of(word, known).map(JsonShape::question);
    }

    private static String question(String near) {
        return "did you mean \"" + near + "\"?";
    }

    private static <T> Optional<T> wrong(
            JsonValue value, String field, String expected, String remedy, SeedProblems problems) {
        problems.add(value.place(), field, "expected " + expected + ", found " + value.shown(), remedy);
        return Optional.empty();
    }

    /** Whether every RDF and XML syntax can carry the text. */
    private static boolean isPublishable(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isISOControl(c)
                        ? c == '\n' || c == '\r' || c == '\t'
                        : Character.getType(c) != Character.SURROGATE);
    }
}
