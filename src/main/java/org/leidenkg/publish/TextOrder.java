package org.leidenkg.publish;

import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/**
 * Sorts texts by UTF-16 code unit: multikey quicksort that keeps the next four units of each text beside it (Bentley and
 * Sedgewick, "Fast algorithms for sorting and searching strings", SODA 1997; Rantala's caching variant). Millions of IRIs that
 * begin alike are compared where they differ, and not from their beginnings each time. No text may hold U+0000.
 */
final class TextOrder {
    /** Units that are kept, sixteen bits each. */
    private static final int KEPT = 4;

    private static final int INSERTED_UP_TO = 12;
    private static final int DONE_BESIDE_FROM = 1 << 14;

    private final String[] texts;
    private final int[] order;
    private final long[] kept;

    private TextOrder(String[] texts) {
        this.texts = texts;
        this.order = new int[texts.length];
        this.kept = new long[texts.length];
    }

    /** The places of the texts in their order; those of equal texts stand together, in no order of their own. */
    static int[] of(String[] texts) {
        TextOrder sorting = new TextOrder(texts);
        for (int i = 0; i < texts.length; i++) {
            sorting.order[i] = i;
        }
        sorting.new Part(0, texts.length, sorting.keep(0, texts.length, 0)).invoke();
        return sorting.order;
    }

    /** Texts from one place (inclusive) to another (exclusive) whose units after those that are alike are kept. */
    private final class Part extends RecursiveAction {
        private static final long serialVersionUID = 1;

        private final int from;
        private final int to;
        private final int alike;

        Part(int from, int to, int alike) {
            this.from = from;
            this.to = to;
            this.alike = alike;
        }

        @Override
        protected void compute() {
            sort(from, to, alike);
        }
    }

    /** Keeps the units after those that are alike, of which it gives the number. The end of a text is before any unit. */
    private int keep(int from, int to, int alike) {
        for (int i = from; i < to; i++) {
            kept[i] = units(texts[order[i]], alike) ^ Long.MIN_VALUE;
        }
        return alike;
    }

    private static long units(String text, int from) {
        long units = 0;
        for (int at = from; at < from + KEPT; at++) {
            units = units << Character.SIZE | (at < text.length() ? text.charAt(at) : 0);
        }
        return units;
    }

    private void sort(int start, int end, int alike) {
        int from = start;
        int to = end;
        while (to - from > INSERTED_UP_TO) {
            long pivot = median(kept[from], kept[(from + to) >>> 1], kept[to - 1]);
            int less = from;
            int more = to;
            int at = from;
            while (at < more) {
                if (kept[at] < pivot) {
                    swap(at++, less++);
                } else if (kept[at] > pivot) {
                    swap(at, --more);
                } else {
                    at++;
                }
            }
            if (to - from >= DONE_BESIDE_FROM) {
                sortBeside(from, less, more, to, alike);
                return;
            }
            sortEqual(less, more, alike);
            // The greater part goes on here: calls then nest only as deep as the parts can be halved.
            if (less - from < to - more) {
                sort(from, less, alike);
                from = more;
            } else {
                sort(more, to, alike);
                to = less;
            }
        }
        insert(from, to, alike);
    }

    private void sortBeside(int from, int less, int more, int to, int alike) {
        ForkJoinTask<?> below = new Part(from, less, alike).fork();
        ForkJoinTask<?> above = new Part(more, to, alike).fork();
        sortEqual(less, more, alike);
        above.join();
        below.join();
    }

    /** Texts whose kept units are the same: those after them decide, if there are any. */
    private void sortEqual(int from, int to, int alike) {
        boolean ended = (kept[from] & Character.MAX_VALUE) == 0;
        if (to - from > 1 && !ended) {
            sort(from, to, keep(from, to, common(from, to, alike + KEPT)));
        }
    }

    /** How many units all have in common, if it is known of some. */
    private int common(int from, int to, int known) {
        String first = texts[order[from]];
        int common = first.length();
        for (int i = from + 1; i < to && common > known; i++) {
            String text = texts[order[i]];
            int most = Math.min(common, text.length());
            int at = known;
            while (at < most && text.charAt(at) == first.charAt(at)) {
                at++;
            }
            common = at;
        }
        return Math.max(common, known);
    }

    private void insert(int from, int to, int alike) {
        for (int i = from + 1; i < to; i++) {
            for (int j = i; j > from && isAfter(j - 1, j, alike); j--) {
                swap(j - 1, j);
            }
        }
    }

    private boolean isAfter(int a, int b, int alike) {
        if (kept[a] != kept[b]) {
            return kept[a] > kept[b];
        }
        String one = texts[order[a]];
        String other = texts[order[b]];
        int most = Math.min(one.length(), other.length());
        for (int at = alike + KEPT; at < most; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                return one.charAt(at) > other.charAt(at);
            }
        }
        return one.length() > other.length();
    }

    private void swap(int a, int b) {
        long units = kept[a];
        kept[a] = kept[b];
        kept[b] = units;
        int place = order[a];
        order[a] = order[b];
        order[b] = place;
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
