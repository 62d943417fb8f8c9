package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.leidenkg.model.Level;
import org.leidenkg.model.Role;
import org.leidenkg.vocab.Lkg;

/** Who has which part in projects that two organisations share. */
final class SharedProjects {
    private final Session session;
    private final Concepts concepts;
    private final Map<String, ProjectCard> cards;
    private final Map<String, List<SharedProject.Part>> parts = new LinkedHashMap<>();
    private final Map<String, Set<String>> wholes = new LinkedHashMap<>();
    private final Level level;

    /** Reads all that is to be known of these projects. */
    SharedProjects(Session session, Concepts concepts, Collection<String> projects, Level level) {
        this.session = session;
        this.concepts = concepts;
        this.level = level;
        this.cards = new Cards(session, concepts).projects(projects);
        read(session.askEach("roles", "project", Cards.nodes(projects)));
    }

    private void read(List<Row> rows) {
        Map<List<String>, Set<String>> certainties = new LinkedHashMap<>();
        Set<String> parties = new TreeSet<>();
        for (Row row : rows) {
            parties.add(row.text("party"));
            Set<String> known = certainties.computeIfAbsent(
                    List.of(row.text("project"), row.text("party"), row.text("role")), key -> new TreeSet<>());
            row.findText("certainty").ifPresent(known::add);
        }
        Map<String, Ref> refs = session.refs(parties);
        String lead = session.space().own(Lkg.LEAD).getURI();
        certainties.forEach((key, known) -> parts.computeIfAbsent(key.get(0), project -> new ArrayList<>())
                .add(new SharedProject.Part(
                        session.space().refIn(refs, key.get(1)),
                        key.get(2).equals(lead) ? Role.LEAD : Role.PARTNER,
                        concepts.of(known))));
        if (level == Level.ROLLED_UP) {
            for (Row row : session.askEach("wholes", "unit", Cards.nodes(parties))) {
                wholes.computeIfAbsent(row.text("unit"), unit -> new TreeSet<>())
                        .add(row.text("whole"));
            }
        }
    }

    /** Those of the projects, in the order of the agenda, with the parts of both. */
    List<SharedProject> of(Node one, Node other, Predicate<String> projects) {
        List<SharedProject> shared = new ArrayList<>();
        cards.forEach((iri, card) -> {
            if (projects.test(iri)) {
                shared.add(new SharedProject(card, partsOf(iri, one), partsOf(iri, other)));
            }
        });
        return shared;
    }

    private List<SharedProject.Part> partsOf(String project, Node organisation) {
        String iri = organisation.getURI();
        return parts.getOrDefault(project, List.of()).stream()
                .filter(part -> part.party().iri().equals(iri)
                        || wholes.getOrDefault(part.party().iri(), Set.of()).contains(iri))
                .sorted(Comparator.comparing(SharedProject.Part::role)
                        .thenComparing(part -> part.party().iri()))
                .toList();
    }
}
