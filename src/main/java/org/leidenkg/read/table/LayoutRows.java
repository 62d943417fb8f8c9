package org.leidenkg.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.record.ThemeWords;
import org.leidenkg.read.table.LayoutTable.Piece;
import org.leidenkg.read.table.Table.Row;
import org.leidenkg.read.table.Table.TableCell;

/** Puts the lines of a page together to rows: where a row begins is told by its code, by blank lines, or by its cells. */
final class LayoutRows {
    private static final Pattern NUMBERED_THEME = Pattern.compile(ThemeWords.ANY + "\\s.*");

    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L} &,-]{3,}");

    private static final Pattern GOES_ON =
            Pattern.compile("(?:.*[,;/(&-]|.*\\s(?:en|of|van|de|het|and|of|the))$", Pattern.DOTALL);

    private final int columns;
    private final int code;
    private final int title;
    private final List<Integer> parties;

    LayoutRows(int columns, int code, int title, List<Integer> parties) {
        this.columns = columns;
        this.code = code;
        this.title = title;
        this.parties = parties;
    }

    /** A line in its columns. */
    private record Cut(List<SpannedText> cells, boolean afterBlank) {
        boolean has(int column) {
            return column >= 0 && !cells.get(column).isBlank();
        }
    }

    /** The rows of a page's lines. */
    List<Row> read(List<SpannedText> body, LayoutColumns borders) {
        List<Row> rows = new ArrayList<>();
        List<Cut> open = new ArrayList<>();
        boolean codeStarts = codesStartRows(body, borders);
        boolean blanksPart = blanksPartRows(body, borders);
        for (int i = 0; i < body.size(); i++) {
            SpannedText line = body.get(i);
            if (line.isBlank()) {
                continue;
            }
            boolean afterBlank = i == 0 || body.get(i - 1).isBlank();
            boolean beforeBlank = i + 1 == body.size() || body.get(i + 1).isBlank();
            if (isAlone(line, borders, afterBlank, beforeBlank)) {
                close(open, rows);
                rows.add(new Row(List.of(TableCell.of(line.strip())), true));
                continue;
            }
            Cut cut = new Cut(borders.cut(line), afterBlank);
            if (codeStarts && isWordInCodeColumn(cut)) {
                close(open, rows);
                rows.add(new Row(List.of(TableCell.of(line.strip())), true));
                continue;
            }
            if (begins(cut, open, codeStarts, blanksPart)) {
                close(open, rows);
            }
            open.add(cut);
        }
        close(open, rows);
        return rows;
    }

    /** A heading or a note: a line of one piece that goes over columns, or names a theme. */
    private static boolean isAlone(SpannedText line, LayoutColumns borders, boolean afterBlank, boolean beforeBlank) {
        List<Piece> pieces = LayoutTable.pieces(line);
        boolean one = pieces.size() == 1
                || (pieces.size() == 2
                        && afterBlank
                        && NUMBERED_THEME.matcher(pieces.get(0).words()).matches());
        boolean atStart = one
                && borders.starts().size() > 1
                && pieces.get(0).start() < borders.starts().get(1);
        boolean theme = atStart && NUMBERED_THEME.matcher(pieces.get(0).words()).matches();
        return one && (theme || (afterBlank && beforeBlank && (borders.crossed(pieces.get(0)) > 0 || atStart)));
    }

    /** The name of a theme, alone in the column of codes. */
    private boolean isWordInCodeColumn(Cut cut) {
        return WORD.matcher(cut.cells().get(code).toString()).matches()
                && cut.cells().stream().filter(c -> !c.isBlank()).count() == 1;
    }

    private boolean codesStartRows(List<SpannedText> body, LayoutColumns borders) {
        if (code < 0) {
            return false;
        }
        List<List<SpannedText>> coded = body.stream()
                .filter(line -> !line.isBlank())
                .map(borders::cut)
                .filter(cells -> !cells.get(code).isBlank() && !isWordInCodeColumn(new Cut(cells, false)))
                .toList();
        return !coded.isEmpty()
                && coded.stream()
                                        .filter(cells -> !cells.get(title < 0 ? code : title)
                                                .isBlank())
                                        .count()
                                * 2
                        > coded.size();
    }

    /** Whether blocks between blank lines are rows: each has a title and a party. */
    private boolean blanksPartRows(List<SpannedText> body, LayoutColumns borders) {
        int blocks = 0;
        int whole = 0;
        boolean titled = false;
        boolean party = false;
        for (int i = 0; i <= body.size(); i++) {
            boolean blank = i == body.size() || body.get(i).isBlank();
            if (blank && (titled || party)) {
                blocks++;
                whole += titled && party ? 1 : 0;
                titled = false;
                party = false;
            } else if (!blank) {
                List<SpannedText> cells = borders.cut(body.get(i));
                titled |= title >= 0 && !cells.get(title).isBlank();
                party |= parties.stream().anyMatch(c -> !cells.get(c).isBlank());
            }
        }
        return blocks > 1 && whole * 4 >= blocks * 3;
    }

    private boolean begins(Cut cut, List<Cut> open, boolean codeStarts, boolean blanksPart) {
        if (open.isEmpty()) {
            return true;
        }
        if (codeStarts) {
            return cut.has(code);
        }
        boolean party = parties.stream().anyMatch(cut::has);
        if (blanksPart) {
            return cut.afterBlank() && cut.has(title);
        }
        // No code and no blank lines: a row begins with a title and all that its first lines have beside it.
        Cut last = open.get(open.size() - 1);
        boolean goesOn =
                cut.has(title) && Character.isLowerCase(cut.cells().get(title).charAt(0));
        boolean broken = last.has(title)
                && GOES_ON.matcher(last.cells().get(title).toString()).matches();
        boolean listed = parties.stream()
                .anyMatch(c -> last.has(c)
                        && GOES_ON.matcher(last.cells().get(c).toString()).matches());
        return cut.has(title)
                && party
                && !goesOn
                && !broken
                && !listed
                && parties.stream().allMatch(c -> cut.has(c) || !open.get(0).has(c));
    }

    private void close(List<Cut> open, List<Row> rows) {
        if (open.isEmpty()) {
            return;
        }
        List<TableCell> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            List<SpannedText> lines = new ArrayList<>();
            for (Cut cut : open) {
                if (cut.has(column)) {
                    if (!lines.isEmpty()) {
                        lines.add(SpannedText.inserted("\n"));
                    }
                    lines.add(cut.cells().get(column));
                }
            }
            cells.add(TableCell.of(SpannedText.concat(lines)));
        }
        rows.add(new Row(cells, false));
        open.clear();
    }
}
