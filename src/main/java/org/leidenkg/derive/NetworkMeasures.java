package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.leidenkg.model.Level;

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
     * @param data with its organisations, agendas and concept schemes
     */
    public static void derive(DatasetGraph data) {
        NetworkMeasures run = new NetworkMeasures(data);
        for (Level level : Level.values()) {
            run.measure(level);
        }
    }

    private void measure(Level level) {
        Involvement[] involvements = Involvement.of(data, consortia, level);
        int[] taking = IntStream.range(0, involvements.length)
                .filter(o -> involvements[o].projectCount() > 0)
                .toArray();
        List<String> organisations = Arrays.stream(taking)
                .mapToObj(o -> consortia.organisation(o).getURI())
                .toList();
        TieGraph graph = TieGraph.of(taking.length, ties(taking, level));
        List<Involvement> own =
                Arrays.stream(taking).mapToObj(o -> involvements[o]).toList();
        MeasuredNetwork measured = MeasuredNetwork.of(graph, own, sectors.of(organisations));
        PositionWriter writer = new PositionWriter(data, level);
        for (int i = 0; i < organisations.size(); i++) {
            writer.write(organisations.get(i), measured.positions().get(i));
        }
        writer.write(measured);
    }

    /** The weights are those that the derived graph has, rounded as it rounds them. */
    private List<TieGraph.Tie> ties(int[] taking, Level level) {
        List<TieGraph.Tie> ties = new ArrayList<>();
        SharedProjects.of(consortia, level)
                .forEach((a, b, projects, weight) -> ties.add(new TieGraph.Tie(
                        Arrays.binarySearch(taking, a),
                        Arrays.binarySearch(taking, b),
                        projects.length,
                        Double.parseDouble(Collaborations.rounded(weight)))));
        return ties;
    }
}
