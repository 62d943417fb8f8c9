package org.leidenkg.model.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text that knows where in the source each of its characters stands.
 *
 * <p>Immutable. The text is cut into runs; the characters of a run stand side by side in the source. Characters that
 * were put in (a space for a line break, an editor's correction) have no place in the source.
 */
public final class SpannedText {
    private static final int NOWHERE = -1;

    /** One character each, so that places stay. */
    private static final String OTHER_BLANKS =
            "\t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007" + "\u2008\u2009\u200A\u202F\u205F\u3000";

    private final String text;
    /** Start of each run in {@link #text}; the first is 0. */
    private final int[] runs;
    /** Start of each run in the source, or {@link #NOWHERE}. */
    private final int[] sources;

    private SpannedText(String text, int[] runs, int[] sources) {
        this.text = text;
        this.runs = runs;
        this.sources = sources;
    }

    /** A source text as a whole. */
    public static SpannedText of(SourceText source) {
        return new SpannedText(source.text(), new int[] {0}, new int[] {0});
    }

    /** Text without any place in the source. */
    public static SpannedText inserted(String text) {
        return new SpannedText(text, new int[] {0}, new int[] {NOWHERE});
    }

    public static SpannedText empty() {
        return inserted("");
    }

    /** The pieces one after the other. */
    public static SpannedText concat(List<SpannedText> pieces) {
        StringBuilder text = new StringBuilder();
        int count = pieces.stream().mapToInt(p -> p.runs.length).sum();
        int[] runs = new int[Math.max(1, count)];
        int[] sources = new int[Math.max(1, count)];
        int n = 0;
        for (SpannedText piece : pieces) {
            if (piece.text.isEmpty()) {
                continue;
            }
            for (int i = 0; i < piece.runs.length; i++) {
                runs[n] = text.length() + piece.runs[i];
                sources[n++] = piece.sources[i];
            }
            text.append(piece.text);
        }
        if (n == 0) {
            return empty();
        }
        return new SpannedText(text.toString(), Arrays.copyOf(runs, n), Arrays.copyOf(sources, n));
    }

    public int length() {
        return text.length();
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public char charAt(int index) {
        return text.charAt(index);
    }

    /** The characters from {@code start} (from 0, inclusive) to {@code end} (exclusive). */
    public SpannedText sub(int start, int end) {
        if (start == 0 && end == text.length()) {
            return this;
        }
        if (start >= end) {
            return empty();
        }
        int first = runAt(start);
        int last = runAt(end - 1);
        int[] newRuns = new int[last - first + 1];
        int[] newSources = new int[newRuns.length];
        for (int i = first; i <= last; i++) {
            int from = Math.max(start, runs[i]);
            newRuns[i - first] = from - start;
            newSources[i - first] = sources[i] == NOWHERE ? NOWHERE : sources[i] + from - runs[i];
        }
        return new SpannedText(text.substring(start, end), newRuns, newSources);
    }

    /** With a plain blank in the place of each blank that does not break or is of another width, and of each tab. */
    public SpannedText withPlainBlanks() {
        char[] plain = text.toCharArray();
        boolean changed = false;
        for (int i = 0; i < plain.length; i++) {
            if ((plain[i] < ' ' || plain[i] > '~') && OTHER_BLANKS.indexOf(plain[i]) >= 0) {
                plain[i] = ' ';
                changed = true;
            }
        }
        return changed ? new SpannedText(new String(plain), runs, sources) : this;
    }

    /** With another character in the place of one, which keeps its place in the source. */
    public SpannedText withCharacter(int index, char character) {
        char[] changed = text.toCharArray();
        changed[index] = character;
        return new SpannedText(new String(changed), runs, sources);
    }

    /** Without white space at its ends. */
    public SpannedText strip() {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return sub(start, end);
    }

    /**
     * Where the text stands in the source: in text order, adjoining runs as one, without white space at the ends of a
     * span and broken at line breaks. Empty when nothing of it stands there.
     */
    public List<SourceSpan> spans() {
        List<SourceSpan> spans = new ArrayList<>();
        int start = NOWHERE;
        int end = NOWHERE;
        // Where the span goes on: at its end, or after the blanks that follow it in text and source alike.
        int next = NOWHERE;
        for (int i = 0; i < text.length(); i++) {
            int at = sourceOffset(i);
            boolean blank = Character.isWhitespace(text.charAt(i));
            if (at == NOWHERE || blank) {
                boolean goesOn = at != NOWHERE && at == next && text.charAt(i) != '\n';
                next = goesOn && blank ? next + 1 : next == end ? end : NOWHERE;
                continue;
            }
            if (start != NOWHERE && at != next) {
                spans.add(new SourceSpan(start, end));
                start = NOWHERE;
            }
            start = start == NOWHERE ? at : start;
            end = at + 1;
            next = end;
        }
        if (start != NOWHERE) {
            spans.add(new SourceSpan(start, end));
        }
        return List.copyOf(spans);
    }

    /** Where a character stands in the source, or -1 for one that was put in. */
    public int sourceOffset(int index) {
        int run = runAt(index);
        return sources[run] == NOWHERE ? NOWHERE : sources[run] + index - runs[run];
    }

    private int runAt(int index) {
        int found = Arrays.binarySearch(runs, index);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpannedText that
                && text.equals(that.text)
                && Arrays.equals(runs, that.runs)
                && Arrays.equals(sources, that.sources);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
