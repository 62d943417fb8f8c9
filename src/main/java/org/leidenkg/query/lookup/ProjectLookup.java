package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.leidenkg.query.Row;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.ProjectDetail.Finding;
import org.leidenkg.query.answer.ProjectDetail.UnclearParty;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.network.Participations;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Skos;

/** Reads one project. */
final class ProjectLookup {
    private final Session session;
    private final ConceptIndex concepts;
    private final Participations participations;

    ProjectLookup(Session session, ConceptIndex concepts, Participations participations) {
        this.session = session;
        this.concepts = concepts;
        this.participations = participations;
    }

    Optional<ProjectDetail> find(Node project) {
        PropertyValues facts = PropertyValues.of(session.ask("project", Map.of("project", project)));
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Ref> refs = session.refs(PropertyValues.iris(List.of(facts), Dct.IS_PART_OF, Dct.SUBJECT));
        return Optional.of(new ProjectDetail(
                CardReader.project(session.space(), project.getURI(), facts, refs),
                facts.find(own(Lkg.SOURCE_CODE)),
                facts.find(own(Lkg.BASIS)).map(concepts::get),
                facts.texts(Skos.HIDDEN_LABEL),
                facts.text(Dct.DESCRIPTION),
                facts.find(own(Lkg.OPEN_ENDED))
                        .filter(value -> value.equals("true") || value.equals("1"))
                        .isPresent(),
                new Involvements(session, concepts).of(participations.in(project.getURI())),
                unclear(project),
                session.ask("project-passages", Map.of("project", project)).stream()
                        .map(Involvements::passage)
                        .toList(),
                findings(project)));
    }

    private Node own(Node term) {
        return session.space().own(term);
    }

    private List<UnclearParty> unclear(Node project) {
        Map<String, PropertyValues> facts = new TreeMap<>(
                PropertyValues.byThing(session.ask("project-parties", Map.of("project", project)), "party"));
        Set<String> named = new TreeSet<>(PropertyValues.iris(facts.values(), own(Lkg.WITHIN), own(Lkg.CANDIDATE)));
        named.addAll(facts.keySet());
        Map<String, Ref> refs = session.refs(named);
        List<UnclearParty> parties = new ArrayList<>();
        facts.forEach((iri, known) -> parties.add(new UnclearParty(
                session.space().refIn(refs, iri),
                known.find(Dct.TYPE).map(concepts::get),
                known.refs(own(Lkg.WITHIN), refs),
                known.refs(own(Lkg.CANDIDATE), refs),
                known.text(own(Lkg.REASON)),
                known.texts(own(Lkg.EVIDENCE)))));
        return parties;
    }

    /** One finding can have several passages: its first line counts. */
    private List<Finding> findings(Node project) {
        Map<String, List<Row>> rows = new TreeMap<>();
        for (Row row : session.ask("project-findings", Map.of("project", project))) {
            rows.computeIfAbsent(row.text("finding"), iri -> new ArrayList<>()).add(row);
        }
        return rows.values().stream()
                .map(ProjectLookup::finding)
                .sorted(Comparator.comparing((Finding finding) -> finding.line().orElse(0))
                        .thenComparing(Finding::code))
                .toList();
    }

    private static Finding finding(List<Row> rows) {
        List<Tagged> descriptions = rows.stream()
                .flatMap(row -> row.find("description").stream())
                .map(Row::tagged)
                .toList();
        return new Finding(
                rows.get(0).text("code"),
                rows.get(0).findText("severity").orElse("info"),
                new Text(descriptions),
                rows.stream()
                        .filter(row -> row.find("line").isPresent())
                        .map(row -> row.number("line"))
                        .min(Comparator.naturalOrder()));
    }
}
