package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.leidenkg.model.Finding;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.Project;
import org.leidenkg.model.ProjectCode;
import org.leidenkg.model.Role;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.model.source.TextPart;

/** Puts blocks together to rows: a code, a title, a description, the cells, and what a page break parted from them. */
public final class RowReader {
    /** As headings are written: with a capital and perhaps a number, and without signs. */
    private static final Pattern HEADING =
            Pattern.compile("[|\\s]*(?:[\\dA-Z]{1,2}[.)]\\s+)?\\p{Lu}[^,;:?!()/]{2,}[^.,;:?!()/\\s]");

    private final Headings headings;
    private final PartyLexicon lexicon;
    private final FlatRows flatRows;
    private final RowFinisher finisher;
    private final List<RowDraft> rows = new ArrayList<>();
    private final List<TextPart> outside = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> running = new HashSet<>();
    private String theme = "";
    private Optional<String> section = Optional.empty();
    private Optional<RowDraft> current = Optional.empty();
    private Optional<String> lastCode = Optional.empty();
    private int rowsSinceCode;
    private int themesMet;

    public RowReader(
            SourceText source,
            Headings headings,
            Prose prose,
            ColumnCutter cutter,
            TitleCutter titles,
            PartyLexicon lexicon) {
        this.headings = headings;
        this.lexicon = lexicon;
        this.flatRows = new FlatRows(cutter, titles, this::find);
        this.finisher = new RowFinisher(source, prose);
    }

    public void read(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            switch (block.kind()) {
                case THEME -> readTheme(block);
                case SECTION -> readSection(block);
                case CODE -> readCode(block);
                case CELL -> readCells(block);
                case CONTACT -> readContact(block);
                case RUNNING -> readRunning(block);
                case FLAT -> readFlat(block);
                case TEXT -> readText(block, blocks.subList(i + 1, Math.min(i + 3, blocks.size())));
            }
        }
    }

    /** The rows read, finished. What finishing finds is among the findings afterwards. */
    public List<Project> projects() {
        return finisher.finish(rows, findings);
    }

    public List<TextPart> parts() {
        List<TextPart> parts = new ArrayList<>(outside);
        rows.forEach(r -> parts.addAll(r.parts));
        return parts;
    }

    public List<Finding> findings() {
        return findings;
    }

    private void readTheme(Block block) {
        Theme met = headings.found().get(themesMet++);
        theme = met.code();
        section = Optional.empty();
        current = Optional.empty();
        lastCode = Optional.empty();
        rowsSinceCode = 0;
        note(TextPart.Kind.HEADING, block.first().text());
        if (!headings.isDeclared(met)) {
            find(Finding.Kind.THEME_UNDECLARED, block.first().text());
        }
    }

    private void readSection(Block block) {
        section = headings.findSection(block.first()).map(Theme.Section::key);
        current = Optional.empty();
        note(TextPart.Kind.HEADING, block.first().text());
    }

    private void readCode(Block block) {
        SpannedText token = block.first().text();
        Optional<ProjectCode> code =
                Codes.read(token.toString(), theme, lastCode, rowsSinceCode).map(c -> finisher.withWritten(c, token));
        if (code.isEmpty()) {
            note(TextPart.Kind.STRAY, token);
            find(Finding.Kind.STRAY_TEXT, token);
            return;
        }
        begin(code).note(TextPart.Kind.CODE, token);
    }

    private RowDraft begin(Optional<ProjectCode> code) {
        RowDraft row = new RowDraft(theme, section);
        row.code = code;
        if (code.isPresent()) {
            lastCode = Optional.of(code.get().value());
            rowsSinceCode = 0;
        } else {
            rowsSinceCode++;
        }
        rows.add(row);
        current = Optional.of(row);
        return row;
    }

    private void readCells(Block block) {
        if (current.isEmpty()) {
            block.lines().forEach(l -> outsideRows(l.text()));
            return;
        }
        block.lines().forEach(current.get()::addCellLine);
    }

    /** A contact is no party. Its name stays in the source: findings and graph do not repeat it. */
    private void readContact(Block block) {
        note(TextPart.Kind.CONTACT, block.first().text());
        find(Finding.Kind.CONTACT_LEFT_OUT, block.first().text());
    }

    /** What every page repeats is no part of a row; each such line is found once, whatever its number. */
    private void readRunning(Block block) {
        SpannedText line = block.first().text();
        note(TextPart.Kind.STRAY, line);
        if (running.add(line.toString().replaceAll("\\d+", "#"))) {
            find(Finding.Kind.STRAY_TEXT, line);
        }
    }

    private void readFlat(Block block) {
        Line line = block.first();
        int space = line.toString().indexOf(' ');
        SpannedText token = line.text().sub(0, space);
        RowDraft row = begin(
                Codes.read(token.toString(), theme, lastCode, rowsSinceCode).map(c -> finisher.withWritten(c, token)));
        row.flat = true;
        row.note(TextPart.Kind.CODE, token);
        flatRows.readFirst(row, line.sub(space, line.length()));
        readFlatLines(block.lines(), 1);
    }

    private void readFlatLines(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            SpannedText next = i + 1 < lines.size() ? lines.get(i + 1).text() : SpannedText.empty();
            readFlatLine(lines.get(i), next);
        }
    }

    /** A further line of the flattened row, or the first of one whose code the source lost. */
    private void readFlatLine(Line line, SpannedText next) {
        RowDraft row = current.orElseThrow();
        if (line.namesLeadOfFlatRow() && row.hasCell(Role.LEAD)) {
            RowDraft begun = begin(Optional.empty());
            begun.flat = true;
            flatRows.readFirst(begun, line);
        } else {
            flatRows.readNext(row, line, next);
        }
    }

    private void readText(Block block, List<Block> following) {
        Optional<Block> next = following.stream().findFirst();
        if (theme.isEmpty()) {
            block.lines().forEach(l -> note(TextPart.Kind.PREAMBLE, l.text()));
            return;
        }
        if (isUndeclaredHeading(block, following)) {
            current = Optional.empty();
            section = Optional.empty();
            note(TextPart.Kind.HEADING, block.first().text());
            find(Finding.Kind.HEADING_UNDECLARED, block.first().text());
            return;
        }
        if (current.isEmpty() && next.filter(RowReader::beginsWithCode).isPresent()) {
            block.lines().forEach(l -> outsideRows(l.text()));
            return;
        }
        if (current.isEmpty()) {
            readTitle(begin(Optional.empty()), block);
            return;
        }
        RowDraft row = current.get();
        if (!row.hasTitle()) {
            readTitle(row, block);
        } else if (row.flat && !block.isNarrow()) {
            readFlatLines(block.lines(), 0);
        } else if (!row.hasCells() && !(row.flat && block.isNarrow() && beginsRow(row, next))) {
            addParagraph(row, block.lines());
        } else if (!block.isNarrow()) {
            addAfterCells(row, block);
        } else if (beginsRow(row, next)) {
            readTitle(begin(Optional.empty()), block);
        } else if (row.hasDescription() && !Prose.endsSentence(row.lastDescription())) {
            addParagraph(row, block.lines());
        } else {
            block.lines().forEach(row::addCellLine);
        }
    }

    /**
     * A line by itself between rows that is neither a party nor a title: a code follows, or a title with its description.
     */
    private boolean isUndeclaredHeading(Block block, List<Block> following) {
        String words = block.first().toString();
        boolean between = current.isEmpty()
                || (current.get().hasCells()
                        && !CellEnd.goesOnWith(current.get().lastCellText(), words, lexicon));
        return between
                && block.lines().size() == 1
                && block.isNarrow()
                && HEADING.matcher(words).matches()
                && !following.isEmpty()
                && (beginsWithCode(following.get(0)) || areTitleAndDescription(following));
    }

    private static boolean beginsWithCode(Block block) {
        return block.is(Block.Kind.FLAT)
                || (block.is(Block.Kind.CODE) && Codes.isExact(block.first().toString()));
    }

    private static boolean areTitleAndDescription(List<Block> blocks) {
        return blocks.size() > 1
                && blocks.stream().allMatch(b -> b.is(Block.Kind.TEXT))
                && blocks.get(0).isNarrow()
                && Character.isUpperCase(blocks.get(0).first().text().charAt(0))
                && !Prose.endsSentence(blocks.get(0)
                        .lines()
                        .get(blocks.get(0).lines().size() - 1)
                        .text())
                && !blocks.get(1).isNarrow();
    }

    /** Narrow lines after a row's cells begin the next row when a description follows, or a title's own cells. */
    private static boolean beginsRow(RowDraft row, Optional<Block> next) {
        if (next.isEmpty() || row.lastCellText().matches("(?s).*[,/(]$")) {
            return false;
        }
        return switch (next.get().kind()) {
            case TEXT -> true;
            case CELL -> row.hasCell(Role.PARTNER);
            default -> false;
        };
    }

    /** A title; where the blank line after it is missing, its narrow lines are the title and the rest is not. */
    private void readTitle(RowDraft row, Block block) {
        int narrow = 0;
        while (narrow < block.lines().size() && block.lines().get(narrow).length() <= Block.NARROW) {
            narrow++;
        }
        block.lines().subList(0, narrow).forEach(l -> row.addTitle(l.text()));
        if (narrow < block.lines().size()) {
            addParagraph(row, block.lines().subList(narrow, block.lines().size()));
        }
    }

    /** Wide lines after the cells go on with the description, unless narrow lines on top of them are a new title. */
    private void addAfterCells(RowDraft row, Block block) {
        int narrow = 0;
        while (block.lines().get(narrow).length() <= Block.NARROW) {
            narrow++;
        }
        if (narrow > 0 && Prose.endsSentence(row.lastDescription())) {
            readTitle(begin(Optional.empty()), block);
        } else {
            addParagraph(row, block.lines());
        }
    }

    private static void addParagraph(RowDraft row, List<Line> lines) {
        row.startParagraph();
        lines.forEach(l -> row.addDescription(l.text()));
    }

    private void outsideRows(SpannedText text) {
        note(TextPart.Kind.STRAY, text);
        find(Finding.Kind.TEXT_OUTSIDE_ROWS, text);
    }

    private void note(TextPart.Kind kind, SpannedText text) {
        text.spans().forEach(s -> outside.add(new TextPart(kind, s)));
    }

    private void find(Finding.Kind kind, SpannedText text) {
        List<SourceSpan> spans = text.spans();
        findings.add(finisher.finding(
                kind, spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(0)), text.toString()));
    }
}
