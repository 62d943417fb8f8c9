package org.leidenkg.query.lookup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.leidenkg.query.Row;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Passage;
import org.leidenkg.query.answer.Period;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.network.Participations.Participation;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;

/** Reads everything that is said of participations. */
final class Involvements {
    private static final Comparator<Involvement> IN_SOURCE_ORDER = Comparator.comparing(Involvement::role)
            .thenComparingInt(
                    one -> one.passages().isEmpty() ? 0 : one.passages().get(0).start())
            .thenComparing(Involvement::iri);

    private final Session session;
    private final ConceptIndex concepts;

    Involvements(Session session, ConceptIndex concepts) {
        this.session = session;
        this.concepts = concepts;
    }

    /** All that is said of these participations: leads first, then in the order of the source. */
    List<Involvement> of(List<Participation> participations) {
        Map<String, Participation> heads = new LinkedHashMap<>();
        TreeSet<String> mentioned = new TreeSet<>();
        for (Participation one : participations) {
            heads.put(session.space().participation(one), one);
            mentioned.add(one.party());
            mentioned.add(one.project().ref().iri());
        }
        Map<String, PropertyValues> facts = PropertyValues.byThing(
                session.askEach("involvements", "participation", CardReader.nodes(heads.keySet())), "participation");
        Map<String, Ref> refs = session.refs(mentioned);
        Map<String, Passage> passages =
                passages(PropertyValues.iris(facts.values(), session.space().own(Lkg.PASSAGE)));
        Map<String, Period> periods = periods(PropertyValues.iris(facts.values(), Org.MEMBER_DURING));
        List<Involvement> all = new ArrayList<>();
        heads.forEach((iri, head) -> all.add(new Read(iri, head, facts.getOrDefault(iri, PropertyValues.of(List.of())))
                .involvement(refs, passages, periods)));
        all.sort(IN_SOURCE_ORDER);
        return all;
    }

    private Map<String, Passage> passages(Collection<String> iris) {
        Map<String, Passage> passages = new HashMap<>();
        for (Row row : session.askEach("involvement-passages", "passage", CardReader.nodes(iris))) {
            passages.put(row.text("passage"), passage(row));
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

    private Map<String, Period> periods(Collection<String> iris) {
        Map<String, Period> periods = new HashMap<>();
        for (Row row : session.askEach("involvement-periods", "interval", CardReader.nodes(iris))) {
            periods.putIfAbsent(row.text("interval"), new Period(row.findText("from"), row.findText("until")));
        }
        return periods;
    }

    /** A participation as its rows have it. */
    private final class Read {
        private final String iri;
        private final Participation head;
        private final PropertyValues facts;

        Read(String iri, Participation head, PropertyValues facts) {
            this.iri = iri;
            this.head = head;
            this.facts = facts;
        }

        Involvement involvement(Map<String, Ref> refs, Map<String, Passage> passages, Map<String, Period> periods) {
            return new Involvement(
                    iri,
                    session.space().refIn(refs, head.party()),
                    session.space().refIn(refs, head.project().ref().iri()),
                    head.role(),
                    facts.texts(own(Lkg.MENTION)),
                    concepts.of(facts, own(Lkg.CERTAINTY)),
                    concepts.of(facts, own(Lkg.RESOLUTION_METHOD)),
                    concepts.of(facts, own(Lkg.RELATION)),
                    facts.texts(own(Lkg.EVIDENCE)),
                    facts.find(own(Lkg.SIMILARITY)).map(BigDecimal::new),
                    facts.texts(Org.MEMBER_DURING).stream()
                            .map(periods::get)
                            .filter(Objects::nonNull)
                            .findFirst(),
                    facts.texts(own(Lkg.PASSAGE)).stream()
                            .map(passages::get)
                            .filter(Objects::nonNull)
                            .sorted(Comparator.comparingInt(Passage::start))
                            .toList());
        }

        private Node own(Node term) {
            return session.space().own(term);
        }
    }
}
