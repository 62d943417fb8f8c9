package org.leidenkg.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.leidenkg.vocab.Lkg;

/** Reads with whom an organisation works. */
final class PartnerLookup {
    private static final Comparator<Partner> MOST_SHARED = Comparator.comparingInt(Partner::sharedProjects)
            .reversed()
            .thenComparing(Partner::weight, Comparator.reverseOrder())
            .thenComparing(partner -> partner.ref().iri());

    private final Session session;
    private final Cards cards;

    PartnerLookup(Session session, Cards cards) {
        this.session = session;
        this.cards = cards;
    }

    /** Those with the most shared projects first. */
    List<Partner> partnersOf(Node organisation, Level level) {
        Map<String, Node> given =
                Map.of("organisation", organisation, "level", session.space().level(level));
        List<Row> rows = session.ask("partners", given);
        Map<String, Facts> shared = Facts.byThing(session.ask("partner-projects", given), "partner");
        Node sharedProject = session.space().own(Lkg.SHARED_PROJECT);
        Node sharedTheme = session.space().own(Lkg.SHARED_THEME);
        Collection<String> named = new TreeSet<>(Facts.iris(shared.values(), sharedTheme));
        rows.forEach(row -> named.add(row.text("partner")));
        Map<String, Ref> refs = session.refs(named);
        Map<String, ProjectCard> projects = cards.projects(Facts.iris(shared.values(), sharedProject));
        List<Partner> partners = new ArrayList<>();
        for (Row row : rows) {
            Facts facts = shared.getOrDefault(row.text("partner"), Facts.of(List.of()));
            partners.add(new Partner(
                    session.space().refIn(refs, row.text("partner")),
                    row.number("sharedProjects"),
                    new BigDecimal(row.text("weight")),
                    projects.values().stream()
                            .filter(card -> facts.texts(sharedProject)
                                    .contains(card.ref().iri()))
                            .toList(),
                    facts.refs(sharedTheme, refs)));
        }
        partners.sort(MOST_SHARED);
        return partners;
    }
}
