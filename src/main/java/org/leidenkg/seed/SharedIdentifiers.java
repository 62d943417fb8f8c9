package org.leidenkg.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leidenkg.model.Organisation;

/** Finds the register numbers that are said to mean exactly two organisations. A website may be that of several. */
final class SharedIdentifiers {
    private record RegisterNumber(Organisation.Scheme scheme, String value) {}

    private record Holder(String key, Place place) {}

    private final Map<RegisterNumber, Holder> holders = new HashMap<>();
    private final SeedProblems problems;

    private SharedIdentifiers(SeedProblems problems) {
        this.problems = problems;
    }

    static void report(List<Declared<Organisation>> organisations, SeedProblems problems) {
        SharedIdentifiers shared = new SharedIdentifiers(problems);
        organisations.forEach(d -> d.value().ifPresent(o -> shared.add(o, d.place())));
    }

    private void add(Organisation organisation, Place place) {
        Holder holder = new Holder(organisation.key(), place);
        organisation.identifiers().stream()
                .filter(i -> i.exact() && i.scheme() != Organisation.Scheme.WEBSITE)
                .forEach(i -> add(new RegisterNumber(i.scheme(), i.value()), holder));
    }

    private void add(RegisterNumber number, Holder holder) {
        Holder first = holders.putIfAbsent(number, holder);
        if (first != null && !first.key().equals(holder.key())) {
            problems.add(
                    holder.place(),
                    "identifiers",
                    "\"" + holder.key() + "\" and \"" + first.key() + "\" (line "
                            + first.place().line() + ") are both exactly " + Quote.of(number.value()),
                    "correct the one that is wrong, make one entry of the two, or let the less exact say \"match\":"
                            + " \"close\"");
        }
    }
}
