package org.leidenkg.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.record.FieldNames;
import org.leidenkg.read.table.Table.Row;
import org.leidenkg.read.table.Table.TableCell;

/**
 * A table in a text that keeps its columns apart by blanks, as {@code pdftotext -layout} writes it. Its head is a line of
 * known names; where a column begins is where fewest lines of the page have a character before it.
 */
public final class LayoutTable {

    private static final int FEW_COLUMNS = 3;
    private static final int MOST_COLUMNS = 40;

    private final FieldNames names;
    private final List<List<SpannedText>> pages;

    private LayoutTable(FieldNames names, SpannedText text) {
        this.names = names;
        this.pages = PageLines.of(text);
    }

    /** The table of a text whose head is known; empty where there is no such head. */
    public static Optional<Table> find(SpannedText text, FieldNames names) {
        return new LayoutTable(names, text).find();
    }

    /** A piece of a line between wide gaps, and where it begins and ends. */
    record Piece(String words, int start, int end) {}

    static List<Piece> pieces(SpannedText line) {
        List<Piece> pieces = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean blank = i == line.length() || Character.isWhitespace(line.charAt(i));
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0 && (i + 1 >= line.length() || Character.isWhitespace(line.charAt(i + 1)))) {
                pieces.add(new Piece(line.sub(start, i).toString(), start, i));
                start = -1;
            }
        }
        return pieces;
    }

    /** A head: its lines, and its labels with the places where they begin and end. */
    private record LayoutHead(int firstLine, int lines, List<Piece> labels) {}

    private Optional<Table> find() {
        List<Row> rows = new ArrayList<>();
        Optional<LayoutHead> known = Optional.empty();
        for (List<SpannedText> page : pages.stream().flatMap(this::atHeads).toList()) {
            Optional<LayoutHead> head = head(page);
            if (known.isEmpty() && head.isEmpty()) {
                rows.addAll(outside(page));
                continue;
            }
            int from = 0;
            if (head.isPresent()) {
                rows.addAll(outside(page.subList(0, head.get().firstLine())));
                rows.addAll(headRow(page, head.get(), known.isPresent()));
                from = head.get().firstLine() + head.get().lines();
                known = head;
            }
            List<Piece> labels = known.orElseThrow().labels();
            List<SpannedText> body = page.subList(from, page.size());
            rows.addAll(new LayoutRows(
                            labels.size(), field(labels, Field.CODE), field(labels, Field.TITLE), parties(labels))
                    .read(body, LayoutColumns.of(labels, body)));
        }
        return known.map(k -> new Table(Optional.empty(), rows));
    }

    /** The parts of a page of which each but the first begins with the head again. */
    private Stream<List<SpannedText>> atHeads(List<SpannedText> page) {
        Optional<LayoutHead> head = head(page);
        if (head.isEmpty()) {
            return Stream.of(page);
        }
        String line = words(page.get(head.get().firstLine()));
        List<List<SpannedText>> parts = new ArrayList<>();
        int from = 0;
        for (int i = head.get().firstLine() + 1; i < page.size(); i++) {
            if (words(page.get(i)).equals(line)) {
                parts.add(PageLines.withoutFoot(page.subList(from, i)));
                from = i;
            }
        }
        parts.add(page.subList(from, page.size()));
        return parts.stream();
    }

    private static String words(SpannedText line) {
        return line.toString().replaceAll("\\s+", " ").strip();
    }

    private int field(List<Piece> labels, Field field) {
        for (int i = 0; i < labels.size(); i++) {
            if (names.find(labels.get(i).words()).equals(Optional.of(field))) {
                return i;
            }
        }
        return -1;
    }

    private List<Integer> parties(List<Piece> labels) {
        List<Integer> parties = new ArrayList<>();
        for (Field field : List.of(Field.LEAD, Field.PARTNER, Field.LEAD_AND_PARTNERS)) {
            int column = field(labels, field);
            if (column >= 0) {
                parties.add(column);
            }
        }
        return parties;
    }

    private static List<Row> outside(List<SpannedText> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> new Row(List.of(TableCell.of(line.strip())), true))
                .toList();
    }

    private static List<Row> headRow(List<SpannedText> page, LayoutHead head, boolean again) {
        if (again) {
            return List.of();
        }
        List<TableCell> cells = new ArrayList<>();
        for (Piece label : head.labels()) {
            List<SpannedText> words = new ArrayList<>();
            for (SpannedText line : page.subList(head.firstLine(), head.firstLine() + head.lines())) {
                for (Piece piece : pieces(line)) {
                    if (piece.start() < label.end() && label.start() < piece.end()) {
                        words.add(line.sub(piece.start(), piece.end()));
                        words.add(SpannedText.inserted(" "));
                    }
                }
            }
            cells.add(TableCell.of(SpannedText.concat(words).strip()));
        }
        return List.of(new Row(cells, false));
    }

    /** A line of names of columns of which one is the parties', with lines below that go on with its names. */
    private Optional<LayoutHead> head(List<SpannedText> page) {
        for (int i = 0; i < page.size(); i++) {
            List<Piece> labels = pieces(page.get(i));
            if (labels.size() <= MOST_COLUMNS
                    && (labels.size() >= FEW_COLUMNS || (labels.size() > 1 && known(labels) == labels.size()))) {
                int lines = 1;
                List<Piece> longer = below(labels, page, i + 1);
                while (lines < FEW_COLUMNS && goesOn(labels, longer)) {
                    labels = longer;
                    lines++;
                    longer = below(labels, page, i + lines);
                }
                if (isHead(labels)) {
                    return Optional.of(new LayoutHead(i, lines, labels));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the line below adds to labels, and all that it adds to are known then. */
    private boolean goesOn(List<Piece> labels, List<Piece> longer) {
        List<Piece> changed = new ArrayList<>(longer);
        changed.removeAll(labels);
        return !changed.isEmpty() && known(changed) == changed.size();
    }

    private boolean isHead(List<Piece> labels) {
        long known = known(labels);
        return known > 1 && known * 2 >= labels.size() && !parties(labels).isEmpty();
    }

    private long known(List<Piece> labels) {
        return labels.stream().filter(l -> names.find(l.words()).isPresent()).count();
    }

    /** The labels with what the line below adds to each. */
    private static List<Piece> below(List<Piece> labels, List<SpannedText> page, int line) {
        if (line >= page.size()) {
            return labels;
        }
        Map<Integer, Piece> longer = new TreeMap<>();
        for (Piece piece : pieces(page.get(line))) {
            int nearest = -1;
            for (int i = 0; i < labels.size(); i++) {
                Piece label = labels.get(i);
                if (piece.start() < label.end() && label.start() < piece.end()) {
                    nearest = i;
                }
            }
            if (nearest < 0) {
                return labels;
            }
            Piece label = labels.get(nearest);
            longer.put(
                    nearest,
                    new Piece(
                            label.words() + " " + piece.words(),
                            Math.min(label.start(), piece.start()),
                            Math.max(label.end(), piece.end())));
        }
        List<Piece> all = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            all.add(longer.getOrDefault(i, labels.get(i)));
        }
        return all;
    }
}
