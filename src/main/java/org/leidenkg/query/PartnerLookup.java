package org.leidenkg.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Lkg;

/** Reads with whom an organisation works. */
final class PartnerLookup {
    private static final Comparator<Weighed> MOST_FIRST = Comparator.comparingInt(Weighed::projects)
            .thenComparing(Weighed::weight)
            .reversed()
            .thenComparing(Weighed::partner);

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
        return partners(organisation, level).size();
    }

    /** Those with the most shared projects first. */
    Page<Partner> partnersOf(Node organisation, Level level, int page, int size) {
        List<Row> all = partners(organisation, level);
        List<Weighed> rows = weighed(organisation.getURI(), level, all, page, size);
        Map<String, Facts> shared = shared(rows);
        Collection<String> named = new TreeSet<>(Facts.iris(shared.values(), sharedTheme));
        Set<String> parties = new TreeSet<>(List.of(organisation.getURI()));
        rows.forEach(row -> parties.add(row.partner()));
        named.addAll(parties);
        Map<String, Ref> refs = session.refs(named);
        Ref own = session.space().refIn(refs, organisation.getURI());
        SharedProjects projects =
                new SharedProjects(session, concepts, Facts.iris(shared.values(), sharedProject), parties, level);
        List<Partner> partners = new ArrayList<>();
        for (Weighed row : rows) {
            Facts facts = shared.getOrDefault(row.collaboration().getURI(), Facts.of(List.of()));
            Set<String> iris = new TreeSet<>(facts.texts(sharedProject));
            Ref partner = session.space().refIn(refs, row.partner());
            List<SharedProject> unfolded = projects.of(own.iri(), partner.iri(), iris);
            partners.add(new Partner(
                    partner,
                    row.projects(),
                    row.weight(),
                    unfolded,
                    facts.refs(sharedTheme, refs),
                    SharedProject.intended(own, partner, row.projects(), unfolded)));
        }
        return new Page<>(partners, page, size, all.size());
    }

    /** All of them: they stand side by side, so that telling the page apart is sooner done here than by another question. */
    private List<Row> partners(Node organisation, Level level) {
        return session.askEach(
                "neighbours",
                Map.of("level", session.space().level(level)),
                Map.of("organisation", List.of(organisation)));
    }

    /**
     * The partners of a page. Their weights are asked for only of those that share as many projects as those of the page: the
     * others are told apart by number.
     */
    private List<Weighed> weighed(String organisation, Level level, List<Row> partners, int page, int size) {
        TreeMap<Integer, List<String>> byProjects = new TreeMap<>(Comparator.reverseOrder());
        partners.forEach(row -> byProjects
                .computeIfAbsent(row.number("sharedProjects"), projects -> new ArrayList<>())
                .add(row.text("partner")));
        long from = (long) (page - 1) * size;
        long before = 0;
        long seen = 0;
        Map<Node, Unweighed> near = new LinkedHashMap<>();
        for (Map.Entry<Integer, List<String>> group : byProjects.entrySet()) {
            long next = seen + group.getValue().size();
            if (next > from && seen < from + size) {
                before = near.isEmpty() ? seen : before;
                group.getValue()
                        .forEach(partner -> near.put(
                                session.space().collaboration(level, organisation, partner),
                                new Unweighed(partner, group.getKey())));
            }
            seen = next;
        }
        return weighed(near).stream()
                .sorted(MOST_FIRST)
                .skip(from - before)
                .limit(size)
                .toList();
    }

    private List<Weighed> weighed(Map<Node, Unweighed> partners) {
        Map<String, BigDecimal> weights = new HashMap<>();
        for (Row row : ask(partners.keySet(), session.space().own(Lkg.FRACTIONAL_WEIGHT))) {
            weights.put(row.text("collaboration"), new BigDecimal(row.text("value")));
        }
        List<Weighed> weighed = new ArrayList<>();
        partners.forEach((collaboration, one) -> weighed.add(new Weighed(
                collaboration,
                one.partner(),
                one.projects(),
                Optional.ofNullable(weights.get(collaboration.getURI()))
                        .orElseThrow(() -> new QueryFault("the graph has no weight of " + collaboration)))));
        return weighed;
    }

    /** The themes of all, and the projects of those that do not share too many: a page stays small for whomever it is. */
    private Map<String, Facts> shared(List<Weighed> partners) {
        List<Row> rows = new ArrayList<>(
                ask(partners.stream().map(Weighed::collaboration).toList(), sharedTheme));
        rows.addAll(ask(
                partners.stream()
                        .filter(row -> row.projects() <= Partner.MOST_UNFOLDED)
                        .map(Weighed::collaboration)
                        .toList(),
                sharedProject));
        return Facts.byThing(rows, "collaboration");
    }

    private List<Row> ask(Collection<Node> collaborations, Node property) {
        return session.askEach(
                "collaborations", Map.of(), Map.of("collaboration", collaborations, "property", List.of(property)));
    }

    private record Unweighed(String partner, int projects) {}

    private record Weighed(Node collaboration, String partner, int projects, BigDecimal weight) {}
}
