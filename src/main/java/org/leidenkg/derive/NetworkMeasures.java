package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.NetworkPlaces;

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
        Consortia consortia = new Consortia(data, Certainty.ALL);
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
     * @return the places for its pictures
     */
    public static NetworkPlaces derive(DatasetGraph data) {
        return start(data).write();
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

    /**
     * Waits for the measures and adds them to the derived graph.
     *
     * @return the places for its pictures, which are no data
     */
    public NetworkPlaces write() {
        Map<Level, Map<String, NetworkPlaces.Place>> places = new EnumMap<>(Level.class);
        for (Measuring measuring : levels) {
            MeasuredNetwork measured = measuring.network().join();
            PositionWriter writer = new PositionWriter(data, measuring.level());
            List<String> organisations = measuring.organisations();
            Map<String, NetworkPlaces.Place> own = new TreeMap<>();
            for (int i = 0; i < organisations.size(); i++) {
                writer.write(organisations.get(i), measured.positions().get(i));
                own.put(
                        PositionWriter.slug(organisations.get(i)),
                        measured.places().get(i));
            }
            writer.write(measured);
            places.put(measuring.level(), own);
        }
        figures.write(data);
        return new NetworkPlaces(places);
    }

    private Measuring start(Level level, Consortia consortia, Sectors sectors) {
        Affiliation[] involvements = Affiliation.of(data, consortia, level);
        int[] taking = IntStream.range(0, involvements.length)
                .filter(o -> involvements[o].projectCount() > 0)
                .toArray();
        List<String> organisations = Arrays.stream(taking)
                .mapToObj(o -> consortia.organisation(o).getURI())
                .toList();
        List<Affiliation> own =
                Arrays.stream(taking).mapToObj(o -> involvements[o]).toList();
        int[] sector = sectors.of(organisations);
        List<Collaboration> collaborations = Collaboration.all(consortia, level);
        return new Measuring(
                level,
                organisations,
                CompletableFuture.supplyAsync(() -> measure(taking, collaborations, own, sector)));
    }

    private static MeasuredNetwork measure(
            int[] taking, List<Collaboration> collaborations, List<Affiliation> involvements, int[] sector) {
        Ties ties = new Ties(taking.length);
        int[] sharedProjects = new int[taking.length];
        for (Collaboration one : collaborations) {
            int a = Arrays.binarySearch(taking, one.a());
            int b = Arrays.binarySearch(taking, one.b());
            ties.add(a, b, one.weight().doubleValue());
            sharedProjects[a] += one.projects().size();
            sharedProjects[b] += one.projects().size();
        }
        return MeasuredNetwork.of(ties.network(), sharedProjects, involvements, sector);
    }
}
