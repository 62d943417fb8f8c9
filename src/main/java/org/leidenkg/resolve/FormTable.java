package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.leidenkg.resolve.NameIndex.Entry;
import org.leidenkg.resolve.NameIndex.Target;

/**
 * The forms that damaged names are compared with, by their length in letters. Nothing changes in it once it is made, so that
 * all agendas share one. Abbreviations and short forms take no part.
 */
final class FormTable {
    static final int SHORTEST = 5;
    private static final int SHORT_ABBREVIATION = 4;
    private static final Forms NO_FORMS = new Forms(0);

    private final Map<Integer, Forms> byLength = new HashMap<>();

    private FormTable() {}

    static FormTable of(List<Entry> entries) {
        FormTable table = new FormTable();
        for (Entry entry : entries) {
            String letters = letters(entry.form());
            boolean eligible = letters.length() >= SHORTEST
                    && !(entry.isAbbreviation() && letters.length() <= SHORT_ABBREVIATION)
                    && !(entry.target() instanceof Target.OfAmbiguous);
            if (eligible) {
                table.byLength.computeIfAbsent(letters.length(), Forms::new).add(entry, letters);
            }
        }
        return table;
    }

    /** What is compared of words. */
    static String letters(String words) {
        return Tokens.key(words.replace("&", "en")).replace("rn", "m");
    }

    Forms ofLength(int letters) {
        return byLength.getOrDefault(letters, NO_FORMS);
    }

    /** Forms of one length, by numbers from 0, with their letters beside them in one row of numbers: most are ruled out by these. */
    static final class Forms {
        private final List<Entry> entries = new ArrayList<>();
        private final List<String> letters = new ArrayList<>();
        private final FragmentIndex pieces;
        private long[] bags = new long[8];

        private Forms(int length) {
            // A hair more, so that no rounding takes a change away.
            pieces = new FragmentIndex(length, (int) (Similarity.limit(length) / Similarity.LEAST + 1e-9));
        }

        private void add(Entry entry, String itsLetters) {
            int at = LetterCounts.LONGS * entries.size();
            if (at == bags.length) {
                bags = Arrays.copyOf(bags, 2 * at);
            }
            LetterCounts.of(itsLetters).copyTo(bags, at);
            entries.add(entry);
            letters.add(itsLetters);
            pieces.add(FragmentIndex.folded(itsLetters));
        }

        int count() {
            return entries.size();
        }

        Entry entry(int form) {
            return entries.get(form);
        }

        String letters(int form) {
            return letters.get(form);
        }

        /** What the distance is at the least: a letter that one side has more of is added or lost; a change does both. */
        double leastCost(LetterCounts words, int form) {
            int at = LetterCounts.LONGS * form;
            return words.surplusOver(bags, at) * Similarity.DOUBLED + words.lackOf(bags, at) * Similarity.LOST;
        }

        /** Whether a form that shares a piece with some words is so; one may be asked about more than once. */
        boolean anyPiece(FragmentIndex.Prefixes words, IntPredicate so) {
            return pieces.anyMatch(words, so);
        }
    }
}
