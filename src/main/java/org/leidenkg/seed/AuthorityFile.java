package org.leidenkg.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Authority;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.UnnamedParty;

/**
 * {@code organisations.json} as read.
 *
 * @param authority present when nothing is wrong with the file
 * @param organisationKeys of every organisation in the file, those at fault included; empty when some cannot be told
 * @param drafts the entries that await a curator; until then they mean nothing
 */
record AuthorityFile(Optional<Authority> authority, Optional<Set<String>> organisationKeys, List<Organisation> drafts) {
    static final AuthorityFile UNREADABLE = new AuthorityFile(Optional.empty(), Optional.empty(), List.of());

    static AuthorityFile read(SeedProblems problems) {
        return JsonFile.read(problems)
                .flatMap(json -> Entry.of(json, "", problems))
                .flatMap(Lists::read)
                .map(lists -> lists.check(problems))
                .orElse(UNREADABLE);
    }

    /** An organisation, or the draft of one. */
    record Entered(Organisation organisation, boolean draft) {}

    /** The file's three lists, the drafts apart. */
    private record Lists(
            List<Declared<Organisation>> organisations,
            List<Declared<Organisation>> drafts,
            List<Declared<UnnamedParty>> unnamedParties,
            List<Declared<AmbiguousName>> ambiguousNames) {
        static Optional<Lists> read(Entry entry) {
            Optional<List<Declared<Entered>>> entered =
                    entry.required("organisations", JsonShape.listOf(AuthorityShapes::organisation));
            List<Declared<UnnamedParty>> unnamed = entry.list("unnamedParties", AuthorityShapes::unnamedParty);
            List<Declared<AmbiguousName>> ambiguous = entry.list("ambiguousNames", AuthorityShapes::ambiguousName);
            // A fault beside the lists is noted now; what stands in them is checked all the same.
            entry.build(() -> entered);
            return entered.map(
                    read -> new Lists(organisations(read, false), organisations(read, true), unnamed, ambiguous));
        }

        /** The drafts, or the others; an entry at fault is no draft. */
        private static List<Declared<Organisation>> organisations(List<Declared<Entered>> read, boolean draft) {
            return read.stream()
                    .filter(entry -> entry.value().map(Entered::draft).orElse(false) == draft)
                    .map(entry -> new Declared<>(
                            entry.place(), entry.key(), entry.value().map(Entered::organisation)))
                    .toList();
        }

        AuthorityFile check(SeedProblems problems) {
            Declared.checkUnique(all(), "key", problems);
            SharedIdentifiers.report(organisations, problems);
            FormClashes.report(organisations, unnamedParties, ambiguousNames, problems);
            Optional<List<Organisation>> known = known();
            known.ifPresent(list -> checkTies(list, problems));
            return new AuthorityFile(
                    problems.isEmpty() ? Optional.of(authority()) : Optional.empty(),
                    known.map(Lists::keys),
                    Declared.values(drafts));
        }

        private List<Declared<?>> all() {
            List<Declared<?>> all = new ArrayList<>(organisations);
            all.addAll(drafts);
            all.addAll(unnamedParties);
            all.addAll(ambiguousNames);
            return all;
        }

        /**
         * Every organisation, with a stand-in that has no ties for one at fault, so that a tie to it is not called
         * wrong. Empty when the key of one cannot be told, for then no tie can be called wrong.
         */
        private Optional<List<Organisation>> known() {
            List<Organisation> known = new ArrayList<>();
            for (Declared<Organisation> entry : organisations) {
                Optional<Organisation> organisation =
                        entry.value().or(() -> entry.key().flatMap(Lists::standIn));
                if (organisation.isEmpty()) {
                    return Optional.empty();
                }
                known.add(organisation.get());
            }
            return Optional.of(known);
        }

        private static Optional<Organisation> standIn(String key) {
            try {
                return Optional.of(new Organisation(
                        key,
                        new LocalText("-", "-"),
                        "stand-in",
                        Organisation.Form.ORGANISATION,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static Set<String> keys(List<Organisation> organisations) {
            Set<String> keys = new HashSet<>();
            organisations.forEach(o -> keys.add(o.key()));
            return keys;
        }

        /** Only the first entry of each key takes part: a key used twice is a problem of its own, noted already. */
        private void checkTies(List<Organisation> known, SeedProblems problems) {
            Map<String, Place> places = new HashMap<>();
            all().forEach(entry -> entry.key().ifPresent(key -> places.putIfAbsent(key, entry.place())));
            Set<String> taken = new HashSet<>();
            List<Organisation> first =
                    known.stream().filter(o -> taken.add(o.key())).toList();
            List<UnnamedParty> unnamed = Declared.values(unnamedParties).stream()
                    .filter(u -> taken.add(u.key()))
                    .toList();
            List<AmbiguousName> ambiguous = Declared.values(ambiguousNames).stream()
                    .filter(a -> taken.add(a.key()))
                    .toList();
            for (Authority.Problem problem : Authority.problems(first, unnamed, ambiguous)) {
                // The model words a problem as "what; what to do"; neither half holds another semicolon at its seam.
                int seam = problem.message().lastIndexOf("; ");
                problems.add(
                        places.getOrDefault(problem.key(), new Place(1, 1)),
                        problem.message().substring(0, seam),
                        problem.message().substring(seam + 2));
            }
        }

        private Authority authority() {
            return new Authority(
                    Declared.values(organisations), Declared.values(unnamedParties), Declared.values(ambiguousNames));
        }
    }
}
