package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Authority;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Wording;
import org.leidenkg.resolve.NameIndex.Entry;
import org.leidenkg.resolve.NameIndex.Target;
import org.leidenkg.text.Phrases;
import org.leidenkg.text.Tokens;

/** Finds known names in the words of a cell. */
final class NameMatcher {
    private static final int SHORT = 3;

    private final NameIndex index;
    private final Authority authority;

    NameMatcher(NameIndex index, Authority authority) {
        this.index = index;
        this.authority = authority;
    }

    /** A known name in a cell: its tokens from (inclusive) to (exclusive), and what it means. */
    record Match(int from, int to, Resolution resolution) {
        /** The organisation it means, if it means one. */
        Optional<String> organisation() {
            return resolution instanceof Resolution.Resolved r ? Optional.of(r.organisation()) : Optional.empty();
        }
    }

    /** The longest known name that begins at a token and ends where a name may end. An article may go before it. */
    Optional<Match> longest(Tokens tokens, int from, int end) {
        Optional<Match> match = longestFrom(tokens, from, from, end);
        if (match.isEmpty() && Phrases.isArticle(tokens.key(from))) {
            int next = tokens.skipBreaks(from + 1);
            boolean odd = GroupWords.isPluralAfterSingular(tokens, from, end);
            return odd ? Optional.empty() : longestFrom(tokens, from, next, end);
        }
        return match;
    }

    private Optional<Match> longestFrom(Tokens tokens, int start, int from, int end) {
        StringBuilder key = new StringBuilder();
        Optional<Match> best = Optional.empty();
        boolean comma = false;
        for (int i = from; i < end; i++) {
            switch (tokens.kind(i)) {
                case WORD -> key.append(key.isEmpty() ? "" : " ").append(tokens.key(i));
                case SLASH -> key.append(" /");
                case COMMA -> comma = true;
                case LINE_BREAK, NOISE -> {}
                default -> {
                    return best;
                }
            }
            if (tokens.kind(i) == Tokens.Kind.COMMA && i == from) {
                return best;
            }
            if (!tokens.isWord(i)) {
                continue;
            }
            boolean goesOn = index.goesOn(key.toString());
            List<Entry> known = index.find(key.toString());
            // Most words are no form of anything.
            if (!known.isEmpty() && mayEnd(tokens, i + 1, end)) {
                Optional<Resolution> meaning = meaning(known, Tokens.oneLine(tokens.text(from, i + 1)), comma);
                if (meaning.isPresent()) {
                    best = Optional.of(new Match(start, i + 1, meaning.get()));
                }
            }
            if (!goesOn) {
                return best;
            }
        }
        return best;
    }

    /** A name ends before a sign, a line break, "en", or words that tie parties together. */
    private static boolean mayEnd(Tokens tokens, int at, int end) {
        if (at >= end || !tokens.isWord(at)) {
            return true;
        }
        return tokens.isAnd(at)
                || isGluedAnd(tokens, at)
                || Phrases.headedBy(tokens, at, end) > 0
                || Phrases.cooperation(tokens, at, end) > 0
                || Phrases.openList(tokens, at, end) > 0;
    }

    /** "enGL": an "en" that OCR glued to the abbreviation after it. */
    private static boolean isGluedAnd(Tokens tokens, int at) {
        String word = tokens.text(at, at + 1).toString();
        return word.length() > 2 && word.startsWith("en") && Character.isUpperCase(word.charAt(2));
    }

    /** What a form means, or nothing. Short forms must be written in their own case, or at least not all in lower case. */
    Optional<Resolution> meaning(String key, String words, boolean acrossComma) {
        return meaning(index.find(key), words, acrossComma);
    }

    private Optional<Resolution> meaning(List<Entry> known, String words, boolean acrossComma) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : known) {
            boolean sameCase = entry.form().equals(words) || stripStop(words).equals(entry.form());
            boolean shortForm = entry.form().length() <= SHORT && entry.method() != Method.LOCAL_NAME;
            if ((!acrossComma || entry.holdsComma()) && (sameCase || !shortForm || hasUpperCase(words))) {
                entries.add(entry);
            }
        }
        List<Entry> exact = entries.stream()
                .filter(e -> e.form().equals(words) || e.form().equals(stripStop(words)))
                .toList();
        List<Entry> chosen = exact.isEmpty() ? entries : exact;
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        if (NameIndex.oneTarget(chosen).isEmpty()) {
            return Optional.of(several(chosen, words));
        }
        return Optional.of(resolution(chosen.get(0), words, exact.isEmpty()));
    }

    private static Resolution resolution(Entry entry, String words, boolean normalised) {
        Wording evidence = normalised ? Wording.of("evidence.normalised", words, entry.form()) : entry.evidence();
        Target target = entry.target();
        if (target instanceof Target.OfGroup group) {
            return new Resolution.Group(
                    Optional.of(group.party().key()), group.party().within(), Method.GROUP_NAME, evidence);
        }
        if (target instanceof Target.OfAmbiguous ambiguous) {
            return new Resolution.Ambiguous(
                    Optional.of(ambiguous.name().key()),
                    ambiguous.name().candidates(),
                    Method.AMBIGUOUS_NAME,
                    Wording.of("evidence.ambiguous-name", ambiguous.name().reason()));
        }
        if (target instanceof Target.OfUnknown unknown) {
            return new Resolution.Unknown(Optional.empty(), Optional.of(unknown.name()), List.of(), entry.evidence());
        }
        String key = ((Target.OfOrganisation) target).key();
        Method method = normalised && entry.method() != Method.LOCAL_NAME ? Method.NORMALISED : entry.method();
        return new Resolution.Resolved(key, method, evidence, 1, List.of());
    }

    /** Several organisations share a form: all are candidates. */
    private static Resolution several(List<Entry> entries, String words) {
        Set<AmbiguousName.Candidate> candidates = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (entry.target() instanceof Target.OfOrganisation o) {
                candidates.add(new AmbiguousName.Candidate(Optional.of(o.key()), Optional.empty()));
            } else if (entry.target() instanceof Target.OfAmbiguous a) {
                candidates.addAll(a.name().candidates());
            } else if (entry.target() instanceof Target.OfUnknown u) {
                LocalText name = new LocalText(u.name(), u.name());
                candidates.add(new AmbiguousName.Candidate(Optional.empty(), Optional.of(name)));
            }
        }
        return new Resolution.Ambiguous(
                Optional.empty(),
                List.copyOf(candidates),
                Method.AMBIGUOUS_NAME,
                Wording.of("evidence.several", words));
    }

    /** A name after a slash or comma that is a unit of the organisation before it. */
    Optional<Match> unitOf(String organisation, Tokens tokens, int from, int end) {
        return longest(tokens, from, end)
                .filter(m -> m.organisation()
                        .map(unit -> authority.isWithin(unit, organisation))
                        .orElse(false));
    }

    /** Words that OCR confusions alone keep apart from one known form. */
    Optional<Resolution> confused(String words) {
        List<Entry> entries = index.findFolded(stripStop(words)).stream()
                .filter(e -> !e.form().equals(words))
                .toList();
        Optional<Target> target = NameIndex.oneTarget(entries);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = entries.get(0);
        Wording evidence = Wording.of("evidence.ocr-confusion", words, entry.form());
        if (target.get() instanceof Target.OfOrganisation o) {
            double changed = entry.form().length() == words.length() ? differing(entry.form(), words) : 1;
            double likeness = 1 - changed / Math.max(entry.form().length(), words.length());
            return Optional.of(new Resolution.Resolved(o.key(), Method.OCR_CONFUSION, evidence, likeness, List.of()));
        }
        if (target.get() instanceof Target.OfGroup g) {
            return Optional.of(new Resolution.Group(
                    Optional.of(g.party().key()), g.party().within(), Method.OCR_CONFUSION, evidence));
        }
        return Optional.of(resolution(entry, words, true));
    }

    private static int differing(String a, String b) {
        int differing = 0;
        for (int i = 0; i < a.length(); i++) {
            differing += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    private static String stripStop(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private static boolean hasUpperCase(String words) {
        return words.chars().anyMatch(Character::isUpperCase);
    }
}
