package org.leidenkg.read.ocr;

import java.util.regex.Pattern;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.read.ocr.CellEnd.Opening;

/**
 * Tells whether a cut may have left words of parties in the description. Such words can only stand where the description
 * would be full without them; of these, those count that look like names or that a sign parts from the cell.
 */
final class MissedParties {
    private static final Pattern SIGN_AT_START = Pattern.compile("(?:[,;/]|(?:en|&)\\s).*");
    private static final Pattern SIGN_ALONE = Pattern.compile("(?:^|\\s)[,;/]\\s");
    private static final Pattern AND = Pattern.compile("\\b(?:en|of)\\b");
    /** A full stop after a word that is too long for an abbreviation. */
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{L}{4,}[.!?][”’\"']?$");

    private static final Pattern SMALL_AFTER_SENTENCE = Pattern.compile("\\p{L}{4,}[.!?] \\p{Ll}");
    private static final Pattern SENTENCE_START = Pattern.compile("[.!?:][”’\"']?$");
    private static final double TOO_WIDE = 1.1;
    private static final int PARTIES_SLACK = 8;

    private final PartyLexicon lexicon;
    private final ColumnWidths widths;
    private final Vocabulary vocabulary;

    MissedParties(PartyLexicon lexicon, ColumnWidths widths, Vocabulary vocabulary) {
        this.lexicon = lexicon;
        this.widths = widths;
        this.vocabulary = vocabulary;
    }

    /**
     * Where the words begin that the cut may have left, or the line's length when there are none.
     *
     * @param cut where the words of the parties' column begin; the line's length when none were found
     */
    int doubtFrom(FlatLine line, int cut, CellEnd end) {
        int zone = zone(line, cut);
        String words = line.text().substring(zone, cut);
        boolean doubt = FlatLine.hasWords(AND.matcher(words).replaceAll(""))
                && (cut < line.length()
                        ? isParted(line, cut) || isSkipped(line, words, end) || holdsName(line, zone, cut)
                        : mayGoOn(line, zone, end.opening()));
        return doubt ? zone : line.length();
    }

    /** The first word start up to the cut at which the description may end. */
    int zone(FlatLine line, int cut) {
        boolean newSentence = line.nextWord().isEmpty()
                || !Character.isLowerCase(line.nextWord().charAt(0));
        int at = line.lastWords(Block.NARROW);
        while (at < cut && !(newSentence ? line.isFull(at, widths.full()) : line.isWide(at, widths.full()))) {
            at = line.nextWord(at);
        }
        return Math.min(at, cut);
    }

    /** After a sign strange words may be the beginning of a party's name, and so may words that go on with one. */
    private boolean isSkipped(FlatLine line, String words, CellEnd end) {
        return (CellEnd.endsWithSign(line.cell()) && !vocabulary.holdsAll(words))
                || (!end.lastMention().isEmpty()
                        && lexicon.unfinished(end.joinedWith(words)).isPresent());
    }

    /** A sign at the cut may part a party that was found from one that was not. */
    private static boolean isParted(FlatLine line, int cut) {
        return CellEnd.endsWithSign(line.text().substring(0, cut))
                || SIGN_AT_START.matcher(line.from(cut)).matches();
    }

    /** Whether a cell may go on with some of the line's last words, though none of them were found to be parties. */
    private boolean mayGoOn(FlatLine line, int zone, Opening opening) {
        if (CellEnd.isComplete(line.cell())) {
            return false;
        }
        if (opening == Opening.MUST_GO_ON && !line.afterGap()) {
            return true;
        }
        if (opening == Opening.MAY_GO_ON && !line.afterGap() && didNotFitAbove(line, zone)) {
            return true;
        }
        boolean strange = !vocabulary.holdsAll(line.from(zone));
        return line.length() > widths.description() * TOO_WIDE
                || (strange && line.length() > widths.widest())
                || SIGN_ALONE.matcher(line.from(zone)).find()
                || SMALL_AFTER_SENTENCE
                        .matcher(line.from(Math.max(0, zone - 8)))
                        .find()
                || (!SENTENCE_END.matcher(line.text()).find() && holdsName(line, zone, line.length()));
    }

    /** Whether one of the line's last words was too long to stand at the end of the cell's last line. */
    private boolean didNotFitAbove(FlatLine line, int zone) {
        for (int at = zone; at < line.length(); at = line.nextWord(at)) {
            int word = line.nextWord(at) - at;
            if (line.cellLine() + word > widths.parties() - PARTIES_SLACK) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words looks like a name, or they end with a party. */
    private boolean holdsName(FlatLine line, int from, int to) {
        for (int at = from; at < to; at = line.nextWord(at)) {
            String before = line.text().substring(0, at).strip();
            String word = line.text().substring(at, Math.min(to, line.nextWord(at)));
            boolean startsSentence = (before.isEmpty() && from > 0)
                    || SENTENCE_START.matcher(before).find();
            boolean capital = word.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
            String words = line.text().substring(at, to);
            boolean known = lexicon.knownShare(words) >= PartyLexicon.LIKELY && lexicon.parties(words) > 0;
            boolean begins = !FlatLine.isArticle(word.strip())
                    && lexicon.unfinished(words).orElse(-1) == 0;
            boolean excused = startsSentence && !line.afterGap() && vocabulary.holdsAll(word);
            if ((capital && !excused) || known || begins) {
                return true;
            }
        }
        return false;
    }
}
