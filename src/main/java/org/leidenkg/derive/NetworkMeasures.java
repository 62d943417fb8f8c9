package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.leidenkg.model.Level;

/**
 * Measures the place of each organisation in the network of collaborations, at both levels, and writes it to the derived
 * graph. Who takes part in a project belongs to the network, also without a partner.
 */
public final class NetworkMeasures {
    private final DatasetGraph data;
    private final List<Measuring> levels = new ArrayList<>();
    private final KeyFigures figures;

    /** The measures of a level, under way. */
    private record Measuring(Level level, List<String> organisations, CompletableFuture<MeasuredNetwork> network) {}

    private NetworkMeasures(DatasetGraph data) {
        this.data = data;
        Consortia consortia = new Consortia(data);
        Sectors sectors = new Sectors(data);
        for (Level level : Level.values()) {
            levels.add(start(level, consortia, sectors));
        }
        figures = KeyFigures.of(data);
    }

    /**
     * Adds the measures to the derived graph of a dataset.
     *
     * @param data with its organisations, agendas and concept schemes
     */
    public static void derive(DatasetGraph data) {
        start(data).write();
    }

    /**
     * Reads what there is to measure and begins to measure, each level in a thread of its own, which need the dataset no more:
     * something else may be added to it before {@link #write}.
     *
     * @param data with its organisations, agendas and concept schemes
     */
    public static NetworkMeasures start(DatasetGraph data) {
        return new NetworkMeasures(data);
    }

    /** Waits for the measures and adds them to the derived graph. */
    public void write() {
        for (Measuring measuring : levels) {
            MeasuredNetwork measured = measuring.network().join();
            PositionWriter writer = new PositionWriter(data, measuring.level());
            List<String> organisations = measuring.organisations();
            for (int i = 0; i < organisations.size(); i++) {
                writer.write(organisations.get(i), measured.positions().get(i));
            }
            writer.write(measured);
        }
        figures.write(data);
    }

    private Measuring start(Level level, Consortia consortia, Sectors sectors) {
        Involvement[] involvements = Involvement.of(data, consortia, level);
        int[] taking = IntStream.range(0, involvements.length)
                .filter(o -> involvements[o].projectCount() > 0)
                .toArray();
        List<String> organisations = Arrays.stream(taking)
                .mapToObj(o -> consortia.organisation(o).getURI())
                .toList();
        List<Involvement> own =
                Arrays.stream(taking).mapToObj(o -> involvements[o]).toList();
        int[] sector = sectors.of(organisations);
        return new Measuring(
                level,
                organisations,
                CompletableFuture.supplyAsync(() ->
                        MeasuredNetwork.of(TieGraph.of(taking.length, ties(taking, consortia, level)), own, sector)));
    }

    /** The weights are those that the derived graph has, rounded as it rounds them. */
    private static List<TieGraph.Tie> ties(int[] taking, Consortia consortia, Level level) {
        List<TieGraph.Tie> ties = new ArrayList<>();
        int[] place = new int[consortia.organisationCount()];
        for (int i = 0; i < taking.length; i++) {
            place[taking[i]] = i;
        }
        SharedProjects.of(consortia, level)
                .forEach((a, b, projects, weight) -> ties.add(new TieGraph.Tie(
                        place[a], place[b], projects.length, Millionths.toDouble(Millionths.of(weight)))));
        return ties;
    }
}
