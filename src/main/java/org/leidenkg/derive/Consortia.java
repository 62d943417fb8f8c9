package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;

/** The organisations of each project, the themes of each project, and the units' parents, as the graph has them. */
final class Consortia {
    private final Map<String, Set<Node>> membersByProject = new TreeMap<>();
    private final Map<String, Set<Node>> themesByProject = new HashMap<>();
    private final Map<Node, Node> parents = new HashMap<>();

    Consortia(DatasetGraph data) {
        Set<Node> organisations = new HashSet<>();
        each(data, Org.CLASSIFICATION, q -> organisations.add(q.getSubject()));
        each(data, Org.UNIT_OF, q -> parents.put(q.getSubject(), q.getObject()));
        each(data, Lkg.PARTICIPANT, q -> {
            if (organisations.contains(q.getObject())) {
                membersByProject
                        .computeIfAbsent(q.getSubject().getURI(), k -> new LinkedHashSet<>())
                        .add(q.getObject());
            }
        });
        Set<Node> themes = new HashSet<>();
        each(data, Skos.TOP_CONCEPT_OF, q -> themes.add(q.getSubject()));
        each(data, Dct.SUBJECT, q -> {
            if (themes.contains(q.getObject())) {
                themesByProject
                        .computeIfAbsent(q.getSubject().getURI(), k -> new LinkedHashSet<>())
                        .add(q.getObject());
            }
        });
    }

    private static void each(DatasetGraph data, Node property, java.util.function.Consumer<Quad> action) {
        Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, property, Node.ANY);
        quads.forEachRemaining(action);
    }

    /** The projects' IRIs in code-unit order. */
    Iterable<String> projects() {
        return membersByProject.keySet();
    }

    /** The organisations of a project, each once: as named, or with units as the organisation at their top. */
    List<Node> members(String project, Level level) {
        Set<Node> members = new LinkedHashSet<>();
        membersByProject.getOrDefault(project, Set.of()).forEach(m -> members.add(at(level, m)));
        List<Node> sorted = new ArrayList<>(members);
        sorted.sort(java.util.Comparator.comparing(Node::getURI));
        return sorted;
    }

    /** What an organisation counts as. */
    Node at(Level level, Node organisation) {
        return level == Level.ROLLED_UP ? top(organisation) : organisation;
    }

    Set<Node> themes(String project) {
        return themesByProject.getOrDefault(project, Set.of());
    }

    /** Whether one is, at any depth, a unit of the other. */
    boolean areOneBody(Node a, Node b) {
        return isUnitOf(a, b) || isUnitOf(b, a);
    }

    private boolean isUnitOf(Node unit, Node whole) {
        Node at = parents.get(unit);
        while (at != null) {
            if (at.equals(whole)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    private Node top(Node organisation) {
        Node at = organisation;
        while (parents.containsKey(at)) {
            at = parents.get(at);
        }
        return at;
    }
}
