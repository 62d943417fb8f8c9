package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;

/**
 * Measures the place of each organisation in the network of collaborations, at both levels, and writes it to the derived
 * graph. Who takes part in a project belongs to the network, also without a partner.
 */
public final class NetworkMeasures {
    private final DatasetGraph data;
    private final Consortia consortia;
    private final Sectors sectors;

    private NetworkMeasures(DatasetGraph data) {
        this.data = data;
        this.consortia = new Consortia(data);
        this.sectors = new Sectors(data);
    }

    /**
     * Adds the measures to the derived graph of a dataset.
     *
     * @param data with its organisations, agendas, collaborations ({@link Collaborations#derive}) and concept schemes
     */
    public static void derive(DatasetGraph data) {
        NetworkMeasures run = new NetworkMeasures(data);
        for (Level level : Level.values()) {
            run.measure(level);
        }
    }

    private void measure(Level level) {
        Map<String, Involvement> involvements = Involvement.byOrganisation(data, consortia, level);
        List<String> organisations = List.copyOf(involvements.keySet());
        TieGraph graph = TieGraph.of(organisations.size(), ties(organisations, level));
        MeasuredNetwork measured =
                MeasuredNetwork.of(graph, List.copyOf(involvements.values()), sectors.of(organisations));
        PositionWriter writer = new PositionWriter(data, level);
        for (int i = 0; i < organisations.size(); i++) {
            writer.write(organisations.get(i), measured.positions().get(i));
        }
        writer.write(measured);
    }

    private List<TieGraph.Tie> ties(List<String> organisations, Level level) {
        Map<String, Integer> numbers = new HashMap<>();
        organisations.forEach(o -> numbers.put(o, numbers.size()));
        List<TieGraph.Tie> ties = new ArrayList<>();
        Node counted = Concepts.level(level.slug());
        Iterator<Quad> collaborations = data.find(Graphs.DERIVED, Node.ANY, RDF.type.asNode(), Lkg.COLLABORATION_CLASS);
        while (collaborations.hasNext()) {
            Node collaboration = collaborations.next().getSubject();
            if (!data.contains(Graphs.DERIVED, collaboration, Lkg.LEVEL, counted)) {
                continue;
            }
            int[] ends = ends(collaboration, numbers);
            ties.add(new TieGraph.Tie(
                    ends[0],
                    ends[1],
                    (int) number(collaboration, Lkg.SHARED_PROJECTS),
                    number(collaboration, Lkg.FRACTIONAL_WEIGHT)));
        }
        return ties;
    }

    private int[] ends(Node collaboration, Map<String, Integer> numbers) {
        List<Integer> ends = new ArrayList<>();
        data.find(Graphs.DERIVED, collaboration, Lkg.COLLABORATOR, Node.ANY).forEachRemaining((Quad q) -> {
            Integer number = numbers.get(q.getObject().getURI());
            if (number != null) {
                ends.add(number);
            }
        });
        if (ends.size() != 2) {
            throw new IllegalStateException(
                    collaboration + " is not between two organisations that take part in projects");
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    private double number(Node collaboration, Node property) {
        Iterator<Quad> values = data.find(Graphs.DERIVED, collaboration, property, Node.ANY);
        if (!values.hasNext()) {
            throw new IllegalStateException(collaboration + " has no " + property);
        }
        return Double.parseDouble(values.next().getObject().getLiteralLexicalForm());
    }
}
