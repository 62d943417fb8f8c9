package org.leidenkg.web.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.leidenkg.publish.picture.BarChart;
import org.leidenkg.publish.picture.Chart;
import org.leidenkg.publish.picture.CrossTable;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.QueryRuns;
import org.leidenkg.query.library.ResultTable;
import org.leidenkg.query.library.Words;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.page.Messages;

/**
 * The chart of an answer: bars for a list of numbers, shades for pairs. What does not fit is left out, and told.
 *
 * @param subject what its numbers are
 * @param shown how many names stand in it
 * @param all how many there are
 */
record QueryChart(Chart chart, String subject, int shown, int all) {
    private static final int MOST_BARS = 30;
    /** Of things with each other, which are rows and columns. */
    private static final int MOST_ALIKE = 15;

    private static final int MOST_ROWS = 25;
    private static final int MOST_COLUMNS = 8;

    /** Of a question that has one. */
    static QueryChart of(NamedQuery query, ResultTable all, QueryRuns runs, Language language) {
        Maker maker = new Maker(query.chart(), runs, language);
        return query.chart().size() == 2 ? maker.bars(all) : maker.pairs(all);
    }

    /** Whether it shows anything that a reader can compare. */
    boolean saysSomething() {
        return shown > 1;
    }

    boolean isOfBars() {
        return chart instanceof BarChart;
    }

    /** How much of the answer it shows, in words. */
    String told(Language language) {
        Messages messages = Messages.in(language);
        String words = subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
        return shown < all
                ? messages.text("queries.chart.first", words, shown, all)
                : messages.text("queries.chart.all", words);
    }

    /** @param columns those of the chart, the numbers last */
    private record Maker(List<String> columns, QueryRuns runs, Language language) {
        QueryChart bars(ResultTable all) {
            String label = columns.get(0);
            boolean scale = rows(all).stream()
                    .allMatch(row ->
                            all.find(row, label).flatMap(ResultViews::number).isPresent());
            List<Integer> rows = new ArrayList<>(rows(all));
            int count = rows.size();
            if (!scale) {
                rows.removeIf(row -> number(all, row) == 0);
                rows.sort(Comparator.comparingDouble((Integer row) -> number(all, row))
                        .reversed());
            }
            ResultTable shown = part(all, rows.stream().limit(MOST_BARS).toList());
            List<BarChart.Bar> bars = rows(shown).stream()
                    .map(row -> new BarChart.Bar(
                            text(shown, row, label),
                            number(shown, row),
                            ResultViews.formatted(
                                    node(shown, row, columns.get(1)),
                                    language,
                                    ResultViews.digits(shown, columns.get(1)))))
                    .toList();
            String subject =
                    Messages.in(language).text("queries.chart.list", heading(all, columns.get(1)), heading(all, label));
            return new QueryChart(new BarChart(bars), subject, bars.size(), count);
        }

        QueryChart pairs(ResultTable all) {
            Map<String, Double> across = sums(all, List.of(columns.get(0)));
            Map<String, Double> down = sums(all, List.of(columns.get(1)));
            boolean alike = across.keySet().stream().anyMatch(down::containsKey);
            if (alike) {
                across = sums(all, columns.subList(0, 2));
                down = across;
            }
            List<String> rowKeys = largest(across, alike ? MOST_ALIKE : MOST_ROWS);
            List<String> columnKeys = alike ? rowKeys : largest(down, MOST_COLUMNS);
            ResultTable shown = part(
                    all,
                    rows(all).stream()
                            .filter(row -> rowKeys.contains(key(all, row, columns.get(0)))
                                    && columnKeys.contains(key(all, row, columns.get(1))))
                            .toList());
            String subject = Messages.in(language)
                    .text(
                            "queries.chart.pairs",
                            heading(all, columns.get(2)),
                            heading(all, columns.get(0)),
                            heading(all, columns.get(1)));
            return new QueryChart(table(shown, rowKeys, columnKeys, alike), subject, rowKeys.size(), across.size());
        }

        private CrossTable table(ResultTable shown, List<String> rowKeys, List<String> columnKeys, boolean alike) {
            Map<String, String> names = new HashMap<>();
            Map<String, Map<String, Integer>> counts = new HashMap<>();
            for (int row : rows(shown)) {
                String one = key(shown, row, columns.get(0));
                String other = key(shown, row, columns.get(1));
                names.put(one, text(shown, row, columns.get(0)));
                names.put(other, text(shown, row, columns.get(1)));
                int number = (int) number(shown, row);
                counts.computeIfAbsent(one, k -> new HashMap<>()).put(other, number);
                if (alike) {
                    counts.computeIfAbsent(other, k -> new HashMap<>()).put(one, number);
                }
            }
            List<CrossTable.Row> rows = rowKeys.stream()
                    .filter(names::containsKey)
                    .map(one -> new CrossTable.Row(
                            Objects.requireNonNull(names.get(one)),
                            columnKeys.stream()
                                    .filter(names::containsKey)
                                    .map(other ->
                                            counts.getOrDefault(one, Map.of()).getOrDefault(other, 0))
                                    .toList(),
                            List.of()))
                    .toList();
            return alike
                    ? CrossTable.ofPairs(rows)
                    : CrossTable.of(
                            columnKeys.stream()
                                    .flatMap(key -> Optional.ofNullable(names.get(key)).stream())
                                    .toList(),
                            rows);
        }

        /** The rows that have all that the chart needs. */
        private List<Integer> rows(ResultTable table) {
            return IntStream.range(0, table.rows().size())
                    .filter(row -> columns.stream()
                            .allMatch(column -> table.find(row, column).isPresent()))
                    .boxed()
                    .toList();
        }

        private ResultTable part(ResultTable all, List<Integer> rows) {
            return runs.inLanguage(
                    new ResultTable(
                            all.columns(), rows.stream().map(all.rows()::get).toList()),
                    language.tag());
        }

        /** The sum of the numbers of each thing in some columns. */
        private Map<String, Double> sums(ResultTable table, List<String> of) {
            Map<String, Double> sums = new LinkedHashMap<>();
            for (int row : rows(table)) {
                of.stream()
                        .map(column -> key(table, row, column))
                        .distinct()
                        .forEach(key -> sums.merge(key, number(table, row), Double::sum));
            }
            return sums;
        }

        /** The first in the answer of those with the same sum. */
        private static List<String> largest(Map<String, Double> sums, int most) {
            return sums.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private double number(ResultTable table, int row) {
            return ResultViews.number(node(table, row, columns.get(columns.size() - 1)))
                    .orElseThrow(() -> new IllegalStateException(columns + " have no number at their end"));
        }

        /** Things are told apart by their IRIs, not their names. */
        private static String key(ResultTable table, int row, String column) {
            return ResultViews.thing(table, row, column)
                    .orElseGet(() -> node(table, row, column))
                    .toString();
        }

        private String text(ResultTable table, int row, String column) {
            String text = node(table, row, column).getLiteralLexicalForm();
            return Words.standard()
                    .find(column, text)
                    .map(word -> word.in(language.tag()))
                    .orElse(text);
        }

        private static Node node(ResultTable table, int row, String column) {
            return table.find(row, column).orElseThrow();
        }

        private String heading(ResultTable table, String column) {
            return Words.standard().heading(column, table.columns()).in(language.tag());
        }
    }
}
