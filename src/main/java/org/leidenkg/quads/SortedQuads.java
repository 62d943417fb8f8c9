package org.leidenkg.quads;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** A set of quads as packed numbers, sorted by subject, and also by object as soon as that is asked for. */
final class SortedQuads {
    private static final int SORTED_AT_ONCE_UP_TO = 2_000_000;
    private static final int LOOKS_WITHOUT_ORDER = 20;

    private final AtomicInteger looks = new AtomicInteger();
    private final QuadLayout layout;
    private final long[] bySubject;
    private volatile long[] byObject = {};

    SortedQuads(QuadLayout layout, long[] bySubject) {
        this.layout = layout;
        this.bySubject = bySubject;
    }

    static SortedQuads none() {
        return new SortedQuads(QuadLayout.of(1, 1, 1), new long[0]);
    }

    QuadLayout layout() {
        return layout;
    }

    long[] bySubject() {
        return bySubject;
    }

    /**
     * Whether to look by object, for which this counts as a look. In a large set the first looks go through everything, which is sooner done than one sort and
     * takes no memory.
     */
    boolean isWorthSortingByObject() {
        return bySubject.length <= SORTED_AT_ONCE_UP_TO
                || byObject.length == bySubject.length
                || looks.incrementAndGet() > LOOKS_WITHOUT_ORDER;
    }

    long[] byObject() {
        if (byObject.length != bySubject.length) {
            sortByObject();
        }
        return byObject;
    }

    private synchronized void sortByObject() {
        if (byObject.length != bySubject.length) {
            long[] turned = new long[bySubject.length];
            Arrays.setAll(turned, i -> layout.turned(bySubject[i]));
            RadixSort.sort(turned, layout.bits());
            byObject = turned;
        }
    }

    /** With more quads, sorted by subject in the new layout; each quad once. */
    SortedQuads with(long[] more, QuadLayout to) {
        long[] merged = new long[bySubject.length + more.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < bySubject.length || j < more.length) {
            long next;
            if (j == more.length || (i < bySubject.length && layout.moved(bySubject[i], to) <= more[j])) {
                next = layout.moved(bySubject[i++], to);
            } else {
                next = more[j++];
            }
            if (count == 0 || merged[count - 1] != next) {
                merged[count++] = next;
            }
        }
        return new SortedQuads(to, count == merged.length ? merged : Arrays.copyOf(merged, count));
    }

    /** Where the numbers begin that are not below a value. */
    static int from(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
