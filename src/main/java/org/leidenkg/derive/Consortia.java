package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;

/**
 * The organisations of each project, the themes of each project, and the units' parents, as the graph has them. Projects
 * and organisations are numbers from 0 in the code unit order of their IRIs.
 */
final class Consortia {
    private static final int NONE = -1;

    private final List<Node> organisations;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> projects;
    private final int[][] members;
    private final List<Set<Node>> themes = new ArrayList<>();
    private final int[] parents;
    private final int[] tops;

    /** @param certainty of the participations that make up the projects; the settled ones must have been derived */
    Consortia(DatasetGraph data, Certainty certainty) {
        Set<Node> classified = new HashSet<>();
        each(data, Org.CLASSIFICATION, q -> classified.add(q.getSubject()));
        Map<Node, Node> wholes = new HashMap<>();
        each(data, Org.SUB_ORGANIZATION_OF, q -> wholes.put(q.getSubject(), q.getObject()));
        organisations = inOrder(classified, wholes);
        for (int i = 0; i < organisations.size(); i++) {
            numbers.put(organisations.get(i), i);
        }
        parents = new int[organisations.size()];
        tops = new int[organisations.size()];
        Arrays.fill(parents, NONE);
        wholes.forEach((unit, whole) -> parents[number(unit)] = number(whole));
        Arrays.setAll(tops, this::top);
        Map<Node, Set<Integer>> membersByProject = new HashMap<>();
        each(data, certainty == Certainty.ALL ? Lkg.PARTICIPANT : Lkg.SETTLED_PARTICIPANT, q -> {
            if (classified.contains(q.getObject())) {
                membersByProject
                        .computeIfAbsent(q.getSubject(), k -> new TreeSet<>())
                        .add(number(q.getObject()));
            }
        });
        projects = byIri(membersByProject.keySet());
        members = new int[projects.size()][];
        Arrays.setAll(
                members,
                p -> membersByProject.getOrDefault(projects.get(p), Set.of()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
        readThemes(data);
    }

    private static List<Node> inOrder(Set<Node> classified, Map<Node, Node> wholes) {
        Set<Node> all = new HashSet<>(classified);
        all.addAll(wholes.keySet());
        all.addAll(wholes.values());
        return byIri(all);
    }

    private static List<Node> byIri(Set<Node> nodes) {
        return nodes.stream()
                .map(Node::getURI)
                .sorted()
                .map(NodeFactory::createURI)
                .toList();
    }

    private void readThemes(DatasetGraph data) {
        Set<Node> known = new HashSet<>();
        each(data, Skos.TOP_CONCEPT_OF, q -> known.add(q.getSubject()));
        Map<Node, Set<Node>> byProject = new HashMap<>();
        each(data, Dct.SUBJECT, q -> {
            if (known.contains(q.getObject())) {
                byProject.computeIfAbsent(q.getSubject(), k -> new HashSet<>(2)).add(q.getObject());
            }
        });
        projects.forEach(p -> themes.add(byProject.getOrDefault(p, Set.of())));
    }

    private static void each(DatasetGraph data, Node property, Consumer<Quad> action) {
        Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, property, Node.ANY);
        quads.forEachRemaining(action);
    }

    /** How many projects have an organisation. */
    int projectCount() {
        return projects.size();
    }

    Node project(int project) {
        return projects.get(project);
    }

    int organisationCount() {
        return organisations.size();
    }

    Node organisation(int organisation) {
        return organisations.get(organisation);
    }

    /** The number of an organisation; less than 0 for anything else. */
    int number(Node organisation) {
        return numbers.getOrDefault(organisation, NONE);
    }

    /** The organisations of a project in ascending order: as named, or with units as the organisation at their top. */
    int[] members(int project, Level level) {
        return level == Level.AS_NAMED
                ? members[project]
                : Arrays.stream(members[project])
                        .map(m -> tops[m])
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /** What an organisation counts as. */
    int at(Level level, int organisation) {
        return level == Level.ROLLED_UP ? tops[organisation] : organisation;
    }

    Set<Node> themes(int project) {
        return themes.get(project);
    }

    /** Whether one is, at any depth, a unit of the other. */
    boolean areOneBody(int a, int b) {
        return isUnitOf(a, b) || isUnitOf(b, a);
    }

    private boolean isUnitOf(int unit, int whole) {
        int at = parents[unit];
        while (at != NONE && at != whole) {
            at = parents[at];
        }
        return at == whole;
    }

    private int top(int organisation) {
        int at = organisation;
        while (parents[at] != NONE) {
            at = parents[at];
        }
        return at;
    }
}
