package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Wording;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.resolve.NameIndex.Target;
import org.leidenkg.text.Phrases;
import org.leidenkg.text.Tokens;
import org.leidenkg.text.Tokens.Kind;

/** Reads words that no known name begins: glued words, groups by their wording, damaged names, and the unknown. */
final class UnknownWords {
    /** How many tokens a name has at the most, damaged or not; longer runs of words are no name. */
    private static final int LONGEST_NAME = 60;
    /** An abbreviation of four letters with one of them twice: of shorter ones too many are another's. */
    private static final int SHORTEST_DOUBLED = 5;

    private final Tokens tokens;
    private final Authority authority;
    private final NameMatcher matcher;
    private final Similarity similarity;
    /** Where the last search of {@link #end} began and ended: a search from between ends there, too. */
    private int endFrom = -1;

    private int endFound = -1;
    private int signFrom = -1;
    private int signFound = -1;

    UnknownWords(Tokens tokens, Authority authority, NameMatcher matcher, Similarity similarity) {
        this.tokens = tokens;
        this.authority = authority;
        this.matcher = matcher;
        this.similarity = similarity;
    }

    /** Where unknown words end: at a sign, or before "en", a slash or a line break that a known name follows. */
    int end(int from, int end) {
        if (endFrom > from || from + 1 > endFound || endFound > end) {
            endFound = searchEnd(from, end);
        }
        endFrom = from;
        return endFound;
    }

    private int searchEnd(int from, int end) {
        int at = from + 1;
        while (at < end) {
            Kind kind = tokens.kind(at);
            if (kind == Kind.COMMA || kind == Kind.OPEN || kind == Kind.CLOSE || kind == Kind.QUESTION) {
                return at;
            }
            boolean joint = kind == Kind.SLASH || kind == Kind.LINE_BREAK || tokens.isAnd(at);
            if (joint && matcher.longest(tokens, tokens.skipBreaks(at + 1), end).isPresent()) {
                return at;
            }
            if (kind == Kind.WORD
                    && (Phrases.headedBy(tokens, at, end) > 0
                            || Phrases.cooperation(tokens, at, end) > 0
                            || Phrases.openList(tokens, at, end) > 0)) {
                return at;
            }
            at++;
        }
        return end;
    }

    /** Where the next sign stands that no name holds. */
    int signAfter(int from, int end) {
        if (signFrom > from || from + 1 > signFound || signFound > end) {
            signFound = searchSign(from, end);
        }
        signFrom = from;
        return signFound;
    }

    private int searchSign(int from, int end) {
        int at = from + 1;
        while (at < end
                && switch (tokens.kind(at)) {
                    case COMMA, OPEN, CLOSE, QUESTION -> false;
                    default -> true;
                }) {
            at++;
        }
        return at;
    }

    /** An abbreviation in which one letter stands twice: "LUMMC". */
    private Optional<Resolution> doubled(String words) {
        if (words.length() < SHORTEST_DOUBLED || words.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        Set<Resolution> meanings = new LinkedHashSet<>();
        for (int i = 1; i < words.length(); i++) {
            if (words.charAt(i) == words.charAt(i - 1)) {
                String once = words.substring(0, i) + words.substring(i + 1);
                matcher.meaning(Tokens.key(once), once, false)
                        .filter(r -> r.method() == Method.ABBREVIATION)
                        .filter(r -> r instanceof Resolution.Resolved)
                        .map(r -> (Resolution.Resolved) r)
                        .ifPresent(r -> meanings.add(new Resolution.Resolved(
                                r.organisation(),
                                Method.SIMILARITY,
                                Wording.of("evidence.doubled", once, r.evidence()),
                                1 - 1.0 / words.length(),
                                List.of())));
            }
        }
        return meanings.size() == 1 ? meanings.stream().findFirst() : Optional.empty();
    }

    /** Words as one known name in a damaged form, which may hold "en", slashes and line breaks. */
    Optional<Resolution> damagedName(int from, int to) {
        if (to - from > LONGEST_NAME) {
            return Optional.empty();
        }
        String words = withoutArticle(from, to);
        return words.isBlank()
                ? Optional.empty()
                : matcher.confused(words).or(() -> similar(words)).or(() -> doubled(words));
    }

    /** Words as a whole, whatever they mean. */
    Resolution whole(int from, int to) {
        return resolve(from, to).orElseGet(() -> unknown(from, to));
    }

    /** Words as a whole: a group, or a damaged form of a known name. */
    Optional<Resolution> resolve(int from, int to) {
        if (GroupWords.nameGroup(tokens, from, to)) {
            return Optional.of(group(from, to));
        }
        return damagedName(from, to);
    }

    private Resolution group(int from, int to) {
        Optional<String> within = Optional.empty();
        for (int at = from + 1; at < to && within.isEmpty(); at++) {
            within = matcher.longest(tokens, at, to).filter(m -> m.to() == to).flatMap(NameMatcher.Match::organisation);
        }
        return new Resolution.Group(
                Optional.empty(), within, Method.GROUP_PATTERN, Wording.of("evidence.group-pattern"));
    }

    private Optional<Resolution> similar(String words) {
        List<Similarity.Match> matches = similarity.near(words);
        if (matches.isEmpty() || !matches.get(0).accepted()) {
            return Optional.empty();
        }
        Similarity.Match best = matches.get(0);
        boolean same = Tokens.key(words).equals(Tokens.key(best.entry().form()));
        Method method = same ? Method.NORMALISED : Method.SIMILARITY;
        Wording evidence =
                same ? Wording.of("evidence.normalised", words, best.entry().form()) : nearness(matches);
        Target target = best.entry().target();
        if (target instanceof Target.OfGroup g) {
            return Optional.of(
                    new Resolution.Group(Optional.of(g.party().key()), g.party().within(), method, evidence));
        }
        if (target instanceof Target.OfOrganisation o) {
            return Optional.of(new Resolution.Resolved(
                    o.key(), method, evidence, best.similarity(), near(matches.subList(1, matches.size()))));
        }
        return Optional.empty();
    }

    private static Wording nearness(List<Similarity.Match> matches) {
        Wording nearest = likeness(matches.get(0));
        return matches.size() > 1
                ? Wording.of("evidence.nearest-of-several", nearest, likeness(matches.get(1)))
                : Wording.of("evidence.nearest", nearest);
    }

    private static Wording likeness(Similarity.Match match) {
        return Wording.of("evidence.likeness", match.entry().form(), match.similarity());
    }

    /** Words that mean nothing known, with what they come near to and what they are a part of by their first words. */
    Resolution unknown(int from, int to) {
        Optional<String> within = Optional.empty();
        for (int end = to - 1; end > from && within.isEmpty(); end--) {
            within = matcher.longest(tokens, from, end).flatMap(NameMatcher.Match::organisation);
        }
        Wording evidence = within.map(w -> Wording.of(
                        "evidence.begins-with", authority.getOrganisation(w).name()))
                .orElseGet(() -> Wording.of("evidence.unknown"));
        return new Resolution.Unknown(
                within, Optional.empty(), near(similarity.near(withoutArticle(from, to))), evidence);
    }

    private static List<Resolution.Near> near(List<Similarity.Match> matches) {
        List<Resolution.Near> near = new ArrayList<>();
        for (Similarity.Match match : matches) {
            if (match.entry().target() instanceof Target.OfOrganisation o) {
                near.add(new Resolution.Near(o.key(), match.entry().form(), match.similarity()));
            }
        }
        return near;
    }

    /** Where unknown words may be parted, so that a piece is known: the joint after the first piece, or the end. */
    int split(int from, int to) {
        int joint = nextJoint(from + 1, to);
        while (joint < to) {
            int after = nextJoint(joint + 1, to);
            int next = tokens.skipBreaks(joint + 1);
            if (isKnown(from, joint) || isKnown(next, after) || (after < to && isKnown(next, to))) {
                return joint;
            }
            joint = after;
        }
        return to;
    }

    private boolean isKnown(int from, int to) {
        return to - from <= LONGEST_NAME && resolve(from, to).isPresent();
    }

    /** The next slash, line break or "en" that has words after it, or the end. */
    private int nextJoint(int from, int to) {
        for (int at = from; at < to - 1; at++) {
            Kind kind = tokens.kind(at);
            if (kind == Kind.SLASH || kind == Kind.LINE_BREAK || tokens.isAnd(at)) {
                return at;
            }
        }
        return to;
    }

    /** A name that is written as one word with "en". */
    record Part(SpannedText text, Resolution resolution) {}

    /** "ULenGL", "HHdenGH", "GLen UL", "enGL": the known forms, in their own case, of one word that holds "en"; none for another word. */
    List<Part> glued(int at, int end) {
        SpannedText text = tokens.text(at, at + 1);
        String word = text.toString();
        for (int en = word.indexOf("en"); en >= 0; en = word.indexOf("en", en + 1)) {
            SpannedText left = text.sub(0, en);
            SpannedText right = text.sub(en + 2, text.length());
            Optional<Resolution> before = exact(left);
            Optional<Resolution> after = exact(right);
            if (before.isPresent() && after.isPresent()) {
                return List.of(new Part(left, before.get()), new Part(right, after.get()));
            }
            boolean nextKnown =
                    matcher.longest(tokens, tokens.skipBreaks(at + 1), end).isPresent();
            if (before.isPresent() && right.length() == 0 && nextKnown) {
                return List.of(new Part(left, before.get()));
            }
            if (after.isPresent() && left.length() == 0) {
                return List.of(new Part(right, after.get()));
            }
        }
        return List.of();
    }

    private Optional<Resolution> exact(SpannedText text) {
        String words = text.toString();
        if (words.length() < 2 || !Character.isUpperCase(words.charAt(0))) {
            return Optional.empty();
        }
        // Words end in small letters as some abbreviations do: these must be written just so.
        boolean capitals = Character.isUpperCase(words.charAt(words.length() - 1));
        return matcher.meaning(Tokens.key(words), words, false)
                .filter(r -> r instanceof Resolution.Resolved
                        && (capitals || r.method() == Method.ABBREVIATION || r.method() == Method.LOCAL_NAME))
                .map(r -> {
                    Resolution.Resolved resolved = (Resolution.Resolved) r;
                    return new Resolution.Resolved(
                            resolved.organisation(),
                            Method.GLUED_WORDS,
                            Wording.of("evidence.glued", resolved.evidence()),
                            1,
                            List.of());
                });
    }

    private String withoutArticle(int from, int to) {
        int start = from;
        while (start < to - 1
                && Phrases.isArticle(tokens.key(start))
                && !GroupWords.isPluralAfterSingular(tokens, start, to)) {
            start++;
        }
        return Tokens.oneLine(tokens.mention(start, to));
    }
}
