package org.leidenkg.model.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The text of an agenda: that of its file unchanged, or for a workbook its cells row by row. An agenda of several files
 * has their texts one after the other.
 */
public final class SourceText {
    /**
     * One file's text in the whole.
     *
     * @param sha256 of the file's bytes
     */
    public record Part(String name, String sha256, int start) {}

    private final List<Part> parts;
    private final String text;
    private final int[] lineStarts;
    private final int[] lineNumbers;
    private final boolean codePointsAreChars;
    private final List<SourceCell> cells;

    /** The text of one file in UTF-8. */
    public SourceText(String name, String text) {
        this(SourceFile.of(name, text), text);
    }

    /** The text of one file. */
    public SourceText(SourceFile file, String text) {
        this(file, text, lineStarts(text), numbers(lineStarts(text).length));
    }

    /**
     * The text of one file whose lines have numbers of their own, such as the rows of a workbook.
     *
     * @param lineStarts where they begin, in order, the first at 0
     */
    public SourceText(SourceFile file, String text, int[] lineStarts, int[] lineNumbers) {
        this(
                List.of(new Part(file.name(), file.sha256(), 0)),
                text,
                lineStarts.clone(),
                lineNumbers.clone(),
                List.of());
    }

    private SourceText(List<Part> parts, String text, int[] lineStarts, int[] lineNumbers, List<SourceCell> cells) {
        this.parts = List.copyOf(parts);
        this.text = text;
        this.lineStarts = lineStarts;
        this.lineNumbers = lineNumbers;
        this.codePointsAreChars = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        this.cells =
                cells.stream().sorted(Comparator.comparing(SourceCell::span)).toList();
    }

    /** Texts one after the other, as one. */
    public static SourceText concat(List<SourceText> texts) {
        if (texts.size() == 1) {
            return texts.get(0);
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int[] starts = {};
        int[] numbers = {};
        for (SourceText one : texts) {
            int at = text.length();
            one.parts.forEach(p -> parts.add(new Part(p.name, p.sha256, at + p.start)));
            starts = join(starts, Arrays.stream(one.lineStarts).map(s -> at + s).toArray());
            numbers = join(numbers, one.lineNumbers);
            text.append(one.text).append('\n');
        }
        return new SourceText(parts, text.toString(), starts, numbers, List.of());
    }

    /** The same text, of which is known which columns or fields hold which words. */
    public SourceText withCells(List<SourceCell> known) {
        return new SourceText(parts, text, lineStarts, lineNumbers, known);
    }

    /** The same places with other characters in them. */
    public SourceText withText(String other) {
        return new SourceText(parts, other, lineStarts, lineNumbers, cells);
    }

    /** The name of the file, or of the first of several. */
    public String name() {
        return parts.get(0).name();
    }

    /** The SHA-256 of the file's bytes in lower-case hexadecimal, or of the first of several. */
    public String sha256() {
        return parts.get(0).sha256();
    }

    /** The files, in their order. */
    public List<Part> parts() {
        return parts;
    }

    /** Where the text of a file ends in the whole. */
    public int end(Part part) {
        int next = parts.indexOf(part) + 1;
        int whole = next < parts.size() ? parts.get(next).start() : text.length();
        return parts.size() == 1 ? whole : whole - 1;
    }

    /** The file that a character stands in. */
    public Part part(int offset) {
        return parts.stream()
                .filter(p -> p.start() <= offset)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** The characters of a span, line breaks included. */
    public String exact(SourceSpan span) {
        return text.substring(span.start(), span.end());
    }

    /** Of which columns or fields is known which words they hold, in text order. */
    public List<SourceCell> cells() {
        return cells;
    }

    /** The cell that holds a span. */
    public Optional<SourceCell> findCell(SourceSpan span) {
        int low = 0;
        int high = cells.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (cells.get(middle).span().start() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0
                ? Optional.empty()
                : Optional.of(cells.get(low - 1)).filter(c -> c.span().contains(span));
    }

    /** The line of its file that holds a character, counted from 1; of a workbook, the row of the sheet. */
    public int line(int offset) {
        return lineNumbers[lineIndex(offset)];
    }

    /** The cell, or the line, that words stand in, without blanks around it. */
    public String context(SourceSpan span) {
        return findCell(span)
                .map(cell -> exact(cell.span()))
                .orElseGet(() -> lineText(span.start()))
                .strip();
    }

    /** The text of the line that holds a character, without its line break. */
    public String lineText(int offset) {
        int line = lineIndex(offset);
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
        return text.substring(lineStarts[line], Math.max(lineStarts[line], end));
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The offset of a character in its file in Unicode code points, the unit of {@code oa:TextPositionSelector} (Web
     * Annotation Data Model, section 4.2.5).
     */
    public int codePoint(int offset) {
        int start = parts.size() == 1 ? 0 : part(offset).start();
        return codePointsAreChars ? offset - start : text.codePointCount(start, offset);
    }

    /** How many Unicode code points a span has. */
    public int codePoints(SourceSpan span) {
        return codePointsAreChars ? span.length() : text.codePointCount(span.start(), span.end());
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }

    private static int[] numbers(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i + 1);
        return numbers;
    }

    private static int[] join(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
