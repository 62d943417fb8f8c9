package org.leidenkg.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.Shape;
import org.leidenkg.model.SpannedText;
import org.leidenkg.read.record.FieldNames;
import org.leidenkg.read.record.RecordReader;
import org.leidenkg.read.table.CsvTable;
import org.leidenkg.read.table.PartyRows;
import org.leidenkg.read.table.Table;
import org.leidenkg.read.table.TableReader;

/** Finds out in which shape a file is, and reads it so. */
final class ShapeReader {
    /** Files that are tables or nothing. */
    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab", "xlsx", "htm", "html");

    private final AgendaDescription description;
    private final Document document;
    private final SpannedText text;
    private final PartyLexicon lexicon;
    private final FieldNames names;

    ShapeReader(AgendaDescription description, Document document, SpannedText text, PartyLexicon lexicon) {
        this.description = description;
        this.document = document;
        this.text = text;
        this.lexicon = lexicon;
        this.names = new FieldNames(description.hints().names());
    }

    /** What was read, in which shape, and on what ground that one was taken. */
    record Taken(Shape shape, String why, Reading reading) {}

    Taken read() throws UnreadableException {
        Optional<Shape> said = description.hints().shape();
        List<Table> tables =
                said.isEmpty() || said.get() == Shape.TABLE || said.get() == Shape.PARTY_ROWS ? tables() : List.of();
        Optional<PartyRows> rows = PartyRows.find(tables, names);
        if (rows.isPresent() && said.map(s -> s == Shape.PARTY_ROWS).orElse(true)) {
            RecordReader records = new RecordReader(description.themes(), names);
            rows.get().read(records);
            return new Taken(
                    Shape.PARTY_ROWS, "its table has columns of projects, parties and roles", Reading.of(records));
        }
        long known = TableReader.known(tables, names);
        if (known > 0) {
            RecordReader records = new RecordReader(description.themes(), names);
            new TableReader(names, records).read(tables);
            return new Taken(
                    Shape.TABLE,
                    known + " of its tables has a head that names a lead or partners",
                    Reading.of(records));
        }
        return new Taken(
                Shape.OCR,
                "it has no table and no labelled fields",
                OcrReading.read(document.source(), text, description.themes(), lexicon));
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < document.files().size(); i++) {
            Document.Opened file = document.files().get(i);
            SpannedText own = document.text(i, text);
            tables.addAll(file.workbook()
                    .map(book -> book.tables(own))
                    .orElseGet(() -> CsvTable.find(own, names).stream().toList()));
        }
        return tables;
    }
}
