package org.leidenkg.generate;

import java.util.ArrayList;
import java.util.List;

/** Prints rows as the text that OCR gives of a table: their columns below one another, or all on each line. */
final class RowPrinter {
    private static final int TITLE_WIDTH = 24;
    private static final int DESCRIPTION_WIDTH = 96;
    private static final int PARTIES_WIDTH = 42;

    private RowPrinter() {}

    /** Code, title, description and parties, parted by blank lines. */
    static String blocks(InventedRow row) {
        StringBuilder text = new StringBuilder(row.code()).append("\n\n");
        block(LineWrapping.of(row.title(), TITLE_WIDTH), text);
        block(LineWrapping.of(row.description(), DESCRIPTION_WIDTH), text);
        List<String> parties = new ArrayList<>();
        for (String cell : cells(row)) {
            parties.addAll(LineWrapping.of(cell, PARTIES_WIDTH));
        }
        block(parties, text);
        return text.toString();
    }

    private static void block(List<String> lines, StringBuilder text) {
        text.append(String.join("\n", lines)).append("\n\n");
    }

    /** All columns run together on each line; the description has at least as many lines as the parties. */
    static String flattened(InventedRow row) {
        List<String> description = LineWrapping.of(row.description(), DESCRIPTION_WIDTH);
        List<String> parties = new ArrayList<>();
        parties.addAll(cellLines("T:", row.leads(), false));
        parties.addAll(cellLines("P:", row.partners(), row.openEnded()));
        StringBuilder text = new StringBuilder(row.code() + " " + row.title() + " ");
        for (int i = 0; i < description.size(); i++) {
            text.append(description.get(i))
                    .append(i < parties.size() ? " " + parties.get(i) : "")
                    .append('\n');
        }
        return text.append('\n').toString();
    }

    /** Whether the row can be printed with its columns run together. */
    static boolean fitsFlattened(InventedRow row) {
        int lines = cellLines("T:", row.leads(), false).size()
                + cellLines("P:", row.partners(), row.openEnded()).size();
        return lines < LineWrapping.of(row.description(), DESCRIPTION_WIDTH).size();
    }

    private static List<String> cells(InventedRow row) {
        List<String> cells = new ArrayList<>(List.of(String.join(" ", pieces("T:", row.leads(), false))));
        if (!row.partners().isEmpty()) {
            cells.add(String.join(" ", pieces("P:", row.partners(), row.openEnded())));
        }
        return cells;
    }

    /** A name is not broken here: what goes on beside a description would be told from it by luck. */
    private static List<String> cellLines(String mark, List<InventedRow.Named> parties, boolean open) {
        return parties.isEmpty() ? List.of() : LineWrapping.joined(pieces(mark, parties, open), PARTIES_WIDTH);
    }

    /** The mark with the first party, then a party each, with the comma that follows it. */
    private static List<String> pieces(String mark, List<InventedRow.Named> parties, boolean open) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            boolean last = i == parties.size() - 1 && !open;
            String text = parties.get(i).text() + (last ? "" : ",");
            pieces.add(i == 0 ? mark + " " + text : text);
        }
        if (open) {
            pieces.add("e.a.");
        }
        return pieces;
    }
}
