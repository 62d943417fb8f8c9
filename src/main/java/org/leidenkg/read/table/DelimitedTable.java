package org.leidenkg.read.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.leidenkg.model.source.SourceCell;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.record.FieldNames;
import org.leidenkg.read.table.Table.Row;
import org.leidenkg.read.table.Table.TableCell;

/** Reads text with delimiters. Commons CSV reads the values; where each stands in the text is found beside it. */
public final class DelimitedTable {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final String SEP = "sep=";

    private DelimitedTable() {}

    /**
     * The table in a text, with the delimiter by which its head has most known columns; empty where no head is known by
     * any.
     */
    public static Optional<Table> find(SpannedText text, FieldNames names) {
        Optional<Table> best = Optional.empty();
        int known = 0;
        for (char delimiter : DELIMITERS) {
            if (text.toString().indexOf(delimiter) < 0) {
                continue;
            }
            Optional<Table> table = parse(text, delimiter);
            int columns = table.map(t -> known(t, names)).orElse(0);
            if (columns > known) {
                best = table;
                known = columns;
            }
        }
        return best;
    }

    private static int known(Table table, FieldNames names) {
        return Head.find(table, names)
                .or(() -> Head.findWithoutParties(table, names))
                .map(h -> h.columns().size())
                .orElseGet(() -> PartyHead.find(table, names).isPresent() ? 1 : 0);
    }

    /** Empty where quotes are not closed, so that this is no such table. */
    private static Optional<Table> parse(SpannedText text, char delimiter) {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.toString()), format)) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                rows.add(row(text, record, delimiter));
            }
            return Optional.of(new Table(Optional.empty(), rows));
        } catch (UncheckedIOException | IOException e) {
            return Optional.empty();
        }
    }

    private static Row row(SpannedText text, CSVRecord record, char delimiter) {
        List<TableCell> cells = new ArrayList<>();
        int at = (int) record.getCharacterPosition();
        for (int column = 0; column < record.size(); column++) {
            Placed placed = place(text, at, record.get(column), delimiter);
            at = placed.end();
            String reference = "cell=" + record.getRecordNumber() + "," + (column + 1);
            cells.add(new TableCell(
                    placed.text(), Optional.of(new SourceCell.Reference(SourceCell.Standard.CSV, reference)), false));
        }
        boolean marksDelimiter = record.getRecordNumber() == 1 && record.get(0).startsWith(SEP);
        return new Row(marksDelimiter ? List.of() : cells, false);
    }

    /** A value with its places, and where the next one begins. */
    private record Placed(SpannedText text, int end) {}

    private static Placed place(SpannedText text, int from, String value, char delimiter) {
        List<SpannedText> pieces = new ArrayList<>();
        int at = from;
        int start = at;
        for (int i = 0; i < value.length(); i++) {
            boolean lineEnd = value.startsWith("\r\n", i) && text.charAt(at) == '\r';
            // Quotes that are no part of the value, and the first half of a line's end.
            while (lineEnd || (at < text.length() - 1 && text.charAt(at) != value.charAt(i))) {
                pieces.add(text.sub(start, at));
                at++;
                start = at;
                i += lineEnd ? 1 : 0;
                lineEnd = false;
            }
            at++;
        }
        pieces.add(text.sub(start, at));
        while (at < text.length()
                && text.charAt(at) != delimiter
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return new Placed(SpannedText.concat(pieces), at + 1);
    }
}
