package org.leidenkg.read.ocr;

import java.util.OptionalInt;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.read.ocr.CellEnd.Opening;

/**
 * Finds where the parties' column begins in a line in which columns run together, by what is known: which words are
 * parties, how wide the columns are, and how the cell ended on the line before.
 */
public final class ColumnCutter {
    private static final double LOOSE = 1.03;
    private static final double TOO_WIDE = 1.1;

    /** The end of a cell that is only a mark. */
    private static final CellEnd NOTHING_YET = new CellEnd("", Opening.MAY_GROW);

    private final PartyLexicon lexicon;
    private final ColumnWidths widths;
    private final PartyListTail knownTail;
    private final GuessedTail guessedTail;
    private final MissedParties leftBehind;

    public ColumnCutter(PartyLexicon lexicon, ColumnWidths widths, Vocabulary vocabulary) {
        this.lexicon = lexicon;
        this.widths = widths;
        this.knownTail = new PartyListTail(lexicon, widths);
        this.guessedTail = new GuessedTail(lexicon, widths);
        this.leftBehind = new MissedParties(lexicon, widths, vocabulary);
    }

    /**
     * Where a line was cut.
     *
     * @param at where the words of the parties' column begin; the line's length when there are none
     * @param doubtFrom where words begin that may be of either column: the cut was a guess that a person should look
     *     at. The line's length where nothing is in doubt
     */
    record Cut(int at, int doubtFrom, int length) {
        /** Whether no words of the parties' column were found. */
        boolean isNone() {
            return at == length;
        }

        boolean isGuess() {
            return doubtFrom < length;
        }
    }

    /** Where the parties' column begins in a line of description. */
    Cut cut(FlatLine line) {
        if (line.cell().isBlank()) {
            int at = knownTail.afterEmptyMark(line).orElse(line.length());
            return new Cut(at, leftBehind.doubtFrom(line, at, NOTHING_YET), line.length());
        }
        CellEnd end = CellEnd.of(line.cell(), lexicon);
        OptionalInt known = knownTail.find(line, end);
        if (known.isPresent() && known.getAsInt() - 1 <= widths.description() * LOOSE + line.titleRoom()) {
            int at = known.getAsInt();
            return new Cut(at, leftBehind.doubtFrom(line, at, end), line.length());
        }
        boolean tooWide = line.length() > widths.description() * TOO_WIDE;
        boolean guess = known.isPresent() || end.is(Opening.MUST_GO_ON) || (end.is(Opening.MAY_GO_ON) && tooWide);
        OptionalInt guessed = guess ? guessedTail.find(line) : OptionalInt.empty();
        if (guessed.isPresent()) {
            int at = Math.min(guessed.getAsInt(), known.orElse(line.length()));
            return new Cut(at, leftBehind.zone(line, at), line.length());
        }
        return new Cut(line.length(), leftBehind.doubtFrom(line, line.length(), end), line.length());
    }
}
