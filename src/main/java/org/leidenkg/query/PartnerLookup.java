package org.leidenkg.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /** Those with the most shared projects first. */
    Page<Partner> partnersOf(Node organisation, Level level, int page, int size) {
        Map<String, Node> given =
                Map.of("organisation", organisation, "level", session.space().level(level));
        int total = session.askOne("partners-count", given).number("number");
        List<Row> rows = session.askPart("partners", given, size, (long) (page - 1) * size);
        Map<String, Facts> shared = shared(rows, given);
        Collection<String> named = new TreeSet<>(Facts.iris(shared.values(), sharedTheme));
        rows.forEach(row -> named.add(row.text("partner")));
        Map<String, Ref> refs = session.refs(named);
        SharedProjects projects =
                new SharedProjects(session, concepts, Facts.iris(shared.values(), sharedProject), level);
        List<Partner> partners = new ArrayList<>();
        for (Row row : rows) {
            Facts facts = shared.getOrDefault(row.text("partner"), Facts.of(List.of()));
            Set<String> iris = new TreeSet<>(facts.texts(sharedProject));
            partners.add(new Partner(
                    session.space().refIn(refs, row.text("partner")),
                    row.number("sharedProjects"),
                    new BigDecimal(row.text("weight")),
                    projects.of(organisation, NodeFactory.createURI(row.text("partner")), iris::contains),
                    facts.refs(sharedTheme, refs)));
        }
        return new Page<>(partners, page, size, total);
    }

    /** The themes of all, and the projects of those that do not share too many: a page stays small for whomever it is. */
    private Map<String, Facts> shared(List<Row> partners, Map<String, Node> given) {
        List<Row> rows = new ArrayList<>(session.askEach(
                "partner-projects",
                given,
                Map.of(
                        "partner",
                        partners.stream().map(row -> row.node("partner")).toList(),
                        "property",
                        List.of(sharedTheme))));
        rows.addAll(session.askEach(
                "partner-projects",
                given,
                Map.of(
                        "partner",
                        partners.stream()
                                .filter(row -> row.number("sharedProjects") <= Partner.MOST_UNFOLDED)
                                .map(row -> row.node("partner"))
                                .toList(),
                        "property",
                        List.of(sharedProject))));
        return Facts.byThing(rows, "partner");
    }
}
