package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.Certainty;
import org.leidenkg.query.Facts;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.ProjectDetail.Finding;
import org.leidenkg.query.answer.ProjectDetail.UnclearParty;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.network.Participations.Participation;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Skos;

/** Reads one project. */
final class ProjectLookup {
    private final Session session;
    private final DataCache data;
    private final Certainty certainty;

    ProjectLookup(Session session, DataCache data, Certainty certainty) {
        this.session = session;
        this.data = data;
        this.certainty = certainty;
    }

    Optional<ProjectDetail> find(Node project) {
        Facts facts = session.facts(project);
        if (!facts.has(RDF.Nodes.type, Lkg.PROJECT_CLASS)) {
            return Optional.empty();
        }
        List<Participation> participations = data.participations(certainty).in(facts.iri());
        return Optional.of(new ProjectDetail(
                data.project(facts),
                facts.find(Lkg.SOURCE_CODE),
                facts.find(Lkg.BASIS).map(data.concepts()::get),
                facts.texts(Skos.HIDDEN_LABEL),
                facts.text(Dct.DESCRIPTION),
                facts.find(Lkg.OPEN_ENDED)
                        .filter(value -> value.equals("true") || value.equals("1"))
                        .isPresent(),
                new Involvements(data).of(participations, facts::of),
                data.participations(Certainty.ALL).in(facts.iri()).size() - participations.size(),
                unclear(participations),
                Involvements.passages(facts),
                facts.pointing(Lkg.ABOUT).stream()
                        .map(ProjectLookup::finding)
                        .sorted(Comparator.comparing(
                                        (Finding finding) -> finding.line().orElse(0))
                                .thenComparing(Finding::code))
                        .toList()));
    }

    private List<UnclearParty> unclear(List<Participation> participations) {
        List<String> parties = participations.stream()
                .map(Participation::party)
                .filter(party -> data.space().kind(party) != Kind.ORGANISATION)
                .toList();
        List<Triple> triples = new ArrayList<>(session.described(parties));
        List<String> meant = triples.stream()
                .filter(triple -> triple.getPredicate().equals(data.space().own(Lkg.CANDIDATE)))
                .map(triple -> triple.getObject().toString())
                .toList();
        triples.addAll(session.described(meant));
        return session.facts(parties, triples).stream()
                .filter(facts -> Stream.of(Dct.TYPE, Lkg.WITHIN, Lkg.CANDIDATE, Lkg.REASON, Lkg.EVIDENCE)
                        .anyMatch(facts::has))
                .map(this::unclear)
                .toList();
    }

    private UnclearParty unclear(Facts party) {
        return new UnclearParty(
                named(party),
                party.find(Dct.TYPE).map(data.concepts()::get),
                data.refs(party.texts(Lkg.WITHIN)),
                party.all(Lkg.CANDIDATE).stream().map(this::named).toList(),
                party.text(Lkg.REASON),
                party.tagged(Lkg.EVIDENCE));
    }

    /** What it may mean has a name, and cannot be found by it. */
    private Ref named(Facts thing) {
        return data.space().ref(thing.iri(), thing.text(Skos.PREF_LABEL));
    }

    /** A finding can have several passages: its first line counts. */
    private static Finding finding(Facts facts) {
        return new Finding(
                facts.get(Lkg.FINDING_CODE),
                facts.find(Lkg.SEVERITY).orElse("info"),
                facts.text(Dct.DESCRIPTION),
                facts.all(Lkg.PASSAGE).stream()
                        .flatMap(passage -> passage.texts(Lkg.LINE).stream())
                        .map(Integer::valueOf)
                        .min(Comparator.naturalOrder()));
    }
}
