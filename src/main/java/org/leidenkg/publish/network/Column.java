package org.leidenkg.publish.network;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leidenkg.model.DataTable;
import org.leidenkg.model.LocalText;

/**
 * One thing that network files say of each organisation, or of each pair.
 *
 * @param key its name in programs: lower-case letters and underscores
 * @param title its name for people
 * @param value its text, with a full stop in decimals; none where there is nothing to say
 */
record Column<T>(String key, LocalText title, Type type, Function<T, Optional<String>> value) {
    /** What the texts of a column are. */
    public enum Type {
        TEXT,
        WHOLE,
        DECIMAL
    }

    static <T> Column<T> text(String key, LocalText title, Function<T, String> value) {
        return new Column<>(key, title, Type.TEXT, value.andThen(v -> v.isEmpty() ? Optional.empty() : Optional.of(v)));
    }

    static <T> Column<T> whole(String key, LocalText title, Function<T, Number> value) {
        return new Column<>(key, title, Type.WHOLE, value.andThen(v -> Optional.of(v.toString())));
    }

    static <T> Column<T> decimal(String key, LocalText title, Function<T, BigDecimal> value) {
        return new Column<>(key, title, Type.DECIMAL, value.andThen(v -> Optional.of(v.toPlainString())));
    }

    Optional<String> of(T row) {
        return value.apply(row);
    }

    /** As a table for people has it. */
    private Object cell(T row) {
        String text = of(row).orElse("");
        return type == Type.TEXT || text.isEmpty() ? text : new BigDecimal(text);
    }

    /** Rows under these columns, with headings in a language. */
    static <T> DataTable table(LocalText name, List<Column<T>> columns, List<T> rows, String language) {
        return new DataTable(
                name.in(language),
                columns.stream().map(column -> column.title.in(language)).toList(),
                rows.stream()
                        .map(row ->
                                columns.stream().map(column -> column.cell(row)).toList())
                        .toList());
    }
}
