package org.leidenkg.web.list;

import java.util.List;
import org.leidenkg.query.answer.Page;

/**
 * A list as a page shows it: a page of its rows, with its filters.
 *
 * @param rows of each row a cell a column
 */
public record ListView(ListFilters filters, List<? extends ListColumn<?>> columns, Page<List<Cell>> rows) {
    public ListView {
        columns = List.copyOf(columns);
    }

    /** What stands in a row under a column. */
    public record Cell(List<?> values, List<String> marks) {
        public Cell {
            values = List.copyOf(values);
            marks = List.copyOf(marks);
        }
    }

    public static <T> ListView of(ListFilters filters, ListTable<T> table, Page<T> rows) {
        return new ListView(
                filters,
                table.columns(),
                rows.map(row -> table.columns().stream()
                        .map(column -> new Cell(
                                column.values().apply(row), column.marks().apply(row)))
                        .toList()));
    }
}
