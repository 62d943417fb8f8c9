package org.leidenkg.derive;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Lkg;

/** The projects that an organisation takes part in at a level, those that it leads, and their themes. */
final class Involvement {
    private int projects;
    private final Set<Node> led = new HashSet<>();
    /** A project of two themes counts for both. */
    private final Map<String, Integer> projectsByTheme = new TreeMap<>();

    /** Of all organisations that take part in a project, in the code unit order of their IRIs. */
    static Map<String, Involvement> byOrganisation(DatasetGraph data, Consortia consortia, Level level) {
        Map<String, Involvement> all = new TreeMap<>();
        for (String project : consortia.projects()) {
            for (Node member : consortia.members(project, level)) {
                Involvement one = all.computeIfAbsent(member.getURI(), iri -> new Involvement());
                one.projects++;
                consortia.themes(project).forEach(t -> one.projectsByTheme.merge(t.getURI(), 1, Integer::sum));
            }
        }
        Map<Node, Set<Node>> led = ledBy(data);
        led.forEach((organisation, projects) -> {
            Involvement one = all.get(consortia.at(level, organisation).toString());
            // Parties that are no resolved organisation lead too, but have no place in the network.
            if (one != null) {
                one.led.addAll(projects);
            }
        });
        return all;
    }

    private static Map<Node, Set<Node>> ledBy(DatasetGraph data) {
        Map<Node, Set<Node>> led = new HashMap<>();
        data.find(Node.ANY, Node.ANY, Lkg.HAS_LEAD, Node.ANY)
                .forEachRemaining((Quad q) ->
                        led.computeIfAbsent(q.getObject(), k -> new HashSet<>()).add(q.getSubject()));
        return led;
    }

    int projectCount() {
        return projects;
    }

    int leadCount() {
        return led.size();
    }

    int themeCount() {
        return projectsByTheme.size();
    }

    Collection<Integer> projectsOfEachTheme() {
        return projectsByTheme.values();
    }
}
