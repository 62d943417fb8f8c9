package org.leidenkg.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Lkg;

/** Reads with whom an organisation works. */
final class PartnerLookup {
    private final Session session;
    private final Concepts concepts;
    private final Node sharedProject;
    private final Node sharedTheme;

    PartnerLookup(Session session, Concepts concepts) {
        this.session = session;
        this.concepts = concepts;
        this.sharedProject = session.space().own(Lkg.SHARED_PROJECT);
        this.sharedTheme = session.space().own(Lkg.SHARED_THEME);
    }

    /** With how many others it works. */
    int count(Node organisation, Level level) {
        return sum(counts(given(organisation, level)));
    }

    /** Those with the most shared projects first. */
    Page<Partner> partnersOf(Node organisation, Level level, int page, int size) {
        Map<String, Node> given = given(organisation, level);
        List<Row> counts = counts(given);
        List<Row> rows = rows(given, counts, size, (long) (page - 1) * size);
        Map<String, Facts> shared = shared(rows);
        Collection<String> named = new TreeSet<>(Facts.iris(shared.values(), sharedTheme));
        rows.forEach(row -> named.add(row.text("partner")));
        Map<String, Ref> refs = session.refs(named);
        SharedProjects projects =
                new SharedProjects(session, concepts, Facts.iris(shared.values(), sharedProject), level);
        List<Partner> partners = new ArrayList<>();
        for (Row row : rows) {
            Facts facts = shared.getOrDefault(row.text("collaboration"), Facts.of(List.of()));
            Set<String> iris = new TreeSet<>(facts.texts(sharedProject));
            partners.add(new Partner(
                    session.space().refIn(refs, row.text("partner")),
                    row.number("sharedProjects"),
                    new BigDecimal(row.text("weight")),
                    projects.of(organisation, NodeFactory.createURI(row.text("partner")), iris::contains),
                    facts.refs(sharedTheme, refs)));
        }
        return new Page<>(partners, page, size, sum(counts));
    }

    private Map<String, Node> given(Node organisation, Level level) {
        return Map.of("organisation", organisation, "level", session.space().level(level));
    }

    private List<Row> counts(Map<String, Node> given) {
        return session.ask("partner-counts", given);
    }

    private static int sum(List<Row> counts) {
        return counts.stream().mapToInt(row -> row.number("partners")).sum();
    }

    /** Asks only for partners that share as many projects as those of the page: the others are told apart by number. */
    private List<Row> rows(Map<String, Node> given, List<Row> counts, int size, long from) {
        long before = 0;
        long seen = 0;
        List<Row> wanted = new ArrayList<>();
        for (Row count : counts) {
            long next = seen + count.number("partners");
            if (next > from && seen < from + size) {
                if (wanted.isEmpty()) {
                    before = seen;
                }
                wanted.add(count);
            }
            seen = next;
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, Node> bounded = new HashMap<>(given);
        bounded.put("most", wanted.get(0).node("sharedProjects"));
        bounded.put("least", wanted.get(wanted.size() - 1).node("sharedProjects"));
        return session.askPart("partners", bounded, size, from - before);
    }

    /** The themes of all, and the projects of those that do not share too many: a page stays small for whomever it is. */
    private Map<String, Facts> shared(List<Row> partners) {
        List<Row> rows = new ArrayList<>(shared(partners.stream(), sharedTheme));
        rows.addAll(shared(
                partners.stream().filter(row -> row.number("sharedProjects") <= Partner.MOST_UNFOLDED), sharedProject));
        return Facts.byThing(rows, "collaboration");
    }

    private List<Row> shared(Stream<Row> partners, Node property) {
        return session.askEach(
                "collaborations",
                Map.of(),
                Map.of(
                        "collaboration",
                        partners.map(row -> row.node("collaboration")).toList(),
                        "property",
                        List.of(property)));
    }
}
