package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leidenkg.resolve.NameIndex.Entry;
import org.leidenkg.resolve.NameIndex.Target;

/**
 * How near words come to known forms: the Damerau-Levenshtein distance in which what OCR does costs less than other
 * changes. A doubled or lost letter and a confused character are cheap; a changed digit is never forgiven; two ordinary
 * changes are too many for any name of ordinary length. Abbreviations and short forms take no part.
 */
final class Similarity {
    private static final int SHORTEST = 5;
    private static final int SHORT_ABBREVIATION = 4;
    private static final int BAND = 4;
    private static final double CONFUSED = 0.25;
    private static final double DOUBLED = 0.4;
    private static final double LOST = 0.5;
    private static final double ADDED = 0.7;
    private static final double SWAPPED = 0.8;
    private static final double CHANGED = 1;
    private static final double NEVER = 9;
    /** The least that any change costs but a confusion; letters that changed places cost two of these. */
    private static final double LEAST = DOUBLED;

    private static final double MARGIN = 0.4;
    private static final Forms NO_FORMS = new Forms(0);

    private final Map<Integer, Forms> byLength;
    private final Remembered<List<Match>> near;

    private record Form(Entry entry, String letters) {}

    /** Forms of one length, with their letters beside them in one row of numbers: most are ruled out by these. */
    private static final class Forms {
        private final List<Form> forms = new ArrayList<>();
        private final Pieces pieces;
        private long[] bags = new long[8];

        Forms(int length) {
            // A hair more, so that no rounding takes a change away.
            pieces = new Pieces(length, (int) (limit(length) / LEAST + 1e-9));
        }

        void add(Form form) {
            int at = LetterBag.LONGS * forms.size();
            if (at == bags.length) {
                bags = Arrays.copyOf(bags, 2 * at);
            }
            LetterBag.of(form.letters()).copyTo(bags, at);
            forms.add(form);
            pieces.add(Pieces.folded(form.letters()));
        }

        /** What the distance is at the least: a letter that one side has more of is added or lost; a change does both. */
        double leastCost(LetterBag words, int form) {
            int at = LetterBag.LONGS * form;
            return words.surplusOver(bags, at) * DOUBLED + words.lackOf(bags, at) * LOST;
        }
    }

    /** A form near some words: what the changes cost, and the likeness (1 less the cost a letter). */
    record Match(Entry entry, double cost, double similarity, boolean accepted) {}

    private Similarity(Map<Integer, Forms> byLength, Function<String, List<Match>> search) {
        this.byLength = byLength;
        this.near = new Remembered<>(search);
    }

    Similarity(NameIndex index) {
        byLength = new HashMap<>();
        near = new Remembered<>(this::search);
        for (Entry entry : index.all()) {
            String letters = letters(entry.form());
            boolean eligible = letters.length() >= SHORTEST
                    && !(entry.isAbbreviation() && letters.length() <= SHORT_ABBREVIATION)
                    && !(entry.target() instanceof Target.OfAmbiguous);
            if (eligible) {
                byLength.computeIfAbsent(letters.length(), Forms::new).add(new Form(entry, letters));
            }
        }
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
        return new Similarity(byLength, words -> mayBeAccepted(words) ? search(words) : List.of());
    }

    /** Whether some form is near enough; others that are as near may stand against it. */
    private boolean mayBeAccepted(String words) {
        String letters = letters(words);
        if (letters.length() < SHORTEST) {
            return false;
        }
        LetterBag bag = LetterBag.of(letters);
        Pieces.Prefixes prefixes = new Pieces.Prefixes(Pieces.folded(letters));
        for (int length = letters.length() - BAND; length <= letters.length() + BAND; length++) {
            Forms forms = byLength.getOrDefault(length, NO_FORMS);
            double limit = limit(length);
            // Thousands of names begin with the same word, so a piece alone says little.
            if (forms.pieces.anyMatch(
                    prefixes,
                    form -> forms.leastCost(bag, form) <= limit
                            && distance(letters, forms.forms.get(form).letters(), limit) <= limit)) {
                return true;
            }
        }
        return false;
    }

    private List<Match> search(String words) {
        String letters = letters(words);
        if (letters.length() < SHORTEST) {
            return List.of();
        }
        LetterBag bag = LetterBag.of(letters);
        Map<Target, Match> best = new LinkedHashMap<>();
        for (int length = letters.length() - BAND; length <= letters.length() + BAND; length++) {
            Forms forms = byLength.getOrDefault(length, NO_FORMS);
            double limit = limit(length) * 2 + MARGIN;
            for (int i = 0; i < forms.forms.size(); i++) {
                if (forms.leastCost(bag, i) > limit) {
                    continue;
                }
                Form form = forms.forms.get(i);
                double cost = distance(letters, form.letters(), limit);
                if (cost > limit) {
                    continue;
                }
                Match match =
                        new Match(form.entry(), cost, 1 - cost / form.letters().length(), false);
                best.merge(form.entry().target(), match, (a, b) -> a.cost() <= b.cost() ? a : b);
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
        boolean near = first.cost() <= limit(letters(first.entry().form()).length());
        boolean alone = matches.size() == 1 || matches.get(1).cost() - first.cost() >= MARGIN;
        List<Match> result = new ArrayList<>(matches.subList(0, Math.min(4, matches.size())));
        result.set(0, new Match(first.entry(), first.cost(), first.similarity(), near && alone));
        return List.copyOf(result);
    }

    /** What changes may cost in a form of so many letters: one slip in a short one, two in a long one. */
    private static double limit(int letters) {
        return 0.35 + 0.035 * letters;
    }

    private static String letters(String words) {
        return Tokens.key(words.replace("&", "en")).replace("rn", "m");
    }

    /** The weighted distance, or more than the limit as soon as it must be. */
    private static double distance(String a, String b, double limit) {
        double[] before = new double[b.length() + 1];
        double[] last = new double[b.length() + 1];
        double[] row = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            last[j] = last[j - 1] + LOST;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = last[0] + ADDED;
            double least = row[0];
            for (int j = 1; j <= b.length(); j++) {
                double cost = last[j - 1] + change(a.charAt(i - 1), b.charAt(j - 1));
                cost = Math.min(cost, last[j] + addition(a, i - 1));
                cost = Math.min(cost, row[j - 1] + LOST);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + SWAPPED);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > limit) {
                return NEVER;
            }
            double[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
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
