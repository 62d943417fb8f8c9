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
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.leidenkg.model.Role;
import org.leidenkg.vocab.Lkg;

/** Reads participations, of projects or of parties, with everything that is said of them. */
final class Involvements {
    private static final Comparator<Involvement> IN_SOURCE_ORDER = Comparator.comparing(Involvement::role)
            .thenComparingInt(
                    one -> one.passages().isEmpty() ? 0 : one.passages().get(0).start())
            .thenComparing(Involvement::iri);

    private final Session session;
    private final Concepts concepts;

    Involvements(Session session, Concepts concepts) {
        this.session = session;
        this.concepts = concepts;
    }

    /**
     * Leads first, then in the order of the source.
     *
     * @param variable "project" or "party"
     */
    List<Involvement> of(String variable, Collection<Node> things) {
        return of(Map.of(variable, things));
    }

    /** Those of these parties in these projects, in the same order. */
    List<Involvement> of(Collection<Node> parties, Collection<Node> projects) {
        return of(Map.of("party", parties, "project", projects));
    }

    private List<Involvement> of(Map<String, Collection<Node>> things) {
        List<Row> rows = session.askEach("involvements", Map.of(), things);
        Map<String, Row> heads = new LinkedHashMap<>();
        TreeSet<String> mentioned = new TreeSet<>();
        for (Row row : rows) {
            heads.putIfAbsent(row.text("participation"), row);
            mentioned.add(row.text("party"));
            mentioned.add(row.text("project"));
        }
        Map<String, Facts> facts = Facts.byThing(rows, "participation");
        Map<String, Ref> refs = session.refs(mentioned);
        Map<String, List<Passage>> passages = passages(things);
        Map<String, Period> periods = periods(things);
        List<Involvement> all = new ArrayList<>();
        heads.forEach((iri, head) -> all.add(new Read(iri, head, facts.getOrDefault(iri, Facts.of(List.of())))
                .involvement(refs, passages.getOrDefault(iri, List.of()), periods)));
        all.sort(IN_SOURCE_ORDER);
        return all;
    }

    private Map<String, List<Passage>> passages(Map<String, Collection<Node>> things) {
        Map<String, List<Passage>> passages = new HashMap<>();
        for (Row row : session.askEach("involvement-passages", Map.of(), things)) {
            passages.computeIfAbsent(row.text("participation"), iri -> new ArrayList<>())
                    .add(passage(row));
        }
        return passages;
    }

    static Passage passage(Row row) {
        return new Passage(
                row.text("passage"),
                row.text("agenda"),
                row.number("line"),
                row.number("start"),
                row.number("end"),
                row.text("quote"));
    }

    private Map<String, Period> periods(Map<String, Collection<Node>> things) {
        Map<String, Period> periods = new HashMap<>();
        for (Row row : session.askEach("involvement-periods", Map.of(), things)) {
            periods.putIfAbsent(row.text("participation"), new Period(row.findText("from"), row.findText("until")));
        }
        return periods;
    }

    /** A participation as its rows have it. */
    private final class Read {
        private final String iri;
        private final Row head;
        private final Facts facts;

        Read(String iri, Row head, Facts facts) {
            this.iri = iri;
            this.head = head;
            this.facts = facts;
        }

        Involvement involvement(Map<String, Ref> refs, List<Passage> passages, Map<String, Period> periods) {
            return new Involvement(
                    iri,
                    session.space().refIn(refs, head.text("party")),
                    session.space().refIn(refs, head.text("project")),
                    role(head.node("role")),
                    facts.texts(own(Lkg.MENTION)),
                    concepts.of(facts, own(Lkg.CERTAINTY)),
                    concepts.of(facts, own(Lkg.RESOLUTION_METHOD)),
                    concepts.of(facts, own(Lkg.RELATION)),
                    facts.texts(own(Lkg.EVIDENCE)),
                    facts.find(own(Lkg.SIMILARITY)).map(BigDecimal::new),
                    Optional.ofNullable(periods.get(iri)),
                    passages);
        }

        private Role role(Node role) {
            if (role.equals(own(Lkg.LEAD))) {
                return Role.LEAD;
            }
            if (role.equals(own(Lkg.PARTNER))) {
                return Role.PARTNER;
            }
            throw new QueryFault("participation " + iri + " has the unknown role " + role);
        }

        private Node own(Node term) {
            return session.space().own(term);
        }
    }
}
