package org.leidenkg.query.lookup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.query.Facts;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Passage;
import org.leidenkg.query.answer.Period;
import org.leidenkg.query.network.Participations.Participation;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Oa;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Time;

/** Everything that is said of participations. */
final class Involvements {
    private static final Comparator<Involvement> IN_SOURCE_ORDER = Comparator.comparing(Involvement::role)
            .thenComparingInt(
                    one -> one.passages().isEmpty() ? 0 : one.passages().get(0).start())
            .thenComparing(Involvement::iri);

    private final DataCache data;
    private final ConceptIndex concepts;

    Involvements(DataCache data) {
        this.data = data;
        this.concepts = data.concepts();
    }

    /** All that is said of these participations: leads first, then in the order of the source. */
    List<Involvement> of(List<Participation> participations, Function<String, Facts> facts) {
        return participations.stream()
                .map(one -> involvement(one, facts.apply(data.space().participation(one))))
                .sorted(IN_SOURCE_ORDER)
                .toList();
    }

    /** The same of participations that were not read yet. */
    List<Involvement> read(Session session, List<Participation> participations) {
        List<String> iris =
                participations.stream().map(data.space()::participation).toList();
        List<Triple> triples = new ArrayList<>(session.describedWithFragments(iris));
        triples.addAll(session.describedWithFragments(triples.stream()
                .filter(triple -> triple.getPredicate().equals(data.space().own(Lkg.PASSAGE)))
                .map(triple -> triple.getObject().toString())
                .collect(Collectors.toSet())));
        Map<String, Facts> facts =
                session.facts(iris, triples).stream().collect(Collectors.toMap(Facts::iri, one -> one));
        return of(participations, iri -> Objects.requireNonNull(facts.get(iri)));
    }

    private Involvement involvement(Participation head, Facts facts) {
        return new Involvement(
                facts.iri(),
                data.ref(head.party()),
                head.project().ref(),
                head.role(),
                facts.texts(Lkg.MENTION),
                concepts.of(facts.texts(Lkg.CERTAINTY)),
                concepts.of(facts.texts(Lkg.RESOLUTION_METHOD)),
                concepts.of(facts.texts(Lkg.RELATION)),
                facts.tagged(Lkg.EVIDENCE),
                facts.find(Lkg.SIMILARITY).map(BigDecimal::new),
                facts.all(Org.MEMBER_DURING).stream()
                        .filter(one -> one.has(RDF.Nodes.type, Time.INTERVAL_CLASS))
                        .findFirst()
                        .map(one -> new Period(date(one.all(Time.HAS_BEGINNING)), date(one.all(Time.HAS_END)))),
                passages(facts));
    }

    private static Optional<String> date(List<Facts> instants) {
        return instants.stream()
                .flatMap(one -> one.find(Time.IN_XSD_DATE).stream())
                .findFirst();
    }

    /** Those that are words of a text, in its order. */
    static List<Passage> passages(Facts facts) {
        return facts.all(Lkg.PASSAGE).stream()
                .flatMap(Involvements::passage)
                .sorted(Comparator.comparingInt(Passage::start))
                .toList();
    }

    private static Stream<Passage> passage(Facts passage) {
        List<Facts> selectors = passage.all(Oa.HAS_SELECTOR);
        Optional<Facts> position =
                selectors.stream().filter(one -> one.has(Oa.START)).findFirst();
        return selectors.stream()
                .filter(one -> one.has(Oa.EXACT) && position.isPresent())
                .limit(1)
                .map(words -> new Passage(
                        passage.iri(),
                        passage.get(Oa.HAS_SOURCE),
                        passage.number(Lkg.LINE),
                        position.orElseThrow().number(Oa.START),
                        position.orElseThrow().number(Oa.END),
                        words.get(Oa.EXACT),
                        passage.find(Lkg.COLUMN),
                        selectors.stream()
                                .flatMap(one -> one.find(RDF.Nodes.value).stream())
                                .findFirst(),
                        passage.find(Lkg.FILE)));
    }
}
