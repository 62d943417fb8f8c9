package org.leidenkg.read.ocr;

import java.util.Locale;
import java.util.Set;
import org.leidenkg.text.WordList;

/** Finds where a title ends in a line in which columns run together. */
public final class TitleCutter {
    private static final double LOOSE = 1.03;
    static final int TITLE_WIDTH = 34;
    /** By so much the next line's first word may be longer than the usual. */
    private static final int LONGEST_NEXT_WORD = 14;

    private static final Set<String> OPENERS = Set.copyOf(WordList.read(TitleCutter.class, "sentence-openers.txt"));
    private static final Set<String> UNFINISHED = Set.copyOf(WordList.read(TitleCutter.class, "title-joints.txt"));

    private final ColumnWidths widths;

    public TitleCutter(ColumnWidths widths) {
        this.widths = widths;
    }

    /**
     * Where a title's words end in a line.
     *
     * @param at where the description begins
     * @param sure whether nothing else is likely
     */
    record Cut(int at, boolean sure) {}

    /**
     * Where the description begins in the first line of a row, after the title: at a capital that leaves the description's
     * column full.
     *
     * @param line the line after its code, without the words of the parties' column
     */
    Cut first(String line) {
        int end = line.length();
        int best = -1;
        int likely = 0;
        double bestCost = Double.MAX_VALUE;
        for (int at = FlatLine.nextWord(line, 0); at < end && at <= TITLE_WIDTH + 2; at = FlatLine.nextWord(line, at)) {
            String rest = line.substring(at);
            if (!Character.isUpperCase(rest.charAt(0)) && !"“‘\"'".contains(rest.substring(0, 1))) {
                continue;
            }
            int width = end - at;
            boolean opener = OPENERS.contains(FlatLine.firstWord(rest));
            double cost = Math.abs(widths.description() * 0.95 - width) / widths.description()
                    + (width > widths.description() * LOOSE ? 1 : 0)
                    + (opener ? 0 : 0.4);
            likely += opener || fits(width) ? 1 : 0;
            if (cost < bestCost) {
                bestCost = cost;
                best = at;
            }
        }
        return best < 0
                ? new Cut(Math.min(end, FlatLine.nextWord(line, 0)), false)
                : new Cut(best, likely == 1 && fits(end - best) && !isUnfinished(line.substring(0, best)));
    }

    /** Whether a description so wide fills its column. */
    private boolean fits(int width) {
        return width <= widths.widest() && width >= widths.full() - LONGEST_NEXT_WORD;
    }

    /** Whether a title looks as if it went on in the next line. */
    boolean isUnfinished(String title) {
        String lastWord = title.strip().replaceAll("(?s).*\\s", "");
        boolean open = title.chars().filter(c -> c == '(').count()
                > title.chars().filter(c -> c == ')').count();
        return open || title.strip().endsWith("-") || UNFINISHED.contains(lastWord.toLowerCase(Locale.ROOT));
    }

    /** Whether a line is too wide for the description alone. */
    boolean holdsMore(String line) {
        return line.length() > widths.widest();
    }

    /**
     * Where the description begins in a later line, after words of the title.
     *
     * @param nextWord the first word of the line below, or ""
     */
    Cut later(String line, String nextWord) {
        int end = line.length();
        int at = FlatLine.nextWord(line, 0);
        while (at < end && at <= TITLE_WIDTH && (end - at > widths.widest() || isUnfinished(line.substring(0, at)))) {
            at = FlatLine.nextWord(line, at);
        }
        int next = FlatLine.nextWord(line, Math.min(at, end));
        boolean only = !nextWord.isEmpty() && end - next + 1 + nextWord.length() < widths.full();
        return new Cut(Math.min(at, end), only && end - at <= widths.widest());
    }
}
