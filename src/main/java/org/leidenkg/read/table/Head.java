package org.leidenkg.read.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leidenkg.model.source.Field;
import org.leidenkg.read.record.FieldNames;

/**
 * The head of a table: which row it is, and what its columns are.
 *
 * @param row its last row, counted from 0
 * @param labels the names of all columns that have one, as written, on one line
 */
record Head(int row, Map<Integer, String> labels, Map<Integer, Field> columns) {
    /** A head stands below a few lines of title at the most. */
    private static final int DEEPEST = 40;

    private static final Pattern SURE_TITLE = Pattern.compile("(?iu:tit(?:el|le)|naam|name)");
    private static final Pattern TITLE = Pattern.compile("(?iu:project)");

    /** A line with more cells than this has no names of columns. */
    static final int WIDEST = 300;

    Head {
        labels = new TreeMap<>(labels);
        columns = new TreeMap<>(columns);
    }

    /**
     * The head of a table whose columns have known names: the row with the most. Two columns must be known, of which one
     * holds parties.
     */
    static Optional<Head> find(Table table, FieldNames names) {
        return find(table, names, Head::isOfProjects);
    }

    /** The same of a table whose parties are in another one. */
    static Optional<Head> findWithoutParties(Table table, FieldNames names) {
        return find(table, names, head -> !head.columns(Field.TITLE).isEmpty() && head.known() > 1);
    }

    private static Optional<Head> find(Table table, FieldNames names, Predicate<Head> accepted) {
        Optional<Head> best = Optional.empty();
        for (int row = 0; row < Math.min(DEEPEST, table.rows().size()); row++) {
            Head head = of(table, row, names);
            if (accepted.test(head) && best.map(b -> head.known() > b.known()).orElse(true)) {
                best = Optional.of(head);
            }
        }
        return best;
    }

    private static Head of(Table table, int row, FieldNames names) {
        Map<Integer, String> labels = new TreeMap<>();
        Map<Integer, Field> columns = new TreeMap<>();
        List<Integer> filled = table.rows().get(row).filled();
        for (int column : filled.size() > WIDEST ? List.<Integer>of() : filled) {
            String label = label(table, row, column);
            labels.put(column, label);
            names.find(label).ifPresent(field -> columns.put(column, field));
        }
        untangle(labels, columns, table.rows().subList(row + 1, table.rows().size()));
        return new Head(row, labels, columns);
    }

    private static String label(Table table, int row, int column) {
        return table.rows()
                .get(row)
                .text(column)
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    /**
     * One column has the titles: where several have a name for them, the one that says "titel" or "project", or stands
     * first. Of the others one with few values for many rows has themes.
     */
    private static void untangle(Map<Integer, String> labels, Map<Integer, Field> columns, List<Table.Row> below) {
        List<Integer> titles = columns.entrySet().stream()
                .filter(e -> e.getValue() == Field.TITLE)
                .map(Map.Entry::getKey)
                .toList();
        if (titles.size() < 2) {
            return;
        }
        int title = Stream.of(SURE_TITLE, TITLE)
                .flatMap(sign ->
                        titles.stream().filter(c -> sign.matcher(labels.get(c)).find()))
                .findFirst()
                .orElse(titles.get(0));
        for (int column : titles) {
            if (column != title) {
                boolean theme = !columns.containsValue(Field.THEME) && groups(below, column);
                columns.put(column, theme ? Field.THEME : Field.DESCRIPTION);
            }
        }
    }

    /** Whether most rows have the value of the row above, written again or in a joined cell. */
    private static boolean groups(List<Table.Row> rows, int column) {
        List<String> values = rows.stream()
                .filter(row -> row.filled().size() > 1)
                .map(row -> row.text(column).toString().strip())
                .filter(value -> !value.isEmpty())
                .toList();
        return values.size() > 2 && values.stream().distinct().count() * 2 <= values.size();
    }

    private int known() {
        return columns.size();
    }

    private boolean isOfProjects() {
        Set<Field> fields = columns.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(columns.values());
        boolean parties = fields.contains(Field.LEAD)
                || fields.contains(Field.PARTNER)
                || fields.contains(Field.LEAD_AND_PARTNERS);
        return parties && fields.size() > 1;
    }

    /** The columns of a field, from left to right. */
    List<Integer> columns(Field field) {
        return columns.entrySet().stream()
                .filter(e -> e.getValue() == field)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The names of columns that mean nothing that is read. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        labels.forEach((column, label) -> {
            Field field = columns.get(column);
            if (field == null || field == Field.OTHER) {
                unknown.add(label);
            }
        });
        return unknown;
    }
}
