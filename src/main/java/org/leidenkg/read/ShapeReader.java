package org.leidenkg.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.source.FileShape;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.fields.FieldList;
import org.leidenkg.read.person.ContactWords;
import org.leidenkg.read.person.PersonNames;
import org.leidenkg.read.record.FieldNames;
import org.leidenkg.read.record.RecordReader;
import org.leidenkg.read.table.DelimitedTable;
import org.leidenkg.read.table.HtmlTables;
import org.leidenkg.read.table.LayoutTable;
import org.leidenkg.read.table.MarkdownTables;
import org.leidenkg.read.table.PartyRows;
import org.leidenkg.read.table.Table;
import org.leidenkg.read.table.TableReader;

/** Finds out in which shape a file is, and reads it so. */
final class ShapeReader {
    /** Files that are tables or nothing. */
    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab", "xlsx", "htm", "html");

    private static final Pattern HTML = Pattern.compile("(?i)<table[\\s>]");
    private static final int SEEN = 8;
    private static final int LONGEST = 40;

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
    record Taken(FileShape shape, String why, ShapeReading reading) {}

    Taken read() throws UnreadableException {
        Optional<FileShape> said = description.hints().shape();
        if (said.isPresent()) {
            return readAs(said.get())
                    .orElseThrow(() -> new UnreadableException(
                            "cannot be read in the shape \"" + said.get().key() + "\", which its description says",
                            "take \"shape\" out, so that the shape is found out, or correct it"));
        }
        for (FileShape shape : List.of(FileShape.PARTY_ROWS, FileShape.TABLE, FileShape.LAYOUT, FileShape.FIELDS)) {
            Optional<Taken> taken = readAs(shape);
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        if (document.files().stream()
                .anyMatch(f -> TABLES.contains(f.ending()) || f.workbook().isPresent())) {
            throw new UnreadableException(
                    "has no table with a head that names a lead or partners" + seen(),
                    "give the columns names such as Nr, Project, Trekker and Partners, or say under \"columns\" in the"
                            + " description what they are called");
        }
        return readAs(FileShape.OCR).orElseThrow();
    }

    /** Empty where the file has not that shape. */
    private Optional<Taken> readAs(FileShape shape) throws UnreadableException {
        RecordReader records = new RecordReader(
                description.themes(),
                names,
                shape != FileShape.LAYOUT && shape != FileShape.FIELDS,
                new ContactWords(new PersonNames(lexicon, false), description.themes()));
        switch (shape) {
            case PARTY_ROWS -> {
                Optional<PartyRows> rows = PartyRows.find(tables(), names);
                rows.ifPresent(r -> r.read(records));
                return rows.map(r -> taken(
                        shape,
                        r.isPair()
                                ? "one table has projects, the other parties with their project and role"
                                : "its table has a party in each row, with its project and role",
                        records));
            }
            case TABLE -> {
                List<Table> tables = tables();
                long known = TableReader.known(tables, names);
                if (known == 0) {
                    return Optional.empty();
                }
                new TableReader(names, records).read(tables);
                return Optional.of(taken(
                        shape,
                        known == 1
                                ? "it has a table whose head names a lead or partners"
                                : "it has " + known + " tables whose heads name a lead or partners",
                        records));
            }
            case LAYOUT -> {
                Optional<Table> table = isText() ? LayoutTable.find(text, names) : Optional.empty();
                table.ifPresent(t -> new TableReader(names, records).read(List.of(t)));
                return table.map(t -> taken(shape, "a line has names of columns that blanks keep apart", records));
            }
            case FIELDS -> {
                FieldList list = FieldList.of(text, names);
                if (!isText() || (description.hints().shape().isEmpty() && !isListOfFields(list))) {
                    return Optional.empty();
                }
                refuseUnknownPartyLabel(list);
                list.read(records);
                return Optional.of(taken(
                        shape, list.labelled() + " of its lines have a label that names a lead or partners", records));
            }
            case OCR -> {
                return isText()
                        ? Optional.of(new Taken(
                                shape,
                                "it has no table with a known head and no labels that name parties with a word",
                                OcrReading.read(document.source(), text, description.themes(), names, lexicon)))
                        : Optional.empty();
            }
        }
        throw new IllegalArgumentException("no such shape: " + shape);
    }

    private void refuseUnknownPartyLabel(FieldList list) throws UnreadableException {
        Optional<String> label = list.unknownPartyLabel(lexicon);
        if (label.isPresent()) {
            throw new UnreadableException(
                    "has the label \"" + label.get() + ":\" on "
                            + list.unknownLabels().get(label.get())
                            + " lines, which is not known and may hold leads or partners",
                    "say what it is: add \"columns\": { \"partner\": [\"" + label.get()
                            + "\"] } to the description, or \"lead\", or \"other\" for what is of no use");
        }
    }

    private static Taken taken(FileShape shape, String why, RecordReader records) {
        return new Taken(shape, why, ShapeReading.of(records));
    }

    private boolean isText() {
        return document.files().size() == 1
                && document.files().stream().noneMatch(f -> f.workbook().isPresent() || TABLES.contains(f.ending()));
    }

    /** More labels are words than letters: "Trekker:" and not "T:". */
    private static boolean isListOfFields(FieldList list) {
        return list.labelled() > 1 && list.labelled() > list.lettered() && !list.isFlattened();
    }

    /** The first words of its tables, so that a person sees what was looked at. */
    private String seen() {
        String first = tables().stream()
                .flatMap(t -> t.rows().stream())
                .flatMap(r -> r.cells().stream())
                .map(c -> c.text().toString().replaceAll("\\s+", " ").strip())
                .filter(words -> !words.isEmpty())
                .limit(SEEN)
                .map(words -> '"' + (words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words) + '"')
                .collect(Collectors.joining(", "));
        return first.isEmpty() ? "" : "; it begins with " + first;
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < document.files().size(); i++) {
            Document.Opened file = document.files().get(i);
            SpannedText own = document.text(i, text);
            tables.addAll(file.workbook().map(book -> book.tables(own)).orElseGet(() -> ofText(own, file.ending())));
        }
        return tables;
    }

    private List<Table> ofText(SpannedText own, String ending) {
        boolean page = ending.equals("html")
                || ending.equals("htm")
                || HTML.matcher(own.toString()).find();
        if (page) {
            return HtmlTables.read(own);
        }
        List<Table> markdown = MarkdownTables.read(own);
        return TableReader.known(markdown, names) > 0
                        || PartyRows.find(markdown, names).isPresent()
                ? markdown
                : DelimitedTable.find(own, names).stream().toList();
    }
}
