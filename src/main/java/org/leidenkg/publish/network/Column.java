package org.leidenkg.publish.network;

import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that network files say of each organisation, or of each pair.
 *
 * @param key its name in programs: lower-case letters and underscores
 * @param title its name for people
 * @param value its text, with a full stop in decimals; none where there is nothing to say
 */
record Column<T>(String key, String title, Type type, Function<T, Optional<String>> value) {
    /** What the texts of a column are. */
    public enum Type {
        TEXT,
        WHOLE,
        DECIMAL
    }

    static <T> Column<T> text(String key, String title, Function<T, String> value) {
        return new Column<>(key, title, Type.TEXT, value.andThen(v -> v.isEmpty() ? Optional.empty() : Optional.of(v)));
    }

    static <T> Column<T> whole(String key, String title, Function<T, Number> value) {
        return new Column<>(key, title, Type.WHOLE, value.andThen(v -> Optional.of(v.toString())));
    }

    static <T> Column<T> decimal(String key, String title, Function<T, java.math.BigDecimal> value) {
        return new Column<>(key, title, Type.DECIMAL, value.andThen(v -> Optional.of(v.toPlainString())));
    }

    Optional<String> of(T row) {
        return value.apply(row);
    }
}
