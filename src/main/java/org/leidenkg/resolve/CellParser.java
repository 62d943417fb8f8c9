package org.leidenkg.resolve;

import java.util.List;
import java.util.Optional;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Cell;
import org.leidenkg.resolve.NameMatcher.Match;
import org.leidenkg.text.Phrases;
import org.leidenkg.text.Tokens;
import org.leidenkg.text.Tokens.Kind;

/**
 * Reads one cell from left to right. Known names go first, the longest first; what is left is read as
 * {@link UnknownWords}.
 */
final class CellParser {
    private final Tokens tokens;
    private final NameMatcher matcher;
    private final UnknownWords unknownWords;
    private final LineBreaks lineBreaks;
    private final UnitPaths units;
    private final MentionList list;
    private final Parentheses parentheses;

    CellParser(Cell cell, Authority authority, NameMatcher matcher, Similarity similarity) {
        this.tokens = new Tokens(cell.text());
        this.matcher = matcher;
        this.unknownWords = new UnknownWords(tokens, authority, matcher, similarity);
        this.lineBreaks = new LineBreaks(tokens, matcher, unknownWords);
        this.units = new UnitPaths(tokens, authority, matcher, unknownWords);
        this.list = new MentionList(cell.role());
        this.parentheses = new Parentheses(tokens, authority, matcher, list, this::parse);
    }

    CellReading parse() {
        parse(0, tokens.size());
        return list.reading();
    }

    /** The cell as the name of one party. */
    CellReading parseName() {
        Optional<Match> known = matcher.longest(tokens, 0, tokens.size()).filter(m -> m.to() == tokens.size());
        emit(0, tokens.size(), known.map(Match::resolution).orElseGet(() -> unknownWords.whole(0, tokens.size())));
        return list.reading();
    }

    private void parse(int from, int end) {
        int at = from;
        while (at < end) {
            at = step(at, end);
        }
    }

    private int step(int at, int end) {
        if (tokens.kind(at) == Kind.QUESTION) {
            list.changeLast(Mention::withDoubt);
            return at + 1;
        }
        if (tokens.kind(at) == Kind.OPEN) {
            int close = Math.min(end, tokens.close(at));
            if (close > at + 1) {
                parentheses.read(at + 1, close);
            }
            return close + 1;
        }
        if (!tokens.isWord(at)) {
            return at + 1;
        }
        if (tokens.isAnd(at)
                && matcher.longest(tokens, tokens.skipBreaks(at + 1), end).isPresent()) {
            return at + 1;
        }
        Optional<Match> known = matcher.longest(tokens, at, end);
        if (known.isPresent()) {
            return readKnown(known.get(), end);
        }
        int connective = readConnective(at, end);
        return connective > 0 ? at + connective : readUnknown(at, end);
    }

    /** Words that lists are made of: how many tokens they take, 0 for none. */
    private int readConnective(int at, int end) {
        int length = Math.max(Phrases.openList(tokens, at, end), Phrases.amongOthers(tokens, at, end));
        if (length > 0) {
            list.leaveOpen();
            return length;
        }
        length = Phrases.cooperation(tokens, at, end);
        if (length > 0) {
            list.relate(Relation.CLOSE_COOPERATION);
            return length;
        }
        length = Phrases.headedBy(tokens, at, end);
        if (length > 0) {
            list.relate(Relation.HEADED_BY);
            return length;
        }
        return tokens.isAnd(at) ? 1 : 0;
    }

    private int readKnown(Match known, int end) {
        Match match = known;
        Optional<Match> unit = units.after(match, end);
        while (unit.isPresent()) {
            match = unit.get();
            unit = units.after(match, end);
        }
        int goesOn = lineBreaks.nameEnd(match, end);
        if (goesOn > match.to()) {
            emit(match.from(), goesOn, unknownWords.whole(match.from(), goesOn));
            return goesOn;
        }
        emit(match.from(), match.to(), match.resolution());
        return match.to();
    }

    private int readUnknown(int from, int end) {
        List<UnknownWords.Part> glued = unknownWords.glued(from, end);
        if (!glued.isEmpty()) {
            glued.forEach(p -> list.add(p.text(), p.resolution()));
            return from + 1;
        }
        int far = unknownWords.signAfter(from, end);
        Optional<Resolution> overJoints = unknownWords.damagedName(from, far);
        if (overJoints.isPresent()) {
            emit(from, far, overJoints.get());
            return far;
        }
        int to = unknownWords.end(from, end);
        Optional<Resolution> whole = unknownWords.resolve(from, to);
        if (whole.isPresent()) {
            emit(from, to, whole.get());
            return to;
        }
        int split = unknownWords.split(from, to);
        if (split < to) {
            emit(from, split, unknownWords.whole(from, split));
            return split + 1;
        }
        emit(from, to, unknownWords.unknown(from, to));
        return to;
    }

    private void emit(int from, int to, Resolution resolution) {
        list.add(tokens.mention(from, to), resolution);
    }
}
