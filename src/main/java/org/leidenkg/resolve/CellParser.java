package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Cell;
import org.leidenkg.model.Role;
import org.leidenkg.model.SpannedText;
import org.leidenkg.resolve.NameMatcher.Match;
import org.leidenkg.resolve.Tokens.Kind;

/**
 * Reads one cell from left to right. Known names go first, the longest first; what is left is read as
 * {@link UnknownWords}.
 */
final class CellParser {
    private final Cell cell;
    private final Tokens tokens;
    private final Authority authority;
    private final NameMatcher matcher;
    private final UnknownWords unknownWords;
    private final LineBreaks lineBreaks;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<CellReading.Remark> remarks = new ArrayList<>();
    private boolean openEnded;
    /** What the next mention's relation is; {@link Relation#CLOSE_COOPERATION} holds to the end of the cell. */
    private Relation relation = Relation.NONE;

    CellParser(Cell cell, Authority authority, NameMatcher matcher, Similarity similarity) {
        this.cell = cell;
        this.tokens = new Tokens(cell.text());
        this.authority = authority;
        this.matcher = matcher;
        this.unknownWords = new UnknownWords(tokens, authority, matcher, similarity);
        this.lineBreaks = new LineBreaks(tokens, matcher, unknownWords);
    }

    CellReading parse() {
        parse(0, tokens.size());
        return new CellReading(mentions, openEnded, remarks);
    }

    private void parse(int from, int end) {
        int at = from;
        while (at < end) {
            at = step(at, end);
        }
    }

    private int step(int at, int end) {
        if (tokens.kind(at) == Kind.QUESTION) {
            doubtLast();
            return at + 1;
        }
        if (tokens.kind(at) == Kind.OPEN) {
            return parenthesis(at, end);
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
        int length = Phrases.openList(tokens, at, end);
        if (length > 0) {
            openEnded = true;
            return length;
        }
        length = Phrases.amongOthers(tokens, at, end);
        if (length > 0) {
            openEnded = true;
            return length;
        }
        length = Phrases.cooperation(tokens, at, end);
        if (length > 0) {
            relation = Relation.CLOSE_COOPERATION;
            return length;
        }
        length = Phrases.headedBy(tokens, at, end);
        if (length > 0) {
            relation = Relation.HEADED_BY;
            return length;
        }
        return tokens.isAnd(at) ? 1 : 0;
    }

    private int readKnown(Match known, int end) {
        Match match = known;
        Optional<Match> unit = unitAfter(match, end);
        while (unit.isPresent()) {
            match = unit.get();
            unit = unitAfter(match, end);
        }
        int goesOn = lineBreaks.nameEnd(match, end);
        if (goesOn > match.to()) {
            emit(match.from(), goesOn, unknownWords.whole(match.from(), goesOn));
            return goesOn;
        }
        emit(match.from(), match.to(), match.resolution());
        return match.to();
    }

    /** The unit that a slash or an apposition after an organisation goes down to. */
    private Optional<Match> unitAfter(Match match, int end) {
        Optional<String> organisation = match.organisation();
        int sign = tokens.skipBreaks(match.to());
        int next = tokens.skipBreaks(sign + 1);
        if (organisation.isEmpty() || next >= end || !tokens.isWord(next)) {
            return Optional.empty();
        }
        if (tokens.kind(sign) == Kind.SLASH) {
            Optional<Match> unit = matcher.unitOf(organisation.get(), tokens, next, end);
            return unit.map(u -> path(match, u)).or(() -> unitLike(match, organisation.get(), next, end));
        }
        if (tokens.kind(sign) != Kind.COMMA || !isLowerCaseUnitNoun(next)) {
            return Optional.empty();
        }
        return matcher.unitOf(organisation.get(), tokens, next, end)
                .or(() -> damagedUnit(organisation.get(), next, unknownWords.signAfter(next, end)))
                .map(u -> path(match, u));
    }

    /** Words that are a unit of an organisation in a damaged form. */
    private Optional<Match> damagedUnit(String organisation, int from, int to) {
        return unknownWords
                .damagedName(from, to)
                .map(r -> new Match(from, to, r))
                .filter(m -> m.organisation()
                        .map(o -> authority.isWithin(o, organisation))
                        .orElse(false));
    }

    private boolean isLowerCaseUnitNoun(int at) {
        int noun = Phrases.isArticle(tokens.key(at)) ? at + 1 : at;
        return Phrases.isUnitNoun(tokens.key(noun))
                && Character.isLowerCase(tokens.text(noun, noun + 1).charAt(0));
    }

    private Match path(Match parent, Match unit) {
        Resolution.Resolved resolved = (Resolution.Resolved) unit.resolution();
        String above = parent.organisation()
                .map(o -> authority.getOrganisation(o).name().nl())
                .orElse("");
        return new Match(
                parent.from(),
                unit.to(),
                new Resolution.Resolved(
                        resolved.organisation(),
                        isByGuess(resolved.method()) ? resolved.method() : Method.UNIT_PATH,
                        "a part of " + above + ", named after it; " + resolved.evidence(),
                        resolved.similarity(),
                        resolved.near()));
    }

    private static boolean isByGuess(Method method) {
        return method == Method.SIMILARITY || method == Method.OCR_CONFUSION;
    }

    /** After a slash: a unit in a damaged form, or words that look like a unit but are not known. */
    private Optional<Match> unitLike(Match match, String organisation, int from, int end) {
        if (matcher.longest(tokens, from, end).isPresent()) {
            return Optional.empty();
        }
        int to = unknownWords.end(from, end);
        String words = Tokens.oneLine(tokens.mention(from, to));
        Optional<Match> unit = damagedUnit(organisation, from, to).map(u -> path(match, u));
        // "UL/XYZ" is a part of UL; "UL / XYZ" is a list.
        boolean tight =
                tokens.get(match.to()).start() == tokens.get(match.to() - 1).end();
        boolean unitLike = Phrases.isUnitNoun(tokens.key(from))
                || (tight && Character.isLowerCase(words.charAt(0)))
                || (tight && words.length() <= 6 && words.indexOf(' ') < 0);
        if (unit.isPresent() || !unitLike || unknownWords.resolve(from, to).isPresent()) {
            return unit;
        }
        String above = authority.getOrganisation(organisation).name().nl();
        return Optional.of(new Match(
                match.from(),
                to,
                new Resolution.Unknown(
                        Optional.of(organisation),
                        List.of(),
                        "stands after " + above + " like one of its parts, but no such part is known")));
    }

    private int readUnknown(int from, int end) {
        Optional<UnknownWords.Glued> glued = unknownWords.glued(from, end);
        if (glued.isPresent()) {
            glued.get().parts().forEach(p -> emit(p.text(), p.resolution()));
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

    private int parenthesis(int open, int end) {
        int close = open + 1;
        int depth = 1;
        while (close < end && depth > 0) {
            depth += tokens.kind(close) == Kind.OPEN ? 1 : tokens.kind(close) == Kind.CLOSE ? -1 : 0;
            close += depth > 0 ? 1 : 0;
        }
        if (close > open + 1) {
            readParenthesis(open + 1, close);
        }
        return close + 1;
    }

    private void readParenthesis(int from, int to) {
        SpannedText text = tokens.text(from, to);
        String words = Tokens.oneLine(text);
        Optional<Interval> time = Times.read(words);
        if (mentions.isEmpty()) {
            parse(from, to);
        } else if (time.isPresent()) {
            replaceLast(last().withInterval(time.get()));
        } else if (words.equals("?") || isDoubt(words)) {
            doubtLast();
        } else if (!repeatsLast(from, to)) {
            readMembers(from, to, words, text);
        }
    }

    private static boolean isDoubt(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replace(".", "").strip();
        return Phrases.isDoubt(plain) || Phrases.isIntended(plain);
    }

    /** "Leiden Education Fieldlab (LEF)", "Criminologie (UL)": another name of the party, or what it is a part of. */
    private boolean repeatsLast(int from, int to) {
        Optional<Match> name = matcher.longest(tokens, from, to).filter(m -> m.to() == to);
        Optional<String> organisation = name.flatMap(Match::organisation);
        if (organisation.isEmpty()) {
            return false;
        }
        if (last().resolution() instanceof Resolution.Resolved r) {
            return r.organisation().equals(organisation.get())
                    || authority.isWithin(r.organisation(), organisation.get());
        }
        if (last().resolution() instanceof Resolution.Unknown u) {
            Mention m = last();
            replaceLast(new Mention(
                    m.role(),
                    m.words(),
                    m.spans(),
                    new Resolution.Unknown(organisation, u.near(), u.evidence()),
                    m.doubtful(),
                    m.relation(),
                    m.during()));
            return true;
        }
        return false;
    }

    /** The members of a group, or parties named with one. Words that begin without a capital are a remark. */
    private void readMembers(int from, int to, String words, SpannedText text) {
        int before = mentions.size();
        int remarksBefore = remarks.size();
        Relation outer = relation;
        boolean ofGroup = last().resolution() instanceof Resolution.Group;
        relation = ofGroup ? Relation.MEMBER_OF_GROUP : Relation.NONE;
        parse(from, to);
        relation = outer;
        List<Mention> read = mentions.subList(before, mentions.size());
        boolean understood = read.stream()
                .allMatch(m -> !(m.resolution() instanceof Resolution.Unknown)
                        || (ofGroup && Character.isUpperCase(m.words().charAt(0))));
        if (!understood) {
            read.clear();
            remarks.subList(remarksBefore, remarks.size()).clear();
            remarks.add(new CellReading.Remark(words, text.spans()));
        }
    }

    private Mention last() {
        return mentions.get(mentions.size() - 1);
    }

    private void replaceLast(Mention mention) {
        mentions.set(mentions.size() - 1, mention);
    }

    private void doubtLast() {
        if (!mentions.isEmpty()) {
            replaceLast(last().withDoubt());
        }
    }

    private void emit(int from, int to, Resolution resolution) {
        emit(tokens.mention(from, to), resolution);
    }

    private void emit(SpannedText text, Resolution resolution) {
        String words = Tokens.oneLine(text);
        if (words.chars().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        Role role = relation == Relation.CLOSE_COOPERATION ? Role.PARTNER : cell.role();
        mentions.add(new Mention(role, words, text.spans(), resolution, false, relation, Optional.empty()));
        if (relation == Relation.HEADED_BY) {
            relation = Relation.NONE;
        }
    }
}
