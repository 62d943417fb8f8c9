package org.leidenkg.seed;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leidenkg.model.Organisation;
import org.leidenkg.text.FoldedText;

/** Forms that would be found in nearly every cell: single letters, and the words that lists and names are made of. */
final class WeakForms {
    private static final Set<String> STOP_WORDS = Set.of(
            "aan", "and", "bij", "de", "den", "der", "des", "dit", "door", "ea", "een", "en", "etc", "for", "het", "in",
            "is", "met", "ntb", "nvt", "of", "om", "op", "or", "te", "the", "tot", "uit", "van", "voor", "with");

    /** Text that may mean a party: at least two letters or digits that are no stop word, which is never all capitals. */
    static final JsonShape<String> FORM = (value, field, problems) -> JsonShape.TEXT
            .read(value, field, problems)
            .filter(form -> {
                String reason =
                        letters(form) < 2 ? " is one letter" : isStopWord(form) ? " is a word of every list" : "";
                return reason.isEmpty() || refuse(form, reason, value, field, problems);
            });

    private WeakForms() {}

    /** Another name or spelling, which in two letters is right only as one of the organisation's abbreviations in another case. */
    static JsonShape<String> nameBeside(List<Organisation.Abbreviation> abbreviations) {
        return (value, field, problems) -> FORM.read(value, field, problems)
                .filter(form -> letters(form) > 2
                        || abbreviations.stream().anyMatch(a -> a.form().equalsIgnoreCase(form))
                        || refuse(form, " has two letters", value, field, problems));
    }

    private static boolean isStopWord(String form) {
        return !isCapitals(form) && STOP_WORDS.contains(FoldedText.of(form).joined());
    }

    private static boolean isCapitals(String form) {
        return form.equals(form.toUpperCase(Locale.ROOT));
    }

    private static long letters(String form) {
        return form.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static boolean refuse(String form, String reason, JsonValue value, String field, SeedProblems problems) {
        problems.add(
                value.place(),
                field,
                Quote.of(form) + reason + ", which would be found where the party is not meant",
                isCapitals(form) && letters(form) == 2
                        ? "put it under \"abbreviations\" with its evidence, or take it out"
                        : "write a longer form, or take it out");
        return false;
    }
}
