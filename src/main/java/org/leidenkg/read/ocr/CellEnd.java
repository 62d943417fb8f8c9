package org.leidenkg.read.ocr;

import java.util.regex.Pattern;
import org.leidenkg.model.PartyLexicon;

/**
 * How a cell ended on the line before.
 *
 * @param lastMention the party that it breaks off in; else what stands after its last comma or semicolon
 */
record CellEnd(String lastMention, Opening opening) {
    /** What a cell ends with when more must follow. */
    private static final Pattern JOINT =
            Pattern.compile("(?:\\b(?:en|van|voor|in|uit|met|aan|de|het|der|o\\.l\\.v\\.)|[/(&-])$");

    private static final Pattern SIGN = Pattern.compile("(?:[,;/]|\\s(?:en|&))$");

    private static final Pattern COMPLETE =
            Pattern.compile("(?:\\b(?:e\\.?\\s?a|etc|enz|anderen)\\.?\\)*|\\p{L}{4,}\\.)$");

    /** Whether a cell must, may or need not go on. */
    enum Opening {
        /** With a comma, "en" or a slash: more must follow. */
        MUST_GO_ON,
        /** With words that are not known as they stand: a name may go on. */
        MAY_GO_ON,
        /** With a known party or "e.a.": only a longer name can follow. */
        MAY_GROW
    }

    static CellEnd of(String cell, PartyLexicon lexicon) {
        int start = lexicon.unfinished(cell).orElse(Math.max(cell.lastIndexOf(','), cell.lastIndexOf(';')) + 1);
        String lastMention = cell.substring(start).strip();
        return new CellEnd(lastMention, opening(cell, lastMention, lexicon));
    }

    private static Opening opening(String cell, String lastMention, PartyLexicon lexicon) {
        boolean inParenthesis = cell.lastIndexOf('(') > cell.lastIndexOf(')');
        if (inParenthesis || lastMention.isEmpty() || JOINT.matcher(lastMention).find()) {
            return Opening.MUST_GO_ON;
        }
        boolean unfinished = lexicon.unfinished(lastMention).isPresent();
        if (lexicon.knownShare(lastMention) >= PartyLexicon.LIKELY
                && (!unfinished || lexicon.parties(lastMention) > 0)) {
            return Opening.MAY_GROW;
        }
        return unfinished ? Opening.MUST_GO_ON : Opening.MAY_GO_ON;
    }

    boolean is(Opening other) {
        return opening == other;
    }

    /** The last mention with what follows it on the next line. */
    String joinedWith(String tail) {
        return lastMention.isEmpty() ? tail : lastMention + " " + tail;
    }

    /** Whether a cell goes on with words: more must follow, or they are parties, or the end of its last one's name. */
    static boolean goesOnWith(String cell, String words, PartyLexicon lexicon) {
        CellEnd end = of(cell.replace('\n', ' '), lexicon);
        return end.is(Opening.MUST_GO_ON)
                || lexicon.knownShare(words) >= PartyLexicon.LIKELY
                || lexicon.unfinished(words).orElse(-1) == 0
                || (!end.lastMention().isEmpty()
                        && lexicon.parties(end.joinedWith(words)) == 1
                        && lexicon.knownShare(end.joinedWith(words)) >= PartyLexicon.LIKELY);
    }

    /** Whether nothing can follow: the list was left open, or a sentence ended. */
    static boolean isComplete(String cell) {
        return COMPLETE.matcher(cell.strip()).find();
    }

    /** Whether words end with a sign that parts parties. */
    static boolean endsWithSign(String words) {
        return SIGN.matcher(words.strip()).find();
    }
}
