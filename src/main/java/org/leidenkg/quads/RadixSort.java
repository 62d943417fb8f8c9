package org.leidenkg.quads;

import java.util.Arrays;

/**
 * Sorts numbers that are not negative by their digits, which takes a third of the time of a sort that compares, and the room
 * of the numbers once more. Where that room would be hundreds of megabytes they are compared after all, in their place.
 */
public final class RadixSort {
    private static final int DIGIT = 11;
    private static final int BY_DIGITS_UP_TO = 8_000_000;

    private RadixSort() {}

    /**
     * Sorts numbers.
     *
     * @param bits how many bits the greatest has at the most
     * @return the numbers in order: the array that was given, or another one in its place
     */
    public static long[] sort(long[] numbers, int bits) {
        if (numbers.length > BY_DIGITS_UP_TO) {
            Arrays.sort(numbers);
            return numbers;
        }
        long[] source = numbers;
        long[] target = new long[0];
        for (int low = 0; low < bits; low += DIGIT) {
            int width = Math.min(DIGIT, bits - low);
            int[] starts = starts(source, low, width);
            if (starts.length > 0) {
                long[] free = target.length == source.length ? target : new long[source.length];
                scatter(source, free, starts, low, width);
                target = source;
                source = free;
            }
        }
        return source;
    }

    /** Where the numbers of each digit begin; nothing if all have the same digit. */
    private static int[] starts(long[] numbers, int low, int bits) {
        int[] starts = new int[1 << bits];
        int mask = starts.length - 1;
        for (long number : numbers) {
            starts[(int) (number >>> low) & mask]++;
        }
        int before = 0;
        for (int digit = 0; digit < starts.length; digit++) {
            int count = starts[digit];
            if (count == numbers.length) {
                return new int[0];
            }
            starts[digit] = before;
            before += count;
        }
        return starts;
    }

    private static void scatter(long[] numbers, long[] into, int[] next, int low, int bits) {
        int mask = (1 << bits) - 1;
        for (long number : numbers) {
            into[next[(int) (number >>> low) & mask]++] = number;
        }
    }
}
