package org.leidenkg.read.ocr;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.PartyLexicon;

/** Guesses by the columns' widths which words at a line's end are parties, where some must be but none are known. */
final class GuessedTail {
    private static final double LOOSE = 1.03;
    private static final Pattern SENTENCE_END = Pattern.compile("[\\p{Ll})]{3,}[.!?] (?=\\p{Lu})");

    private final PartyLexicon lexicon;
    private final ColumnWidths widths;

    GuessedTail(PartyLexicon lexicon, ColumnWidths widths) {
        this.lexicon = lexicon;
        this.widths = widths;
    }

    /** Where they begin. */
    OptionalInt find(FlatLine line) {
        if (line.length() <= Block.NARROW) {
            // Too short for a line of the description, unless a paragraph ends here.
            Matcher sentenceEnd = SENTENCE_END.matcher(line.text());
            return OptionalInt.of(sentenceEnd.find() ? sentenceEnd.end() : 0);
        }
        OptionalInt best = OptionalInt.empty();
        double bestCost = Double.MAX_VALUE;
        for (int at = line.nextWord(0);
                at < line.length() && at - 1 <= widths.description() * LOOSE;
                at = line.nextWord(at)) {
            String tail = line.from(at);
            double cost = cost(at, tail);
            if (tail.length() <= Block.NARROW && FlatLine.hasWords(tail) && cost < bestCost) {
                bestCost = cost;
                best = OptionalInt.of(at);
            }
        }
        return best;
    }

    private double cost(int at, String tail) {
        return Math.abs(widths.description() * 0.96 - (at - 1)) / widths.description()
                + (Character.isUpperCase(tail.charAt(0)) ? 0 : 0.15)
                + (FlatLine.startsWithArticle(tail) ? 0.2 : 0)
                - 0.5 * lexicon.knownShare(tail);
    }
}
