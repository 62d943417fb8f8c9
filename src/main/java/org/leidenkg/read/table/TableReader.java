package org.leidenkg.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Wording;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.model.source.TextPart;
import org.leidenkg.read.record.FieldNames;
import org.leidenkg.read.record.LabelledValue;
import org.leidenkg.read.record.ProjectRecord;
import org.leidenkg.read.record.RecordReader;
import org.leidenkg.read.table.Table.Row;
import org.leidenkg.read.table.Table.TableCell;

/** The one reader from tables to records of projects, whatever file the tables are from. */
public final class TableReader {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:eind|sub)?totaal\\b.*|totalen\\b.*|(?:grand |sub)?total\\b.*|som\\b.*|aantal projecten\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?:[*†‡¹²³]|\\(\\d\\)|\\d\\)|bron\\b|noot\\b|toelichting\\b|source\\b|note\\b|versie\\b|laatst bijgewerkt\\b|peildatum\\b|stand per\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST_HEADING = 100;

    private final FieldNames names;
    private final RecordReader projects;

    public TableReader(FieldNames names, RecordReader projects) {
        this.names = names;
        this.projects = projects;
    }

    /** How many tables have a head that is known. */
    public static long known(List<Table> tables, FieldNames names) {
        return tables.stream().filter(t -> Head.find(t, names).isPresent()).count();
    }

    /** Reads the tables with a head that is known, and tells what is left out. */
    public void read(List<Table> tables) {
        long known = known(tables, names);
        List<ProjectRecord> records = new ArrayList<>();
        for (Table table : tables) {
            Optional<Head> head = Head.find(table, names);
            if (head.isPresent()) {
                records.addAll(read(table, head.get(), known > 1));
            } else {
                leaveOut(table);
            }
        }
        projects.read(records);
    }

    private void leaveOut(Table table) {
        table.rows().stream()
                .flatMap(r -> r.cells().stream())
                .map(TableCell::text)
                .filter(t -> !t.isBlank())
                .findFirst()
                .ifPresent(t -> projects.find(Finding.Kind.ROW_LEFT_OUT, t, Wording.of("finding.row-left-out.table")));
    }

    private List<ProjectRecord> read(Table table, Head head, boolean oneOfSeveral) {
        for (int row = 0; row <= head.row(); row++) {
            table.rows().get(row).cells().forEach(c -> projects.note(TextPart.Kind.PREAMBLE, c.text()));
        }
        projects.tellLeftOut(head.unknown());
        Optional<SpannedText> theme = table.heading()
                .filter(h -> oneOfSeveral || projects.isDeclared(h.toString()))
                .filter(h -> head.columns(Field.THEME).isEmpty())
                .filter(h -> !projects.leaveOutContact(h));
        theme.ifPresent(t -> projects.note(TextPart.Kind.HEADING, t));
        List<ProjectRecord> records = new ArrayList<>();
        boolean fillsDown = fillsDown(table, head);
        int last = lastProject(table, head);
        for (int i = head.row() + 1; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            List<Integer> filled = row.filled();
            if (!hasWords(row, filled)
                    || isHeadAgain(row, head)
                    || (isOneCell(row, filled, head) && projects.leaveOutContact(row.text(filled.get(0))))) {
                continue;
            }
            if (isLeftOut(row, filled, head, i > last)) {
                leaveOut(row, filled);
            } else if (isHeading(row, filled, head)) {
                theme = Optional.of(row.text(filled.get(0)));
                projects.note(TextPart.Kind.HEADING, theme.get());
            } else if (goesOn(row, head) && !records.isEmpty()) {
                ProjectRecord before = records.remove(records.size() - 1);
                records.add(before.with(values(row, head)));
            } else {
                theme = fillsDown ? theme(row, head).or(() -> above(records)) : theme;
                records.add(new ProjectRecord(theme, values(row, head)));
            }
        }
        return records;
    }

    private static Optional<SpannedText> above(List<ProjectRecord> records) {
        return records.isEmpty()
                ? Optional.empty()
                : records.get(records.size() - 1).theme();
    }

    private static Optional<SpannedText> theme(Row row, Head head) {
        return head.columns(Field.THEME).stream()
                .map(row::text)
                .filter(t -> !t.isBlank())
                .findFirst();
    }

    /** Whether a theme is written once, for its own row and those below: no theme is written again. */
    private static boolean fillsDown(Table table, Head head) {
        List<String> written = table.rows().stream()
                .skip(head.row() + 1L)
                .flatMap(row -> theme(row, head).stream())
                .map(SpannedText::toString)
                .toList();
        return !written.isEmpty() && written.stream().distinct().count() == written.size();
    }

    private static int lastProject(Table table, Head head) {
        for (int i = table.rows().size() - 1; i > head.row(); i--) {
            Row row = table.rows().get(i);
            long known =
                    row.filled().stream().filter(head.columns()::containsKey).count();
            boolean total = row.filled().stream()
                    .limit(2)
                    .anyMatch(c -> TOTAL.matcher(words(row, c)).matches());
            if (known > 1 && !total) {
                return i;
            }
        }
        return head.row();
    }

    /** Not only lines and dots. */
    private static boolean hasWords(Row row, List<Integer> filled) {
        return filled.stream().anyMatch(c -> row.text(c).toString().chars().anyMatch(Character::isLetterOrDigit));
    }

    private static String words(Row row, int column) {
        return row.text(column).toString().strip();
    }

    /** A head that a new page repeats. */
    private static boolean isHeadAgain(Row row, Head head) {
        return head.labels().entrySet().stream()
                .allMatch(e -> words(row, e.getKey()).replaceAll("\\s+", " ").equals(e.getValue()));
    }

    /** Totals, footnotes below the table, and rows without a letter in a column that is read. */
    private static boolean isLeftOut(Row row, List<Integer> filled, Head head, boolean below) {
        String first = words(row, filled.get(0));
        boolean noParty = head.columns().entrySet().stream()
                .filter(e -> switch (e.getValue()) {
                    case LEAD, PARTNER, LEAD_AND_PARTNERS -> true;
                    default -> false;
                })
                .noneMatch(e -> row.text(e.getKey()).toString().chars().anyMatch(Character::isLetter));
        boolean total = noParty
                && filled.stream()
                        .limit(2)
                        .anyMatch(c -> TOTAL.matcher(words(row, c)).matches());
        boolean inPartyColumn = head.columns().get(filled.get(0)) == Field.PARTNER
                || head.columns().get(filled.get(0)) == Field.LEAD
                || head.columns().get(filled.get(0)) == Field.DESCRIPTION;
        boolean footnote = filled.size() == 1
                && ((below && !inPartyColumn) || FOOTNOTE.matcher(first).matches());
        boolean unread = filled.stream().noneMatch(head.columns()::containsKey) && filled.size() > 1;
        boolean numbers = noParty
                && head.columns(Field.TITLE).stream()
                        .noneMatch(c -> row.text(c).toString().chars().anyMatch(Character::isLetterOrDigit))
                && filled.stream().noneMatch(c -> words(row, c).chars().anyMatch(Character::isLetter));
        return total || footnote || unread || numbers;
    }

    private void leaveOut(Row row, List<Integer> filled) {
        filled.forEach(c -> projects.note(TextPart.Kind.STRAY, row.text(c)));
        projects.find(Finding.Kind.ROW_LEFT_OUT, row.text(filled.get(0)), Wording.of("finding.row-left-out.note"));
    }

    /** A row with nothing but the name of a theme. */
    private boolean isHeading(Row row, List<Integer> filled, Head head) {
        String words = words(row, filled.get(0));
        boolean short1 = words.length() <= LONGEST_HEADING && words.chars().anyMatch(Character::isLetter);
        return short1 && (isOneCell(row, filled, head) || (filled.size() == 1 && projects.isDeclared(words)));
    }

    /** A row with words only in one cell that goes over several columns, or in a column that begins a row. */
    private static boolean isOneCell(Row row, List<Integer> filled, Head head) {
        Field field = head.columns().get(filled.get(0));
        boolean begins = field == null || field == Field.TITLE || field == Field.CODE || field == Field.THEME;
        return filled.size() == 1 && (row.joined() || begins);
    }

    /** A row without title and code has more of the row above: cells of several lines, or a party a line. */
    private static boolean goesOn(Row row, Head head) {
        boolean titled =
                head.columns(Field.TITLE).isEmpty() && head.columns(Field.CODE).isEmpty();
        boolean begins = head.columns().entrySet().stream()
                .filter(e -> e.getValue() == Field.TITLE || e.getValue() == Field.CODE)
                .anyMatch(e -> hasOwnWords(row, e.getKey()));
        return !titled && !begins;
    }

    private static boolean hasOwnWords(Row row, int column) {
        return column < row.cells().size()
                && !row.cells().get(column).repeated()
                && row.text(column).toString().chars().anyMatch(Character::isLetterOrDigit);
    }

    private List<LabelledValue> values(Row row, Head head) {
        List<LabelledValue> values = new ArrayList<>();
        boolean goesOn = goesOn(row, head);
        head.columns().forEach((column, field) -> {
            if (column < row.cells().size()) {
                TableCell cell = row.cells().get(column);
                if (!cell.text().isBlank() && !(goesOn && cell.repeated())) {
                    values.add(new LabelledValue(
                            field, Objects.requireNonNull(head.labels().get(column)), cell.text(), cell.reference()));
                }
            }
        });
        return values;
    }
}
