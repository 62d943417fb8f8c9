package org.leidenkg.read.ocr;

import java.util.Locale;
import java.util.Set;

/** Finds where a title ends in a line in which columns run together; always a guess that a person should look at. */
public final class TitleCutter {
    private static final double LOOSE = 1.03;
    private static final int TITLE_WIDTH = 34;
    private static final Set<String> OPENERS = Set.of(
            "de", "het", "een", "in", "om", "met", "dit", "deze", "er", "we", "wij", "voor", "binnen", "op", "bij",
            "samen", "via", "naar", "vanuit", "dankzij", "rond", "elke", "elk", "alle", "als", "door", "tijdens",
            "steeds", "veel");
    private static final Set<String> UNFINISHED = Set.of(
            "en", "&", "van", "voor", "de", "het", "een", "in", "op", "met", "-", "–", "+", "naar", "door", "of",
            "alle", "elke", "elk", "onze", "deze", "dit", "die", "aan", "bij", "uit", "om", "over", "onder", "tussen",
            "tot", "per", "binnen", "als", "der", "den", "te", "zonder", "tegen", "tijdens");

    private final int descriptionWidth;

    public TitleCutter(ColumnWidths widths) {
        this.descriptionWidth = widths.description();
    }

    /**
     * Where the description begins in the first line of a row, after the title.
     *
     * @param line the line after its code
     * @param end where its description ends
     */
    int titleCut(String line, int end) {
        int best = -1;
        double bestCost = Double.MAX_VALUE;
        for (int at = FlatLine.nextWord(line, 0); at < end && at <= TITLE_WIDTH + 2; at = FlatLine.nextWord(line, at)) {
            String rest = line.substring(at);
            if (!Character.isUpperCase(rest.charAt(0)) && !"“‘\"'".contains(rest.substring(0, 1))) {
                continue;
            }
            int width = end - at;
            double cost = Math.abs(descriptionWidth * 0.95 - width) / descriptionWidth
                    + (width > descriptionWidth * LOOSE ? 1 : 0)
                    + (OPENERS.contains(FlatLine.firstWord(rest)) ? 0 : 0.4);
            if (cost < bestCost) {
                bestCost = cost;
                best = at;
            }
        }
        return best < 0 ? Math.min(end, Math.max(FlatLine.nextWord(line, 0), 0)) : best;
    }

    /** Whether a title looks as if it went on in the next line. */
    boolean isUnfinished(String title) {
        String lastWord = title.strip().replaceAll("(?s).*\\s", "");
        boolean open = title.chars().filter(c -> c == '(').count()
                > title.chars().filter(c -> c == ')').count();
        return open || title.strip().endsWith("-") || UNFINISHED.contains(lastWord.toLowerCase(Locale.ROOT));
    }

    /** Where the description begins in a later line, after words of an unfinished title. */
    int laterTitleCut(String line, int end) {
        int at = FlatLine.nextWord(line, 0);
        while (at < end && at <= TITLE_WIDTH) {
            int next = FlatLine.nextWord(line, at);
            if (end - at <= descriptionWidth && !isUnfinished(line.substring(0, at))) {
                return at;
            }
            at = next;
        }
        return Math.min(at, end);
    }
}
