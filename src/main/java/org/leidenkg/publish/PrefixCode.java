package org.leidenkg.publish;

import java.util.Arrays;

/**
 * A canonical Huffman code as DEFLATE has it (RFC 1951, 3.2.2): the more often a symbol comes, the fewer bits it takes. Made
 * from how often each symbol comes.
 */
final class PrefixCode {
    private final int[] lengths;
    private final int[] codes;

    private PrefixCode(int[] lengths, int[] codes) {
        this.lengths = lengths;
        this.codes = codes;
    }

    /**
     * The code for symbols from 0 on.
     *
     * @param counts how often each comes; two at least get a code, whether they come or not
     * @param longest how many bits a code may take at the most; 2 to that power is at least the number of symbols
     */
    static PrefixCode of(int[] counts, int longest) {
        int[] weights = withTwo(counts);
        int[] lengths = lengths(weights);
        while (Arrays.stream(lengths).max().orElse(0) > longest) {
            // The flatter the counts, the more even the lengths; only rare symbols change places.
            Arrays.setAll(weights, symbol -> weights[symbol] == 0 ? 0 : weights[symbol] / 2 + 1);
            lengths = lengths(weights);
        }
        return new PrefixCode(lengths, codes(lengths, longest));
    }

    /** A code of one symbol only is one that not every reader takes. */
    private static int[] withTwo(int[] counts) {
        int[] weights = counts.clone();
        int used = (int) Arrays.stream(weights).filter(count -> count > 0).count();
        for (int symbol = 0; used < 2; symbol++) {
            if (weights[symbol] == 0) {
                weights[symbol] = 1;
                used++;
            }
        }
        return weights;
    }

    /** How deep each symbol is in Huffman's tree: the two lightest trees become one, until there is one only. */
    private static int[] lengths(int[] weights) {
        // Both queues are in the order of their weights: symbols with their numbers, and trees as they are made.
        long[] symbols = sorted(weights);
        int leaves = symbols.length;
        long[] trees = new long[leaves];
        int[] parents = new int[2 * leaves];
        int leaf = 0;
        int tree = 0;
        for (int made = 0; made < leaves - 1; made++) {
            for (int side = 0; side < 2; side++) {
                boolean takeLeaf = leaf < leaves && (tree == made || symbols[leaf] >>> Integer.SIZE <= trees[tree]);
                trees[made] += takeLeaf ? symbols[leaf] >>> Integer.SIZE : trees[tree];
                parents[takeLeaf ? leaf++ : leaves + tree++] = leaves + made;
            }
        }
        int root = 2 * leaves - 2;
        int[] depths = new int[2 * leaves];
        for (int node = root - 1; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
        }
        int[] lengths = new int[weights.length];
        for (int i = 0; i < leaves; i++) {
            lengths[(int) symbols[i]] = depths[i];
        }
        return lengths;
    }

    /** The weight of each symbol that has one, with its number in the low bits. */
    private static long[] sorted(int[] weights) {
        long[] symbols = new long[weights.length];
        int count = 0;
        for (int symbol = 0; symbol < weights.length; symbol++) {
            if (weights[symbol] > 0) {
                symbols[count++] = ((long) weights[symbol] << Integer.SIZE) | symbol;
            }
        }
        Arrays.sort(symbols, 0, count);
        return Arrays.copyOf(symbols, count);
    }

    private static int[] codes(int[] lengths, int longest) {
        int[] ofLength = new int[longest + 2];
        for (int length : lengths) {
            ofLength[length]++;
        }
        ofLength[0] = 0;
        int[] next = new int[longest + 2];
        for (int length = 1; length <= longest; length++) {
            next[length] = (next[length - 1] + ofLength[length - 1]) << 1;
        }
        int[] codes = new int[lengths.length];
        Arrays.setAll(codes, symbol -> reversed(next[lengths[symbol]]++, lengths[symbol]));
        return codes;
    }

    /** Codes are packed from their highest bit on, all other numbers from their lowest. */
    private static int reversed(int code, int length) {
        return length == 0 ? 0 : Integer.reverse(code) >>> (Integer.SIZE - length);
    }

    /** How many bits the code of a symbol takes; 0 for one that does not come. */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** The bits of the code, the first one lowest. */
    int bits(int symbol) {
        return codes[symbol];
    }
}
