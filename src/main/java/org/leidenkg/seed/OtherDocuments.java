package org.leidenkg.seed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Documents that may hold an agenda and are not read, with what to make of them. */
enum OtherDocuments {
    TEXT(
            "a document of a word processor",
            "docx doc odt rtf",
            "open it there and save it as plain text in UTF-8 (.txt), or copy its table into a spreadsheet and save that"
                    + " as .xlsx"),
    PDF("a PDF", "pdf", "make plain text of it with \"pdftotext -layout\", or copy its table into a spreadsheet"),
    SPREADSHEET(
            "a spreadsheet of a kind that is not read",
            "xls ods xlsm xlsb numbers",
            "open it in a spreadsheet program and save it as .xlsx");

    private final String name;
    private final String endings;
    private final String remedy;

    OtherDocuments(String name, String endings, String remedy) {
        this.name = name;
        this.endings = endings;
        this.remedy = remedy;
    }

    /** By the ending of a file's name. */
    static Optional<OtherDocuments> find(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> List.of(kind.endings.split(" ", -1)).contains(ending))
                .findFirst();
    }

    /** By how a file begins that is said to be text. */
    static Optional<OtherDocuments> find(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF")) {
            return Optional.of(PDF);
        }
        boolean packed = start.startsWith("PK\u0003\u0004") || start.startsWith("\u00D0\u00CF\u0011\u00E0");
        return packed || start.startsWith("{\\rtf") ? Optional.of(TEXT) : Optional.empty();
    }

    /** As a message names it. */
    String shown() {
        return name;
    }

    String remedy() {
        return remedy;
    }
}
