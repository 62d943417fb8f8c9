package org.leidenkg.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.cwts.networkanalysis.Network;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.leidenkg.model.network.Network.Edge;
import org.leidenkg.model.network.NetworkPlaces.Place;

/**
 * Where each organisation stands in pictures of the network. Parts that are not connected are laid out each by itself:
 * the largest on top, the others in rows below it, so that nothing drifts out of sight. Both axes run from -1 to 1.
 */
public final class NetworkLayout {
    private static final double GAP = 0.12;
    private static final int DECIMALS = 4;

    private NetworkLayout() {}

    /** A part, its places around (0, 0). */
    private record Part(List<Integer> nodes, List<double[]> places) {
        double left() {
            return places.stream().mapToDouble(p -> p[0]).min().orElse(0);
        }

        double right() {
            return places.stream().mapToDouble(p -> p[0]).max().orElse(0);
        }

        double bottom() {
            return places.stream().mapToDouble(p -> p[1]).min().orElse(0);
        }

        double top() {
            return places.stream().mapToDouble(p -> p[1]).max().orElse(0);
        }
    }

    /**
     * The places of the organisations of a whole network, by slug: the same that a build gives to the same network.
     *
     * @param communities of all organisations, by slug
     */
    public static Map<String, Place> of(SortedMap<String, Integer> communities, List<Edge> edges) {
        List<String> slugs = List.copyOf(communities.keySet());
        Ties ties = new Ties(slugs.size());
        for (Edge edge : edges) {
            ties.add(
                    Collections.binarySearch(slugs, edge.from()),
                    Collections.binarySearch(slugs, edge.to()),
                    edge.fractionalWeight().doubleValue());
        }
        int[] numbers =
                communities.values().stream().mapToInt(Integer::intValue).toArray();
        List<Place> places = of(ties.network(), numbers);
        Map<String, Place> bySlug = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            bySlug.put(slugs.get(i), places.get(i));
        }
        return bySlug;
    }

    /** @param communities of the organisations */
    static List<Place> of(Network network, int[] communities) {
        return Arrays.stream(layOut(network, communities))
                .map(place -> new Place(decimal(place[0]), decimal(place[1])))
                .toList();
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The places, x and y of each. */
    static double[][] layOut(Network network, int[] communities) {
        List<Part> parts = parts(network, communities);
        double[][] places = new double[network.getNNodes()][2];
        if (!parts.isEmpty()) {
            Part main = parts.get(0);
            put(main, 0, 0, places);
            putInRows(parts.subList(1, parts.size()), main, places);
            fit(places);
        }
        return places;
    }

    /** The parts, the largest first, of equal ones that with the first member first. */
    private static List<Part> parts(Network network, int[] communities) {
        List<int[]> members = new ArrayList<>();
        new ConnectivityInspector<>(Ties.graph(network))
                .connectedSets()
                .forEach(set -> members.add(
                        set.stream().mapToInt(Integer::intValue).sorted().toArray()));
        members.sort(
                (a, b) -> a.length != b.length ? Integer.compare(b.length, a.length) : Integer.compare(a[0], b[0]));
        List<Part> parts = new ArrayList<>();
        for (int[] nodes : members) {
            double scale = Math.sqrt(nodes.length / (double) members.get(0).length);
            int[] community =
                    Arrays.stream(nodes).map(node -> communities[node]).toArray();
            double[][] laidOut = VosLayout.of(network.createSubnetwork(nodes), community);
            List<double[]> places = Arrays.stream(laidOut)
                    .map(p -> new double[] {p[0] * scale, p[1] * scale})
                    .toList();
            parts.add(new Part(Arrays.stream(nodes).boxed().toList(), places));
        }
        return parts;
    }

    private static void putInRows(List<Part> parts, Part main, double[][] places) {
        double x = main.left();
        double top = main.bottom() - GAP;
        double rowHeight = 0;
        for (Part part : parts) {
            double width = part.right() - part.left();
            if (x > main.left() && x + width > main.right()) {
                x = main.left();
                top -= rowHeight + GAP;
                rowHeight = 0;
            }
            put(part, x - part.left(), top - part.top(), places);
            x += width + GAP;
            rowHeight = Math.max(rowHeight, part.top() - part.bottom());
        }
    }

    private static void put(Part part, double dx, double dy, double[][] places) {
        for (int i = 0; i < part.nodes().size(); i++) {
            places[part.nodes().get(i)] =
                    new double[] {part.places().get(i)[0] + dx, part.places().get(i)[1] + dy};
        }
    }

    /** Moves and shrinks the whole into the square from -1 to 1, keeping its proportions. */
    private static void fit(double[][] places) {
        double half = 0;
        double[] middle = new double[2];
        for (int axis = 0; axis < 2; axis++) {
            int of = axis;
            double least = Arrays.stream(places).mapToDouble(p -> p[of]).min().orElse(0);
            double most = Arrays.stream(places).mapToDouble(p -> p[of]).max().orElse(0);
            middle[axis] = (least + most) / 2;
            half = Math.max(half, (most - least) / 2);
        }
        for (double[] place : places) {
            for (int axis = 0; axis < 2; axis++) {
                place[axis] = half == 0 ? 0 : (place[axis] - middle[axis]) / half;
            }
        }
    }
}
