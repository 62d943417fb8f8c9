package org.leidenkg.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.leidenkg.model.Authority;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.resolve.NameMatcher.Match;
import org.leidenkg.text.Phrases;
import org.leidenkg.text.Tokens;

/** Reads what stands between parentheses: a time, doubt, another name of the party before, or members of a group. */
final class Parentheses {
    private final Tokens tokens;
    private final Authority authority;
    private final NameMatcher matcher;
    private final MentionList list;
    /** Reads tokens from (inclusive) to (exclusive) as a list of parties. */
    private final BiConsumer<Integer, Integer> inner;

    Parentheses(
            Tokens tokens,
            Authority authority,
            NameMatcher matcher,
            MentionList list,
            BiConsumer<Integer, Integer> inner) {
        this.tokens = tokens;
        this.authority = authority;
        this.matcher = matcher;
        this.list = list;
        this.inner = inner;
    }

    /** Reads the words between a pair of parentheses. */
    void read(int from, int to) {
        SpannedText text = tokens.text(from, to);
        String words = Tokens.oneLine(text);
        Optional<Interval> time = Times.read(words);
        if (list.isEmpty()) {
            inner.accept(from, to);
        } else if (time.isPresent()) {
            list.changeLast(m -> m.withInterval(time.get()));
        } else if (words.equals("?") || isDoubt(words)) {
            list.changeLast(Mention::withDoubt);
        } else if (!repeatsLast(from, to, words)) {
            readMembers(from, to, words, text);
        }
    }

    private static boolean isDoubt(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replace(".", "").strip();
        return Phrases.isDoubt(plain);
    }

    /** "Leiden Education Fieldlab (LEF)", "Criminologie (UL)": another name of the party, or what it is a part of. */
    private boolean repeatsLast(int from, int to, String words) {
        boolean fits = Abbreviations.fits(words, list.last().words());
        if (fits && list.last().resolution() instanceof Resolution.Unknown) {
            list.define(words, Optional.empty());
            return true;
        }
        Optional<Match> name = matcher.longest(tokens, from, to).filter(m -> m.to() == to);
        Optional<String> organisation = name.flatMap(Match::organisation);
        if (list.last().resolution() instanceof Resolution.Resolved r) {
            boolean known = organisation
                    .filter(o -> r.organisation().equals(o) || authority.isWithin(r.organisation(), o))
                    .isPresent();
            if (fits && !known) {
                list.define(words, Optional.of(r.organisation()));
            }
            return fits || known;
        }
        if (organisation.isPresent() && list.last().resolution() instanceof Resolution.Unknown u) {
            list.changeLast(
                    m -> m.withResolution(new Resolution.Unknown(organisation, u.name(), u.near(), u.evidence())));
            return true;
        }
        return false;
    }

    /** The members of a group, or parties named with one. Words that begin without a capital are a remark. */
    private void readMembers(int from, int to, String words, SpannedText text) {
        MentionList.Mark before = list.mark();
        Relation outer = list.relation();
        boolean ofGroup = list.last().resolution() instanceof Resolution.Group;
        list.relate(ofGroup ? Relation.MEMBER_OF_GROUP : Relation.NONE);
        inner.accept(from, to);
        list.relate(outer);
        boolean understood = list.since(before).stream()
                .allMatch(m -> !(m.resolution() instanceof Resolution.Unknown)
                        || (ofGroup && Character.isUpperCase(m.words().charAt(0))));
        if (!understood) {
            list.replaceSince(before, new CellReading.Remark(words, text.spans()));
        }
    }
}
