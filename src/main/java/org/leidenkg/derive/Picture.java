package org.leidenkg.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Network;

/**
 * Where each organisation stands in the picture of the network. Parts that are not connected are laid out each by itself:
 * the largest on top, the others in rows below it, so that nothing drifts out of sight. Both axes run from -1 to 1.
 */
final class Picture {
    private static final double GAP = 0.12;

    private final double[][] places;

    private Picture(double[][] places) {
        this.places = places;
    }

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

    static Picture of(TieGraph graph, Communities communities) {
        List<Part> parts = parts(graph, communities);
        double[][] places = new double[graph.size()][2];
        if (!parts.isEmpty()) {
            Part main = parts.get(0);
            put(main, 0, 0, places);
            putInRows(parts.subList(1, parts.size()), main, places);
            fit(places);
            if (graph.size() <= VosLayout.UP_TO) {
                Elbowroom.make(places);
                fit(places);
            }
        }
        return new Picture(places);
    }

    /** The parts, the largest first, of equal ones that with the first member first. */
    private static List<Part> parts(TieGraph graph, Communities communities) {
        int[] component = graph.components();
        int count = Arrays.stream(component).max().orElse(-1) + 1;
        List<List<Integer>> members = new ArrayList<>();
        IntStream.range(0, count).forEach(c -> members.add(new ArrayList<>()));
        for (int i = 0; i < component.length; i++) {
            members.get(component[i]).add(i);
        }
        members.sort((a, b) -> Integer.compare(b.size(), a.size()));
        Network network = CwtsNetwork.of(graph);
        List<Part> parts = new ArrayList<>();
        for (List<Integer> part : members) {
            int[] nodes = part.stream().mapToInt(Integer::intValue).toArray();
            double scale = Math.sqrt(nodes.length / (double) members.get(0).size());
            int[] community = Arrays.stream(nodes).map(communities::number).toArray();
            double[][] laidOut = VosLayout.of(network.createSubnetwork(nodes), community);
            List<double[]> places = Arrays.stream(laidOut)
                    .map(p -> new double[] {p[0] * scale, p[1] * scale})
                    .toList();
            parts.add(new Part(part, places));
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

    double x(int node) {
        return places[node][0];
    }

    double y(int node) {
        return places[node][1];
    }
}
