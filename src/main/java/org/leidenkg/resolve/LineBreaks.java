package org.leidenkg.resolve;

import java.util.Optional;
import org.leidenkg.resolve.NameMatcher.Match;
import org.leidenkg.text.Phrases;
import org.leidenkg.text.Tokens;
import org.leidenkg.text.Tokens.Kind;

/** Tells whether a line break in a cell parts two parties or stands in the middle of one's name. */
final class LineBreaks {
    private final Tokens tokens;
    private final NameMatcher matcher;
    private final UnknownWords unknownWords;
    private Optional<Boolean> listsByLines = Optional.empty();

    LineBreaks(Tokens tokens, NameMatcher matcher, UnknownWords unknownWords) {
        this.tokens = tokens;
        this.matcher = matcher;
        this.unknownWords = unknownWords;
    }

    /**
     * Where a name ends that goes on in the next line: a line break parts parties only where a known one follows.
     * "Gemeente" before "Meerdijk" is not the municipality of the agenda. Gives the match's own end if it ends there.
     */
    int nameEnd(Match match, int end) {
        int next = tokens.skipBreaks(match.to());
        boolean broken = match.organisation().isPresent()
                && tokens.kind(match.to()) == Kind.LINE_BREAK
                && next < end
                && tokens.isWord(next)
                && !tokens.isAnd(next)
                && Phrases.connective(tokens, next, end) == 0;
        if (!broken || matcher.longest(tokens, next, end).isPresent()) {
            return match.to();
        }
        int to = unknownWords.end(next, end);
        boolean parted = unknownWords.resolve(match.from(), to).isEmpty()
                && (listsByLines() || unknownWords.resolve(next, to).isPresent());
        return parted ? match.to() : to;
    }

    /** Whether a cell without commas has a known name on a whole line and another one on the line below. */
    private boolean listsByLines() {
        if (listsByLines.isEmpty()) {
            listsByLines = Optional.of(findListByLines());
        }
        return listsByLines.get();
    }

    private boolean findListByLines() {
        boolean found = false;
        int lineStart = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.kind(at) == Kind.COMMA) {
                return false;
            }
            if (tokens.kind(at) == Kind.LINE_BREAK) {
                int lineEnd = at;
                int next = tokens.skipBreaks(at);
                found |= tokens.isWord(lineStart)
                        && matcher.longest(tokens, lineStart, at)
                                .filter(m -> m.to() == lineEnd)
                                .isPresent()
                        && matcher.longest(tokens, next, tokens.size()).isPresent();
                lineStart = next;
            }
        }
        return found;
    }
}
