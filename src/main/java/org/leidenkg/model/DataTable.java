package org.leidenkg.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A table for people.
 *
 * @param name what it is about, in a word or two
 * @param headings of its columns
 * @param rows a cell a column: a text, empty where there is nothing to say, or a {@link BigDecimal}
 */
public record DataTable(String name, List<String> headings, List<List<Object>> rows) {
    public DataTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = headings.size();
        if (!rows.stream()
                .allMatch(row -> row.size() == columns
                        && row.stream().allMatch(cell -> cell instanceof String || cell instanceof BigDecimal))) {
            throw new IllegalArgumentException("the table \"" + name + "\" has a row that is not one of its columns");
        }
    }
}
