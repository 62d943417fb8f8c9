package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.model.network.Network;

/** Measures a network that no build has measured, such as a part of one, in the way in which a build measures the whole. */
public final class NetworkMeasuring {
    private NetworkMeasuring() {}

    /**
     * The same network with measures and places of its own.
     *
     * @param themes the slugs of all themes, without their sections
     */
    public static Network measured(Network network, Set<String> themes) {
        List<String> slugs = network.nodes().stream().map(Network.Node::slug).toList();
        Ties ties = new Ties(slugs.size());
        int[] sharedProjects = new int[slugs.size()];
        for (Network.Edge edge : network.edges()) {
            int from = Collections.binarySearch(slugs, edge.from());
            int to = Collections.binarySearch(slugs, edge.to());
            ties.add(from, to, edge.fractionalWeight().doubleValue());
            sharedProjects[from] += edge.sharedProjects();
            sharedProjects[to] += edge.sharedProjects();
        }
        Map<String, Affiliation> affiliations = Affiliation.of(network, themes);
        MeasuredNetwork measured = MeasuredNetwork.of(
                ties.network(),
                sharedProjects,
                slugs.stream()
                        .map(slug -> Objects.requireNonNull(affiliations.get(slug)))
                        .toList(),
                sectors(network.nodes()));
        List<Network.Node> nodes = new ArrayList<>();
        for (int i = 0; i < slugs.size(); i++) {
            nodes.add(network.nodes()
                    .get(i)
                    .at(measured.positions().get(i), measured.places().get(i)));
        }
        return new Network(network.counting(), nodes, network.consortia(), network.edges());
    }

    /** The measures of a network as a build writes them, with the names and kinds of its organisations, under the default base. */
    public static DatasetGraph described(Network network) {
        DatasetGraph data = DatasetGraphFactory.create();
        PositionWriter writer = new PositionWriter(data, network.level());
        network.nodes().forEach(writer::describe);
        return data;
    }

    private static int[] sectors(List<Network.Node> nodes) {
        List<String> sectors = nodes.stream().map(node -> node.sector().slug()).toList();
        List<String> order = List.copyOf(new TreeSet<>(sectors));
        return sectors.stream().mapToInt(order::indexOf).toArray();
    }
}
