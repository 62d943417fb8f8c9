package org.leidenkg.publish.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leidenkg.model.network.Network;

/**
 * Who is active in which theme: how many projects of each theme each organisation takes part in.
 *
 * @param themes the columns
 * @param rows those with the most projects first
 * @param organisations how many there are in the whole of it
 * @param most the largest number in a cell
 */
public record HeatMap(List<Network.Concept> themes, List<Row> rows, int organisations, int most) {
    /** Shades of a cell with a number, from 1. */
    public static final int SHADES = 5;

    private static final Comparator<Row> LARGEST = Comparator.comparingInt(Row::projects)
            .reversed()
            .thenComparing(row -> row.node().slug());

    public HeatMap {
        themes = List.copyOf(themes);
        rows = List.copyOf(rows);
    }

    /**
     * An organisation.
     *
     * @param projects all of its projects, each once
     * @param counts by theme, in the order of the columns
     */
    public record Row(Network.Node node, int projects, List<Integer> counts) {
        public Row {
            counts = List.copyOf(counts);
        }
    }

    /**
     * Counts.
     *
     * @param themes slugs of the columns, in their order; projects of other themes count in the sum of a row only
     * @param mostRows more organisations than these are left out
     */
    public static HeatMap of(Network part, List<String> themes, int mostRows) {
        Map<String, Integer> projects = new HashMap<>();
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (Network.Consortium project : part.consortia()) {
            for (Network.Part member : project.parts()) {
                projects.merge(member.organisation(), 1, Integer::sum);
                Map<String, Integer> own = counts.computeIfAbsent(member.organisation(), k -> new HashMap<>());
                project.themes().forEach(theme -> own.merge(theme.slug(), 1, Integer::sum));
            }
        }
        List<Network.Concept> columns = themes.stream()
                .flatMap(slug ->
                        part.themes().stream().filter(theme -> theme.slug().equals(slug)))
                .toList();
        List<Row> rows = part.nodes().stream()
                .map(node -> new Row(
                        node,
                        projects.getOrDefault(node.slug(), 0),
                        columns.stream()
                                .map(theme -> counts.getOrDefault(node.slug(), Map.of())
                                        .getOrDefault(theme.slug(), 0))
                                .toList()))
                .sorted(LARGEST)
                .limit(mostRows)
                .toList();
        int most = rows.stream()
                .flatMap(row -> row.counts().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return new HeatMap(columns, rows, part.nodes().size(), most);
    }

    /** As a picture.
     *
     * @param sum the heading above all projects of a row
     */
    public CrossTable table(PictureWords wording, String sum) {
        List<String> columns = new ArrayList<>(
                themes.stream().map(theme -> wording.in(theme.name())).toList());
        columns.add(sum);
        return CrossTable.of(
                columns,
                rows.stream()
                        .map(row -> new CrossTable.Row(
                                wording.in(row.node().name()), row.counts(), List.of(row.projects())))
                        .toList());
    }

    /** The shade of a number: 0 for none, then by equal steps of its square root, as a few projects already say much. */
    public int shade(int count) {
        return CrossTable.shade(count, most);
    }
}
