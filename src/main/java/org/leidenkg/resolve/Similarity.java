package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.resolve.NameIndex.Entry;
import org.leidenkg.resolve.NameIndex.Target;
import org.leidenkg.text.Confusions;
import org.leidenkg.text.LetterCounts;
import org.leidenkg.text.Tokens;
import org.leidenkg.text.TypoDistance;

/**
 * How near words come to known forms: the distance in which what OCR does costs less than other changes. A doubled or lost
 * letter and a confused character are cheap; a changed digit is never forgiven; two ordinary changes are too many for any name
 * of ordinary length. Abbreviations and short forms take no part. Nothing changes in it once it is made, so that all agendas
 * share that of the authority file.
 */
final class Similarity {
    private static final double DOUBLED = 0.4;
    private static final double LOST = 0.5;
    /** The costs of a change by the rules above. */
    static final TypoDistance DISTANCE = new TypoDistance(0.25, 1, 9, 0.7, DOUBLED, LOST, 0.8);

    private static final double MARGIN = 0.4;
    /** What changes may cost more in a word of a name than in a name of one word. */
    private static final double IN_A_WORD = 0.15;

    private static final int BAND = 4;
    private static final int SHORTEST = 5;
    private static final int SHORT_ABBREVIATION = 4;
    private static final int MOST_MATCHES = 4;

    /** What an agenda's own names take the place of, and its own forms before those of all agendas. */
    private final NameIndex index;

    private final Optional<Similarity> shared;
    private final Map<Integer, List<Form>> byLength = new HashMap<>();
    private final WordCache<List<Match>> answers = new WordCache<>(this::search);

    /** A form near some words: what the changes cost, and the likeness (1 less the cost a letter). */
    record Match(Entry entry, double cost, double similarity, boolean accepted) {}

    private record Form(Entry entry, String letters, LetterCounts counts) {}

    /**
     * To the forms of an index.
     *
     * @param shared that of the index that this one goes beyond, if it does
     */
    Similarity(NameIndex index, Optional<Similarity> shared) {
        this.index = index;
        this.shared = shared;
        index.own().forEach(this::add);
    }

    private void add(Entry entry) {
        String letters = letters(entry.form());
        boolean eligible = letters.length() >= SHORTEST
                && !(entry.isAbbreviation() && letters.length() <= SHORT_ABBREVIATION)
                && !(entry.target() instanceof Target.OfAmbiguous);
        if (eligible) {
            byLength.computeIfAbsent(letters.length(), length -> new ArrayList<>())
                    .add(new Form(entry, letters, LetterCounts.of(letters)));
        }
    }

    /** What is compared of words. */
    static String letters(String words) {
        return Confusions.joinLetters(Tokens.key(words.replace("&", "en")));
    }

    /**
     * The nearest forms, one a target, nearest first. The first is accepted when it is near enough for its length and
     * nothing else is nearly as near.
     */
    List<Match> near(String words) {
        return answers.about(words);
    }

    private List<Match> search(String words) {
        String letters = letters(words);
        if (letters.length() < SHORTEST) {
            return List.of();
        }
        LetterCounts counts = LetterCounts.of(letters);
        Map<Target, Match> best = new LinkedHashMap<>();
        for (int length = letters.length() - BAND; length <= letters.length() + BAND; length++) {
            double limit = limit(length) * 2 + MARGIN;
            for (Form form : ofLength(length)) {
                boolean hopeless = leastCost(counts, form.counts()) > limit || index.overrules(form.entry());
                double cost = hopeless ? TypoDistance.NONE : DISTANCE.between(letters, form.letters(), limit);
                if (cost <= limit) {
                    Match match = new Match(form.entry(), cost, 1 - cost / length, false);
                    best.merge(form.entry().target(), match, (a, b) -> a.cost() <= b.cost() ? a : b);
                }
            }
        }
        return accept(
                words,
                best.values().stream()
                        .sorted(Comparator.comparingDouble(Match::cost)
                                .thenComparing(match -> match.entry().form()))
                        .toList());
    }

    private List<Form> ofLength(int length) {
        List<Form> forms = new ArrayList<>(byLength.getOrDefault(length, List.of()));
        shared.ifPresent(all -> forms.addAll(all.byLength.getOrDefault(length, List.of())));
        return forms;
    }

    /** What the distance is at the least: a letter that one side has more of is added or lost; a change does both. */
    private static double leastCost(LetterCounts words, LetterCounts form) {
        return words.surplusOver(form) * DOUBLED + form.surplusOver(words) * LOST;
    }

    private static List<Match> accept(String words, List<Match> matches) {
        if (matches.isEmpty()) {
            return matches;
        }
        Match first = matches.get(0);
        boolean near = first.cost() <= limit(letters(first.entry().form()).length())
                && isEveryWordNear(words, first.entry().form());
        boolean alone = matches.size() == 1 || matches.get(1).cost() - first.cost() >= MARGIN;
        List<Match> result = new ArrayList<>(matches.subList(0, Math.min(MOST_MATCHES, matches.size())));
        result.set(0, new Match(first.entry(), first.cost(), first.similarity(), near && alone));
        return List.copyOf(result);
    }

    /** "Gemeente Elden" is near to "Gemeente Leiden", but "Elden" is not to "Leiden". */
    private static boolean isEveryWordNear(String words, String form) {
        String[] written = words.split("[\\s-]+", -1);
        String[] meant = form.split("[\\s-]+", -1);
        if (meant.length < 2 || written.length != meant.length) {
            return true;
        }
        for (int i = 0; i < meant.length; i++) {
            String letters = letters(meant[i]);
            double limit = limit(letters.length()) + IN_A_WORD;
            if (DISTANCE.between(letters(written[i]), letters, limit) > limit) {
                return false;
            }
        }
        return true;
    }

    /** What changes may cost in a form of so many letters: one slip in a short one, two in a long one. */
    private static double limit(int letters) {
        return 0.35 + 0.035 * letters;
    }
}
