package org.leidenkg.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.UnnamedParty;
import org.leidenkg.text.PlainLetters;

/**
 * Finds the forms that two entries share. Case, accents, blanks and hyphens do not count.
 *
 * <p>A form that means two things belongs in {@code ambiguousNames} and nowhere else, but an organisation that is one
 * of its candidates may keep it as an abbreviation, with the evidence for it.
 */
final class FormClashes {
    private enum Kind {
        NAME("a name"),
        ABBREVIATION("an abbreviation"),
        SPELLING("a spelling"),
        FORM("a form"),
        AMBIGUOUS("an ambiguous form");

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }
    }

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Pd}]+");

    /** One way in which an entry is written. */
    private record Use(String form, Kind kind, String key, Place place) {}

    private final Map<String, List<Use>> uses = new LinkedHashMap<>();
    /** By ambiguous form, the organisations it may mean. */
    private final Map<String, Set<String>> candidates = new LinkedHashMap<>();

    private FormClashes() {}

    /** Entries at fault do not take part, nor do two entries with one key, which is a problem of its own. */
    static void report(
            List<Declared<Organisation>> organisations,
            List<Declared<UnnamedParty>> unnamedParties,
            List<Declared<AmbiguousName>> ambiguousNames,
            SeedProblems problems) {
        FormClashes clashes = new FormClashes();
        organisations.forEach(d -> d.value().ifPresent(o -> clashes.add(o, d.place())));
        unnamedParties.forEach(d -> d.value().ifPresent(u -> clashes.add(u, d.place())));
        ambiguousNames.forEach(d -> d.value().ifPresent(a -> clashes.add(a, d.place())));
        clashes.uses.forEach((form, shared) -> clashes.report(form, shared, problems));
    }

    /** A form as it is compared: without case, accents, blanks and hyphens, as parties are looked up. */
    static String folded(String form) {
        return BETWEEN_WORDS
                .matcher(PlainLetters.of(form).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private void add(Organisation o, Place place) {
        add(names(o.name()), Kind.NAME, o.key(), place);
        add(o.otherNamesNl(), Kind.NAME, o.key(), place);
        add(o.otherNamesEn(), Kind.NAME, o.key(), place);
        add(
                o.abbreviations().stream().map(Organisation.Abbreviation::form).toList(),
                Kind.ABBREVIATION,
                o.key(),
                place);
        add(o.spellings(), Kind.SPELLING, o.key(), place);
    }

    private void add(UnnamedParty u, Place place) {
        add(names(u.name()), Kind.NAME, u.key(), place);
        add(u.forms(), Kind.FORM, u.key(), place);
    }

    private void add(AmbiguousName a, Place place) {
        add(a.forms(), Kind.AMBIGUOUS, a.key(), place);
        for (String form : a.forms()) {
            Set<String> meant = candidates.computeIfAbsent(folded(form), f -> new HashSet<>());
            a.candidates().forEach(c -> c.organisation().ifPresent(meant::add));
        }
    }

    private static List<String> names(LocalText name) {
        return List.of(name.nl(), name.en());
    }

    private void add(List<String> forms, Kind kind, String key, Place place) {
        for (String form : forms) {
            uses.computeIfAbsent(folded(form), f -> new ArrayList<>()).add(new Use(form, kind, key, place));
        }
    }

    private void report(String form, List<Use> shared, SeedProblems problems) {
        Set<String> meant = candidates.getOrDefault(form, Set.of());
        List<Use> counted = shared.stream()
                .filter(use -> use.kind() != Kind.ABBREVIATION || !meant.contains(use.key()))
                .toList();
        Set<String> seen = new HashSet<>();
        for (Use use : counted) {
            Use first = counted.get(0);
            if (seen.add(use.key()) && !use.key().equals(first.key())) {
                problems.add(
                        use.place(),
                        Quote.of(use.form()) + " is " + use.kind().shown + " of \"" + use.key() + "\" and "
                                + first.kind().shown + " of \"" + first.key() + "\" (line "
                                + first.place().line() + ")",
                        candidates.containsKey(form)
                                ? "keep it in ambiguousNames alone; only an organisation that is a candidate there may"
                                        + " have it too, as an abbreviation"
                                : "keep it in one of the two, or move it to ambiguousNames; where each is meant in one city"
                                        + " only, move it to the localNames of their agendas");
            }
        }
    }
}
