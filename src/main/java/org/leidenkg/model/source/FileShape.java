package org.leidenkg.model.source;

import java.util.Arrays;
import java.util.Optional;

/** The shapes of files that are read. */
public enum FileShape {
    /** Text that OCR made of a printed table: blocks and flattened rows. */
    OCR("ocr"),
    /** A table with a head: a row a project. */
    TABLE("table"),
    /** A text whose columns are kept apart by blanks, as {@code pdftotext -layout} writes it. */
    LAYOUT("layout"),
    /** A list of projects with labelled fields. */
    FIELDS("fields"),
    /** A row a party, with the project and the role that it belongs to. */
    PARTY_ROWS("party-rows");

    private final String key;

    FileShape(String key) {
        this.key = key;
    }

    /** How descriptions write it. */
    public String key() {
        return key;
    }

    public static Optional<FileShape> find(String key) {
        return Arrays.stream(values()).filter(shape -> shape.key.equals(key)).findFirst();
    }
}
