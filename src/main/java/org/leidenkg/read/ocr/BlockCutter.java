package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leidenkg.model.Theme;

/** Cuts lines into blocks. Keeps track of the theme and the last code, since they tell a damaged code from a word. */
public final class BlockCutter {
    private static final int FLAT_LENGTH = 40;
    /** So many codes on, one is still of the sequence where little else shows it. */
    private static final int NEXT_CODES = 3;

    private final Headings headings;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();
    private Block.Kind kind = Block.Kind.TEXT;
    private String theme = "";
    private Optional<String> lastCode = Optional.empty();
    private boolean amongFlatRows;
    private final RunningFeet feet;
    private final RunningHead head = new RunningHead();

    public BlockCutter(Headings headings, RunningFeet feet) {
        this.headings = headings;
        this.feet = feet;
    }

    public List<Block> cut(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int repeated = theme.isEmpty() ? 0 : head.repeatedAt(lines, i);
            if (line.isBlank()) {
                close();
            } else if (repeated > 0) {
                addRunning(lines.subList(i, i + repeated));
                i += repeated - 1;
            } else if (!theme.isEmpty() && feet.has(i)) {
                addRunning(lines.subList(i, i + 1));
            } else if (!theme.isEmpty() && startsFlatRow(line)) {
                amongFlatRows = true;
                add(Block.Kind.FLAT, line);
            } else if (!theme.isEmpty() && startsWithCodeAndTitle(line)) {
                int space = line.toString().indexOf(' ');
                addCode(line.sub(0, space));
                extend(line.sub(space, line.length()).strip());
            } else if (!cutByHeading(line, isAlone(lines, i), codeBelow(lines, i))) {
                cutByContent(line, i + 1 < lines.size() ? lines.get(i + 1) : line);
            }
        }
        close();
        return blocks;
    }

    private static boolean isAlone(List<Line> lines, int i) {
        return (i == 0 || lines.get(i - 1).isBlank() || lines.get(i).pageStart())
                && (i + 1 == lines.size() || lines.get(i + 1).isBlank());
    }

    /** The first word of the next line that is not blank. */
    private static String codeBelow(List<Line> lines, int i) {
        int next = i + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() ? lines.get(next).firstWord() : "";
    }

    private boolean cutByHeading(Line line, boolean alone, String codeBelow) {
        Optional<Theme> heading = headings.findTheme(line)
                .or(() -> alone ? headings.findUndeclared(line, theme, codeBelow) : Optional.empty());
        if (heading.isPresent()) {
            headings.enter(heading.get());
            theme = heading.get().code();
            lastCode = Optional.empty();
            add(Block.Kind.THEME, line);
            close();
            return true;
        }
        if (!theme.isEmpty() && headings.findSection(line).isPresent()) {
            add(Block.Kind.SECTION, line);
            close();
            return true;
        }
        return false;
    }

    private void addRunning(List<Line> lines) {
        for (Line line : lines) {
            if (!line.isBlank()) {
                add(Block.Kind.RUNNING, line);
            }
        }
        close();
    }

    private void cutByContent(Line line, Line next) {
        if (theme.isEmpty()) {
            head.add(line);
            extend(line);
        } else if (Marks.isContact(line.text())) {
            add(Block.Kind.CONTACT, line);
            close();
        } else if (kind != Block.Kind.FLAT && startsCell(line)) {
            add(Block.Kind.CELL, line);
        } else if (open.isEmpty() ? isCode(line, next) : isNextCode(line.toString())) {
            addCode(line);
        } else if (line.pageStart() && kind == Block.Kind.CELL && !open.isEmpty()) {
            close();
            extend(line);
        } else {
            extend(line);
        }
    }

    private boolean startsCell(Line line) {
        return line.startsCell() && (open.isEmpty() || (kind != Block.Kind.CELL && line.length() <= Block.NARROW));
    }

    private void addCode(Line line) {
        Codes.read(line.toString(), theme, lastCode, 0).ifPresent(c -> lastCode = Optional.of(c.value()));
        amongFlatRows = false;
        add(Block.Kind.CODE, line);
        close();
    }

    /** An undamaged code that goes on with the sequence begins a row also where no blank line parts it from the one before. */
    private boolean isNextCode(String token) {
        return Codes.isExact(token)
                && Codes.read(token, theme, lastCode, 0)
                        .filter(c ->
                                Codes.following(theme, lastCode, NEXT_CODES).contains(c.value()))
                        .isPresent();
    }

    /** A code with the first line of a title beside it, which is no row whose columns run together. */
    private boolean startsWithCodeAndTitle(Line line) {
        String text = line.toString();
        int space = text.indexOf(' ');
        return space > 0
                && text.length() < FLAT_LENGTH
                && (open.isEmpty() || kind != Block.Kind.TEXT)
                && line.marks().isEmpty()
                && Character.isUpperCase(text.codePointAt(space + 1))
                && isNextCode(text.substring(0, space));
    }

    /**
     * A code stands alone between blank lines; an undamaged one may also stand on top of its title. A lone number or
     * sign that is no code is cut off as well, so that it is not taken for words.
     */
    private boolean isCode(Line line, Line next) {
        String token = line.toString();
        boolean alone = next.isBlank() || next.equals(line);
        boolean damaged = Codes.read(token, theme, lastCode, 0).isPresent();
        boolean stray = (token.length() <= 3 && token.chars().noneMatch(Character::isLetter))
                || Marks.isPageNumber(line.text());
        return Codes.isExact(token) || (alone && (damaged || stray));
    }

    /** Whether a line begins a row whose columns run together: a code, and all the rest of the row's first line. */
    private boolean startsFlatRow(Line line) {
        String text = line.toString();
        boolean edited = text.indexOf(Marks.COLUMN) > 0;
        if (!open.isEmpty() && kind != Block.Kind.FLAT && !edited && !amongFlatRows) {
            return false;
        }
        int space = text.indexOf(' ');
        if (space <= 0 || text.length() < FLAT_LENGTH) {
            boolean whole = space > 0 && (edited || (!line.marks().isEmpty() && isNextCode(text.substring(0, space))));
            return whole && startsWithCode(text.substring(0, space));
        }
        String token = text.substring(0, space);
        if (edited || Codes.isExact(token)) {
            return startsWithCode(token);
        }
        // A damaged code may be a word of the description ("in" for 1n): only a row's first line names its lead.
        return line.namesLeadOfFlatRow() && startsWithCode(token);
    }

    private boolean startsWithCode(String token) {
        var code = Codes.read(token, theme, lastCode, 0);
        // The first code of a theme tells how its codes are made.
        boolean first = lastCode.isEmpty() && Codes.isExact(token);
        if (code.isEmpty()) {
            return false;
        }
        if (!first && !Codes.following(theme, lastCode, 30).contains(code.get().value())) {
            return false;
        }
        lastCode = Optional.of(code.get().value());
        return true;
    }

    private void add(Block.Kind newKind, Line line) {
        close();
        kind = newKind;
        open.add(line);
    }

    private void extend(Line line) {
        open.add(line);
    }

    private void close() {
        if (!open.isEmpty()) {
            blocks.add(new Block(kind, open));
            open.clear();
        }
        kind = Block.Kind.TEXT;
    }
}
