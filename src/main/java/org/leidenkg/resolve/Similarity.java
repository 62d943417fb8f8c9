package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leidenkg.resolve.NameIndex.Entry;
import org.leidenkg.resolve.NameIndex.Target;

/**
 * How near words come to known forms: the Damerau-Levenshtein distance in which what OCR does costs less than other
 * changes. A doubled or lost letter and a confused character are cheap; a changed digit is never forgiven; two ordinary
 * changes are too many for any name of ordinary length. Abbreviations and short forms take no part.
 */
final class Similarity {
    private static final int BAND = 4;
    private static final double CONFUSED = 0.25;
    static final double DOUBLED = 0.4;
    static final double LOST = 0.5;
    private static final double ADDED = 0.7;
    private static final double SWAPPED = 0.8;
    private static final double CHANGED = 1;
    private static final double NEVER = 9;
    /** The least that any change costs but a confusion; letters that changed places cost two of these. */
    static final double LEAST = DOUBLED;

    private static final double MARGIN = 0.4;

    /** What an agenda's own names take the place of, and its own forms before those of all agendas. */
    private final NameIndex index;

    private final List<FormTable> tables;
    private final WordCache<List<Match>> near;

    /** A form near some words: what the changes cost, and the likeness (1 less the cost a letter). */
    record Match(Entry entry, double cost, double similarity, boolean accepted) {}

    private Similarity(NameIndex index, List<FormTable> tables, Function<String, List<Match>> search) {
        this.index = index;
        this.tables = tables;
        this.near = new WordCache<>(search);
    }

    /**
     * To the forms of an index.
     *
     * @param shared the forms of the index that this one goes beyond, if it does
     */
    Similarity(NameIndex index, Optional<FormTable> shared) {
        this.index = index;
        this.tables = Stream.concat(Stream.of(FormTable.of(index.own())), shared.stream())
                .toList();
        this.near = new WordCache<>(this::search);
    }

    /**
     * The nearest forms, one a target, nearest first. The first is accepted when it is near enough for its length and
     * nothing else is nearly as near.
     */
    List<Match> near(String words) {
        return near.about(words);
    }

    /**
     * The same for callers that make use of accepted forms only: where none is, it gives mostly none at all, and that a
     * hundred times as fast.
     */
    Similarity ofAcceptedOnly() {
        return new Similarity(index, tables, words -> mayBeAccepted(words) ? search(words) : List.of());
    }

    /** Whether some form is near enough; others that are as near may stand against it. */
    private boolean mayBeAccepted(String words) {
        String letters = FormTable.letters(words);
        if (letters.length() < FormTable.SHORTEST) {
            return false;
        }
        LetterCounts bag = LetterCounts.of(letters);
        FragmentIndex.Prefixes prefixes = new FragmentIndex.Prefixes(FragmentIndex.folded(letters));
        for (int length = letters.length() - BAND; length <= letters.length() + BAND; length++) {
            double limit = limit(length);
            for (FormTable table : tables) {
                FormTable.Forms forms = table.ofLength(length);
                // Thousands of names begin with the same word, so a piece alone says little.
                if (forms.anyPiece(
                        prefixes,
                        form -> forms.leastCost(bag, form) <= limit
                                && distance(letters, forms.letters(form), limit) <= limit
                                && !index.overrules(forms.entry(form)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Match> search(String words) {
        String letters = FormTable.letters(words);
        if (letters.length() < FormTable.SHORTEST) {
            return List.of();
        }
        LetterCounts bag = LetterCounts.of(letters);
        Map<Target, Match> best = new LinkedHashMap<>();
        for (int length = letters.length() - BAND; length <= letters.length() + BAND; length++) {
            double limit = limit(length) * 2 + MARGIN;
            for (FormTable table : tables) {
                FormTable.Forms forms = table.ofLength(length);
                for (int form = 0; form < forms.count(); form++) {
                    if (forms.leastCost(bag, form) > limit) {
                        continue;
                    }
                    double cost = distance(letters, forms.letters(form), limit);
                    if (cost <= limit && !index.overrules(forms.entry(form))) {
                        Match match = new Match(forms.entry(form), cost, 1 - cost / length, false);
                        best.merge(match.entry().target(), match, (a, b) -> a.cost() <= b.cost() ? a : b);
                    }
                }
            }
        }
        List<Match> matches = new ArrayList<>(best.values());
        matches.sort(Comparator.comparingDouble(Match::cost)
                .thenComparing(m -> m.entry().form()));
        return accept(matches);
    }

    private static List<Match> accept(List<Match> matches) {
        if (matches.isEmpty()) {
            return matches;
        }
        Match first = matches.get(0);
        boolean near =
                first.cost() <= limit(FormTable.letters(first.entry().form()).length());
        boolean alone = matches.size() == 1 || matches.get(1).cost() - first.cost() >= MARGIN;
        List<Match> result = new ArrayList<>(matches.subList(0, Math.min(4, matches.size())));
        result.set(0, new Match(first.entry(), first.cost(), first.similarity(), near && alone));
        return List.copyOf(result);
    }

    /** What changes may cost in a form of so many letters: one slip in a short one, two in a long one. */
    static double limit(int letters) {
        return 0.35 + 0.035 * letters;
    }

    /**
     * The weighted distance, or more than the limit as soon as it must be. Places so far from each other that the letters
     * added or lost between them cost more than the limit are left out.
     */
    private static double distance(String a, String b, double limit) {
        int added = (int) (limit / LEAST) + 1;
        int lost = (int) (limit / LOST) + 1;
        double[] before = new double[b.length() + 1];
        double[] last = new double[b.length() + 1];
        double[] row = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            last[j] = last[j - 1] + LOST;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - added);
            int to = Math.min(b.length(), i + lost);
            row[from - 1] = from == 1 ? last[0] + ADDED : NEVER;
            double least = row[from - 1];
            for (int j = from; j <= to; j++) {
                double cost = last[j - 1] + change(a.charAt(i - 1), b.charAt(j - 1));
                cost = Math.min(cost, last[j] + addition(a, i - 1));
                cost = Math.min(cost, row[j - 1] + LOST);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + SWAPPED);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (to < b.length()) {
                row[to + 1] = NEVER;
            }
            if (least > limit) {
                return NEVER;
            }
            double[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.abs(a.length() - b.length()) <= Math.max(added, lost) ? last[b.length()] : NEVER;
    }

    private static double addition(String a, int at) {
        boolean doubled = at > 0 && a.charAt(at) == a.charAt(at - 1);
        return doubled ? DOUBLED : ADDED;
    }

    private static double change(char a, char b) {
        if (a == b) {
            return 0;
        }
        if (Confusions.confused(a, b)) {
            return CONFUSED;
        }
        return Character.isDigit(a) || Character.isDigit(b) ? NEVER : CHANGED;
    }
}
