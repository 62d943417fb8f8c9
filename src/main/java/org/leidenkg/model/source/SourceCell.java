package org.leidenkg.model.source;

import java.util.Optional;

/**
 * Words of a source under the name of a column or a field.
 *
 * @param span where they stand in the text
 * @param column the head of the column, or the label of the field, as written
 * @param reference which cell of a table it is; empty in a text
 */
public record SourceCell(SourceSpan span, String column, Optional<Reference> reference) {
    /**
     * A cell of a file, as the file's standard points at it.
     *
     * @param value such as {@code cell=5,4} or {@code Projecten!D5}
     */
    public record Reference(Standard standard, String value) {}

    /** How a file's cells are pointed at. */
    public enum Standard {
        /** RFC 7111: row and column of a CSV file, both from 1. */
        CSV,
        /** Sheet and cell of an Office Open XML workbook, as ECMA-376 writes them. */
        WORKBOOK
    }
}
