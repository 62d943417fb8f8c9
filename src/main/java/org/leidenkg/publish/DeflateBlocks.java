package org.leidenkg.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes what DEFLATE is made of (RFC 1951): bytes as they are and repeats of what came before, in blocks that each have codes
 * of their own. For one thread.
 */
final class DeflateBlocks {
    static final int SHORTEST = 3;
    static final int FARTHEST = 1 << 15;

    private static final int LONGEST = 258;
    private static final int LONGEST_CODE = 15;
    private static final int END_OF_BLOCK = 256;
    private static final int FIRST_LENGTH = 257;
    private static final int LENGTH_SYMBOLS = 29;
    private static final int DISTANCE_SYMBOLS = 30;
    private static final int SYMBOLS = FIRST_LENGTH + LENGTH_SYMBOLS;
    /** Bytes and repeats in a block: as many as zlib takes at its usual level and some more. */
    private static final int IN_BLOCK = 1 << 15;
    /** Symbols that say how long the codes are, in the order in which RFC 1951 (3.2.7) has them. */
    private static final int[] LENGTHS_OF_CODES = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int[] LENGTH_SYMBOL = new int[LONGEST + 1];
    private static final int[] LENGTH_BASE = new int[LENGTH_SYMBOLS];
    private static final int[] LENGTH_EXTRA = new int[LENGTH_SYMBOLS];

    static {
        int length = SHORTEST;
        for (int symbol = 0; symbol < LENGTH_SYMBOLS - 1; symbol++) {
            LENGTH_BASE[symbol] = length;
            LENGTH_EXTRA[symbol] = symbol < 8 ? 0 : symbol / 4 - 1;
            for (int i = 0; i < 1 << LENGTH_EXTRA[symbol]; i++) {
                LENGTH_SYMBOL[length++] = symbol;
            }
        }
        LENGTH_BASE[LENGTH_SYMBOLS - 1] = LONGEST;
        LENGTH_SYMBOL[LONGEST] = LENGTH_SYMBOLS - 1;
    }

    private final OutputStream out;
    /** A byte, or the length of a repeat and in the low bits its distance. */
    private final int[] pending = new int[IN_BLOCK];

    private int count;
    private final int[] symbols = new int[SYMBOLS];
    private final int[] distances = new int[DISTANCE_SYMBOLS];

    private long bits;
    private int bitCount;
    private final byte[] packed = new byte[1 << 14];
    private int packedCount;

    DeflateBlocks(OutputStream out) {
        this.out = out;
    }

    void literal(byte octet) throws IOException {
        int symbol = octet & 0xFF;
        symbols[symbol]++;
        add(symbol);
    }

    /**
     * The bytes that stand some bytes before, once more.
     *
     * @param distance from 1 to {@link #FARTHEST}
     * @param length {@link #SHORTEST} or more; it may be more than the distance
     */
    void repeat(int distance, int length) throws IOException {
        int left = length;
        while (left > 0) {
            // What is left over must not be too short for a repeat.
            int part = left <= LONGEST ? left : Math.min(LONGEST, left - SHORTEST);
            symbols[FIRST_LENGTH + LENGTH_SYMBOL[part]]++;
            distances[distanceSymbol(distance)]++;
            add((part << Short.SIZE) | distance);
            left -= part;
        }
    }

    private void add(int item) throws IOException {
        pending[count++] = item;
        if (count == IN_BLOCK) {
            writeBlock(false);
        }
    }

    /** Writes what is pending as the last block. Nothing may come behind it. */
    void finish() throws IOException {
        writeBlock(true);
        put(0, -bitCount & (Byte.SIZE - 1));
        writeBits();
        out.write(packed, 0, packedCount);
        packedCount = 0;
    }

    private void writeBlock(boolean last) throws IOException {
        symbols[END_OF_BLOCK]++;
        PrefixCode symbolCode = PrefixCode.of(symbols, LONGEST_CODE);
        PrefixCode distanceCode = PrefixCode.of(distances, LONGEST_CODE);
        put(last ? 1 : 0, 1);
        put(2, 2);
        writeLengths(symbolCode, distanceCode);
        for (int i = 0; i < count; i++) {
            write(pending[i], symbolCode, distanceCode);
        }
        put(symbolCode, END_OF_BLOCK);
        Arrays.fill(symbols, 0);
        Arrays.fill(distances, 0);
        count = 0;
    }

    /** All of them as they are, in four bits each; to pack these, too, is not worth it in blocks of this size. */
    private void writeLengths(PrefixCode symbolCode, PrefixCode distanceCode) throws IOException {
        put(SYMBOLS - FIRST_LENGTH, 5);
        put(DISTANCE_SYMBOLS - 1, 5);
        put(LENGTHS_OF_CODES.length - 4, 4);
        for (int symbol : LENGTHS_OF_CODES) {
            put(symbol > LONGEST_CODE ? 0 : 4, 3);
        }
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            writeLength(symbolCode.length(symbol));
        }
        for (int symbol = 0; symbol < DISTANCE_SYMBOLS; symbol++) {
            writeLength(distanceCode.length(symbol));
        }
    }

    private void writeLength(int length) throws IOException {
        put(Integer.reverse(length) >>> (Integer.SIZE - 4), 4);
    }

    private void write(int item, PrefixCode symbolCode, PrefixCode distanceCode) throws IOException {
        int length = item >>> Short.SIZE;
        if (length == 0) {
            put(symbolCode, item);
            return;
        }
        int symbol = LENGTH_SYMBOL[length];
        put(symbolCode, FIRST_LENGTH + symbol);
        put(length - LENGTH_BASE[symbol], LENGTH_EXTRA[symbol]);
        int distance = item & 0xFFFF;
        int far = distanceSymbol(distance);
        put(distanceCode, far);
        int extra = Math.max(0, far / 2 - 1);
        put((distance - 1) & ((1 << extra) - 1), extra);
    }

    /** From 4 on two symbols share a power of two. */
    private static int distanceSymbol(int distance) {
        int from0 = distance - 1;
        if (from0 < 4) {
            return from0;
        }
        int power = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(from0);
        return 2 * power + ((from0 >>> (power - 1)) & 1);
    }

    private void put(PrefixCode code, int symbol) throws IOException {
        put(code.bits(symbol), code.length(symbol));
    }

    private void put(int value, int length) throws IOException {
        bits |= (long) value << bitCount;
        bitCount += length;
        if (bitCount >= Integer.SIZE) {
            writeBits();
        }
    }

    private void writeBits() throws IOException {
        if (packedCount + Long.BYTES > packed.length) {
            out.write(packed, 0, packedCount);
            packedCount = 0;
        }
        // Whole bytes count; what else is written is written over by the next.
        EIGHT_BYTES.set(packed, packedCount, bits);
        int whole = bitCount / Byte.SIZE;
        packedCount += whole;
        bits >>>= whole * Byte.SIZE;
        bitCount -= whole * Byte.SIZE;
    }
}
