package org.leidenkg.read.ocr;

import java.util.List;
import java.util.function.BiConsumer;
import org.leidenkg.model.Finding;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.model.source.TextPart;

/** Reads the lines of a row whose columns run together. */
final class FlatRows {
    private final ColumnCutter cutter;
    private final TitleCutter titles;
    private final BiConsumer<Finding.Kind, SpannedText> findings;

    FlatRows(ColumnCutter cutter, TitleCutter titles, BiConsumer<Finding.Kind, SpannedText> findings) {
        this.cutter = cutter;
        this.titles = titles;
        this.findings = findings;
    }

    /** The row's first line, after its code. */
    void readFirst(RowDraft row, Line line) {
        Line whole = withoutLeadingBorder(row, line);
        SpannedText rest = readParties(row, whole, "");
        int column = rest.toString().indexOf(Marks.COLUMN);
        if (column >= 0) {
            row.addTitle(rest.sub(0, column));
            row.note(TextPart.Kind.STRAY, rest.sub(column, column + 1));
            row.addDescription(rest.sub(column + 1, rest.length()));
            row.titleCorrected = true;
        } else if (rest.length() <= TitleCutter.TITLE_WIDTH) {
            row.addTitle(rest);
        } else {
            addTitle(row, rest, titles.first(rest.toString()));
        }
    }

    private void addTitle(RowDraft row, SpannedText line, TitleCutter.Cut cut) {
        row.addTitle(line.sub(0, cut.at()));
        row.addDescription(line.sub(cut.at(), line.length()));
        if (!cut.sure()) {
            findings.accept(Finding.Kind.TITLE_END_GUESSED, line.sub(0, cut.at()));
        }
    }

    /**
     * A further line of the row.
     *
     * @param next the line below it, or an empty text
     */
    void readNext(RowDraft row, Line line, SpannedText next) {
        SpannedText rest = readParties(row, line, firstWord(next));
        int column = rest.toString().indexOf(Marks.COLUMN);
        if (column >= 0) {
            row.addTitle(rest.sub(0, column));
            row.addDescription(rest.sub(column + 1, rest.length()));
            return;
        }
        boolean mayGoOn = mayGoOnWithTitle(row) && !rest.isBlank();
        String title = mayGoOn ? row.title.get(row.title.size() - 1).toString() : "";
        if (mayGoOn && (titles.isUnfinished(title) || titles.holdsMore(rest.toString()))) {
            addTitle(row, rest, titles.later(rest.toString(), firstWord(next)));
            return;
        }
        boolean oddCapital =
                mayGoOn && Character.isUpperCase(rest.charAt(0)) && !Prose.endsSentence(row.lastDescription());
        if (oddCapital) {
            findings.accept(Finding.Kind.TITLE_END_GUESSED, row.title.get(row.title.size() - 1));
        }
        row.addDescription(rest);
    }

    /** Only while every line so far had words of the title may the next have some. */
    private static boolean mayGoOnWithTitle(RowDraft row) {
        long lines = row.description.stream().mapToLong(List::size).sum();
        return !row.title.isEmpty() && lines <= row.title.size() && !row.titleCorrected;
    }

    /** Takes the words of the parties' column off the line's end; what is left is title and description. */
    private SpannedText readParties(RowDraft row, Line whole, String nextWord) {
        SpannedText line = whole.text();
        // Where a row has no description, its parties stand right behind its title.
        List<Mark> marks = row.hasTitle() || !whole.flatMarks().isEmpty() ? whole.flatMarks() : whole.marks();
        if (marks.isEmpty() && whole.startsCell()) {
            row.addCellLine(whole);
            return SpannedText.empty();
        }
        if (!marks.isEmpty()) {
            int start = marks.get(0).start();
            row.addCellLine(whole.sub(start, whole.length()));
            row.partiesClosed = false;
            row.partiesDoubtful = false;
            return line.sub(0, start).strip();
        }
        if (!row.hasCells() || row.partiesClosed) {
            return line;
        }
        int border = line.toString().indexOf(Marks.BORDER);
        if (border >= 0) {
            row.note(TextPart.Kind.STRAY, line.sub(border, border + 1));
            row.addToCell(line.sub(border + 1, line.length()));
            row.partiesClosed = line.sub(border + 1, line.length()).isBlank();
            row.partiesDoubtful = false;
            return line.sub(0, border).strip();
        }
        return cutUnmarked(row, line, nextWord);
    }

    private SpannedText cutUnmarked(RowDraft row, SpannedText line, String nextWord) {
        int column = line.toString().indexOf(Marks.COLUMN) + 1;
        FlatLine flat = new FlatLine(
                line.toString().substring(column),
                nextWord,
                row.lastCellText(),
                row.lastCellLine(),
                row.partiesDoubtful,
                column == 0 && mayGoOnWithTitle(row) ? TitleCutter.TITLE_WIDTH : 0);
        ColumnCutter.Cut cut = cutter.cut(flat);
        int at = column + cut.at();
        if (cut.isGuess()) {
            findings.accept(Finding.Kind.COLUMN_CUT_GUESSED, line.sub(column + cut.doubtFrom(), line.length()));
        }
        if (cut.isNone()) {
            row.partiesClosed = !cut.isGuess();
            row.partiesDoubtful = cut.isGuess();
            return line;
        }
        row.partiesDoubtful = false;
        row.addToCell(line.sub(at, line.length()));
        return line.sub(0, at).strip();
    }

    /** The first word of a line's description, as far as a mark of the title's end or none shows it. */
    private static String firstWord(SpannedText line) {
        String text = line.toString();
        String description = text.substring(text.indexOf(Marks.COLUMN) + 1).strip();
        // So short a line may hold words of the parties' column only.
        return description.length() <= Block.NARROW ? "" : description.split(" ", 2)[0];
    }

    private static Line withoutLeadingBorder(RowDraft row, Line line) {
        Line rest = line.strip();
        while (rest.length() > 0
                && !rest.startsCell()
                && (rest.text().charAt(0) == Marks.BORDER || rest.text().charAt(0) == Marks.COLUMN)) {
            row.note(TextPart.Kind.STRAY, rest.text().sub(0, 1));
            rest = rest.sub(1, rest.length()).strip();
        }
        return rest;
    }
}
