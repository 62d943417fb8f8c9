package org.leidenkg.quads;

import java.util.Arrays;

/**
 * Sorts numbers that are not negative by their digits, which takes a third of the time of a sort that compares. Many numbers
 * are first parted in their place by their highest digit ("American flag sort", McIlroy, Bostic and McIlroy, "Engineering
 * Radix Sort", Computing Systems 6, 1993), until a part fits a processor's cache; so the room of all once more is never taken.
 */
public final class RadixSort {
    private static final int DIGIT = 11;
    /** Fewer are sooner compared than counted. */
    private static final int COMPARED_UP_TO = 1 << 10;
    /** Numbers and their copy are a megabyte then. */
    private static final int COPIED_UP_TO = 1 << 16;

    private final long[] numbers;
    private final long[] copy;

    private RadixSort(long[] numbers) {
        this.numbers = numbers;
        this.copy = new long[Math.min(numbers.length, COPIED_UP_TO)];
    }

    /**
     * Sorts numbers in their place.
     *
     * @param bits how many bits the greatest has at the most
     */
    public static void sort(long[] numbers, int bits) {
        sort(numbers, numbers.length, bits);
    }

    /**
     * Sorts the first numbers of an array in their place.
     *
     * @param count how many
     * @param bits how many bits the greatest has at the most
     */
    public static void sort(long[] numbers, int count, int bits) {
        new RadixSort(numbers).sort(0, count, bits);
    }

    /**
     * The same for numbers that are in the order of their high bits already, as nearly always when they were numbered in the
     * order in which they come: only those with the same high bits are sorted among each other. If they are not, all are.
     *
     * @param low how many bits below the high ones
     */
    public static void sortWithin(long[] numbers, int count, int bits, int low) {
        RadixSort sort = new RadixSort(numbers);
        int from = 0;
        boolean ascending = true;
        for (int i = 1; i <= count; i++) {
            if (i == count || numbers[i] >>> low != numbers[from] >>> low) {
                if (!ascending) {
                    sort.sort(from, i, low);
                }
                if (i < count && numbers[i] >>> low < numbers[from] >>> low) {
                    sort.sort(0, count, bits);
                    return;
                }
                from = i;
                ascending = true;
            } else {
                ascending &= numbers[i - 1] <= numbers[i];
            }
        }
    }

    /** Sorts the numbers from one place (inclusive) to another (exclusive), which differ in their lowest bits only. */
    private void sort(int from, int to, int bits) {
        if (bits <= 0) {
            return;
        }
        if (to - from <= COMPARED_UP_TO) {
            Arrays.sort(numbers, from, to);
        } else if (to - from <= COPIED_UP_TO) {
            sortByCopying(from, to, bits);
        } else {
            part(from, to, bits);
        }
    }

    private void part(int from, int to, int bits) {
        int width = Math.min(DIGIT, bits);
        int low = bits - width;
        int[] ends = new int[1 << width];
        int mask = ends.length - 1;
        for (int i = from; i < to; i++) {
            ends[(int) (numbers[i] >>> low) & mask]++;
        }
        int[] next = new int[ends.length];
        int before = from;
        for (int digit = 0; digit < ends.length; digit++) {
            next[digit] = before;
            before += ends[digit];
            ends[digit] = before;
        }
        for (int digit = 0; digit < ends.length; digit++) {
            while (next[digit] < ends[digit]) {
                // Each number that is moved goes to the place where it stays, and the one that was there is moved next.
                long number = numbers[next[digit]];
                int own = (int) (number >>> low) & mask;
                while (own != digit) {
                    int place = next[own]++;
                    long other = numbers[place];
                    numbers[place] = number;
                    number = other;
                    own = (int) (number >>> low) & mask;
                }
                numbers[next[digit]++] = number;
            }
        }
        int start = from;
        for (int end : ends) {
            sort(start, end, low);
            start = end;
        }
    }

    private void sortByCopying(int from, int to, int bits) {
        for (int low = 0; low < bits; low += DIGIT) {
            int[] next = new int[1 << Math.min(DIGIT, bits - low)];
            int mask = next.length - 1;
            for (int i = from; i < to; i++) {
                next[(int) (numbers[i] >>> low) & mask]++;
            }
            if (next[(int) (numbers[from] >>> low) & mask] < to - from) {
                int before = 0;
                for (int digit = 0; digit < next.length; digit++) {
                    int count = next[digit];
                    next[digit] = before;
                    before += count;
                }
                for (int i = from; i < to; i++) {
                    copy[next[(int) (numbers[i] >>> low) & mask]++] = numbers[i];
                }
                System.arraycopy(copy, 0, numbers, from, to - from);
            }
        }
    }
}
