package org.leidenkg.resolve;

import java.util.List;
import java.util.Optional;
import org.leidenkg.model.Authority;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Wording;
import org.leidenkg.resolve.NameMatcher.Match;
import org.leidenkg.text.Phrases;
import org.leidenkg.text.Tokens;
import org.leidenkg.text.Tokens.Kind;

/** Follows a slash or an apposition after an organisation down to its unit: "UL/FSW", "UL, faculteit Archeologie". */
final class UnitPaths {
    private static final int SHORT_WORD = 6;

    private final Tokens tokens;
    private final Authority authority;
    private final NameMatcher matcher;
    private final UnknownWords unknownWords;

    UnitPaths(Tokens tokens, Authority authority, NameMatcher matcher, UnknownWords unknownWords) {
        this.tokens = tokens;
        this.authority = authority;
        this.matcher = matcher;
        this.unknownWords = unknownWords;
    }

    /** The unit that a slash or an apposition after an organisation goes down to. */
    Optional<Match> after(Match match, int end) {
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
        LocalText above =
                authority.getOrganisation(parent.organisation().orElseThrow()).name();
        return new Match(
                parent.from(),
                unit.to(),
                new Resolution.Resolved(
                        resolved.organisation(),
                        resolved.method().isGuess() ? resolved.method() : Method.UNIT_PATH,
                        Wording.of("evidence.unit-path", above, resolved.evidence()),
                        resolved.similarity(),
                        resolved.near()));
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
        boolean tight = tokens.isTight(match.to());
        boolean unitLike = Phrases.isUnitNoun(tokens.key(from))
                || (tight && Character.isLowerCase(words.charAt(0)))
                || (tight && words.length() <= SHORT_WORD && words.indexOf(' ') < 0);
        if (unit.isPresent() || !unitLike || unknownWords.resolve(from, to).isPresent()) {
            return unit;
        }
        LocalText above = authority.getOrganisation(organisation).name();
        return Optional.of(new Match(
                match.from(),
                to,
                new Resolution.Unknown(
                        Optional.of(organisation),
                        Optional.empty(),
                        List.of(),
                        Wording.of("evidence.unit-like", above))));
    }
}
