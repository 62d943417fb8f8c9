package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leidenkg.model.Cell;
import org.leidenkg.model.ProjectCode;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.model.source.TextPart;

/** A row while it is being read. */
final class RowDraft {
    private static final int LONG_CELL = 1000;

    final String theme;
    final Optional<String> section;
    Optional<ProjectCode> code = Optional.empty();
    final List<SpannedText> title = new ArrayList<>();
    final List<List<SpannedText>> description = new ArrayList<>();
    final List<TextPart> parts = new ArrayList<>();
    private final List<Optional<Role>> roles = new ArrayList<>();
    /** Marks that stand for no role that is known. */
    final List<SpannedText> unknownMarks = new ArrayList<>();

    private final List<List<SpannedText>> cells = new ArrayList<>();
    private int lastCellLine;
    boolean flat;
    /** Whether a correction says where the title ends. */
    boolean titleCorrected;

    /** A column has no gaps: after a line without words of the parties' column there are none until the next mark. */
    boolean partiesClosed;
    /** Whether the last line may have had words of the parties' column, though none were found. */
    boolean partiesDoubtful;

    RowDraft(String theme, Optional<String> section) {
        this.theme = theme;
        this.section = section;
    }

    boolean hasTitle() {
        return !title.isEmpty();
    }

    boolean hasDescription() {
        return description.stream().anyMatch(p -> !p.isEmpty());
    }

    boolean hasCells() {
        return !cells.isEmpty();
    }

    boolean hasCell(Role role) {
        return roles.contains(Optional.of(role));
    }

    void note(TextPart.Kind kind, SpannedText text) {
        for (SourceSpan span : text.spans()) {
            parts.add(new TextPart(kind, span));
        }
    }

    void addTitle(SpannedText text) {
        if (!text.isBlank()) {
            title.add(text.strip());
            note(TextPart.Kind.TITLE, text);
        }
    }

    void startParagraph() {
        description.add(new ArrayList<>());
    }

    void addDescription(SpannedText text) {
        if (text.isBlank()) {
            return;
        }
        if (description.isEmpty()) {
            startParagraph();
        }
        description.get(description.size() - 1).add(text.strip());
        note(TextPart.Kind.DESCRIPTION, text);
    }

    SpannedText lastDescription() {
        for (int i = description.size() - 1; i >= 0; i--) {
            List<SpannedText> paragraph = description.get(i);
            if (!paragraph.isEmpty()) {
                return paragraph.get(paragraph.size() - 1);
            }
        }
        return SpannedText.empty();
    }

    private void startCell(Optional<Role> role, SpannedText mark) {
        if (role.isEmpty()) {
            unknownMarks.add(mark.strip());
        }
        roles.add(role);
        cells.add(new ArrayList<>());
    }

    /** More words of the cell that was begun last. */
    void addToCell(SpannedText text) {
        if (!text.isBlank()) {
            cells.get(cells.size() - 1).add(text.strip());
            boolean known = roles.get(roles.size() - 1).isPresent();
            note(known ? TextPart.Kind.PARTIES : TextPart.Kind.STRAY, text);
            lastCellLine = text.strip().length();
        }
    }

    /** The words of the cell begun last, on one line, only the last ones of a long cell; blank when there is none. */
    String lastCellText() {
        if (cells.isEmpty()) {
            return "";
        }
        List<SpannedText> lines = cells.get(cells.size() - 1);
        int from = lines.size();
        int length = 0;
        while (from > 0 && length < LONG_CELL) {
            from--;
            length += lines.get(from).length();
        }
        return lines.subList(from, lines.size()).stream()
                .map(SpannedText::toString)
                .collect(Collectors.joining(" "));
    }

    /** A line of cells: words before the first mark go on with the cell begun last. */
    void addCellLine(Line line) {
        int at = 0;
        for (Mark mark : line.marks()) {
            SpannedText written = line.text().sub(mark.start(), mark.end());
            addToCell(line.text().sub(at, mark.start()));
            note(TextPart.Kind.MARKER, written);
            startCell(mark.role(), written);
            at = mark.end();
        }
        addToCell(line.text().sub(at, line.length()));
        lastCellLine = line.length();
    }

    /** How long the last line of the cells is, its mark included. */
    int lastCellLine() {
        return lastCellLine;
    }

    List<Cell> cells() {
        List<Cell> read = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            List<SpannedText> pieces = new ArrayList<>();
            for (SpannedText line : cells.get(i)) {
                if (!pieces.isEmpty()) {
                    pieces.add(SpannedText.inserted("\n"));
                }
                pieces.add(line);
            }
            if (!pieces.isEmpty()) {
                roles.get(i).ifPresent(role -> read.add(new Cell(role, SpannedText.concat(pieces))));
            }
        }
        return read;
    }
}
