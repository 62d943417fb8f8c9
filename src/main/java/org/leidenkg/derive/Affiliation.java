package org.leidenkg.derive;

import java.util.Arrays;
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
import org.leidenkg.model.Role;
import org.leidenkg.model.network.Network;
import org.leidenkg.vocab.Lkg;

/** The projects that an organisation takes part in at a level, those that it leads, and their themes. */
final class Affiliation {
    private int projects;
    /** IRIs. */
    private final Set<String> led = new HashSet<>();
    /** A project of two themes counts for both. */
    private final Map<String, Integer> projectsByTheme = new TreeMap<>();

    /** Of all organisations, by their numbers; who takes part in nothing has no project. */
    static Affiliation[] of(DatasetGraph data, Consortia consortia, Level level) {
        Affiliation[] all = new Affiliation[consortia.organisationCount()];
        Arrays.setAll(all, i -> new Affiliation());
        for (int project = 0; project < consortia.projectCount(); project++) {
            for (int member : consortia.members(project, level)) {
                Affiliation one = all[member];
                one.projects++;
                consortia.themes(project).forEach(t -> one.projectsByTheme.merge(t.getURI(), 1, Integer::sum));
            }
        }
        data.find(Node.ANY, Node.ANY, Lkg.HAS_LEAD, Node.ANY).forEachRemaining((Quad q) -> {
            int leader = consortia.number(q.getObject());
            // Parties that are no resolved organisation lead too, but have no place in the network.
            if (leader >= 0) {
                all[consortia.at(level, leader)].led.add(q.getSubject().getURI());
            }
        });
        return all;
    }

    /**
     * Of the organisations of a network, by their slugs.
     *
     * @param themes the slugs of all themes, without their sections
     */
    static Map<String, Affiliation> of(Network network, Set<String> themes) {
        Map<String, Affiliation> all = new HashMap<>();
        network.nodes().forEach(node -> all.put(node.slug(), new Affiliation()));
        for (Network.Consortium project : network.consortia()) {
            for (Network.Part part : project.parts()) {
                Affiliation one = all.getOrDefault(part.organisation(), new Affiliation());
                one.projects++;
                project.themes().stream()
                        .map(Network.Concept::slug)
                        .filter(themes::contains)
                        .forEach(theme -> one.projectsByTheme.merge(theme, 1, Integer::sum));
                if (part.roles().contains(Role.LEAD)) {
                    one.led.add(project.iri());
                }
            }
        }
        return all;
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
