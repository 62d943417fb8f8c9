package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The feet and heads of pages: at least three lines that are alike but for a number which grows by one or two from each to
 * the next, such as "Gemeente Leiden | Agenda 2023-2027 | 4". Since titles may count as well ("Wijkaanpak fase 2"), the
 * number must be said to be a page's, or the line must stand where a page begins or ends.
 */
public final class RunningFeet {
    /** A number, and what says that it is a page's: a word before it, or a line between it and the rest. */
    private static final Pattern NUMBER = Pattern.compile("(?<word>(?i:\\b(?:pagina|pag\\.?|blz\\.?|page|p\\.)\\s?))?"
            + "(?<bar>(?<=[|–—-]\\s))?(?<!\\d)(?<number>\\d{1,4})(?!\\d)(?=(?<barAfter>\\s[|–—-])?)(?<end>$)?");

    private static final int LEAST = 3;
    private static final int LEAST_LETTERS = 6;
    private static final int LONGEST = 120;

    private final BitSet lines;

    private RunningFeet(BitSet lines) {
        this.lines = lines;
    }

    private record Foot(int index, int number) {}

    /** Finds the feet of a text. */
    public static RunningFeet of(List<Line> text) {
        Map<String, List<Foot>> alike = new HashMap<>();
        boolean atEdge = true;
        for (int i = text.size() - 1; i >= 0; i--) {
            Line line = text.get(i);
            if (!line.isBlank()) {
                addCandidates(line, i, atEdge || line.pageStart(), alike);
                atEdge = line.pageStart();
            }
        }
        BitSet feet = new BitSet();
        for (List<Foot> same : alike.values()) {
            if (same.size() >= LEAST && isCountingDown(same)) {
                same.forEach(f -> feet.set(f.index()));
            }
        }
        return new RunningFeet(feet);
    }

    /** Whether the line at an index is one. */
    boolean has(int index) {
        return lines.get(index);
    }

    private static void addCandidates(Line line, int index, boolean atEdge, Map<String, List<Foot>> alike) {
        String text = line.toString();
        if (text.length() > LONGEST
                || text.chars().noneMatch(RunningFeet::isDigit)
                || text.chars().filter(Character::isLetter).count() < LEAST_LETTERS) {
            return;
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            boolean outermost = number.group("end") != null || number.start("number") == 0;
            boolean parted = number.group("bar") != null || number.group("barAfter") != null;
            if (number.group("word") != null || (outermost && (atEdge || parted))) {
                String key = text.substring(0, number.start("number")) + '#' + text.substring(number.end("number"));
                alike.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(new Foot(index, Integer.parseInt(number.group("number"))));
            }
        }
    }

    /** As the pattern has it: of ASCII. */
    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The lines were met from the last to the first. */
    private static boolean isCountingDown(List<Foot> feet) {
        for (int i = 1; i < feet.size(); i++) {
            int step = feet.get(i - 1).number() - feet.get(i).number();
            if (step < 1 || step > 2) {
                return false;
            }
        }
        return true;
    }
}
