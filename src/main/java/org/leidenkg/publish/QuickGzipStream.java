package org.leidenkg.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Packs as gzip (RFC 1952), for text that repeats itself in long parts, as the lines of N-Quads do: it looks at one place
 * where the next bytes stood before, and goes over a repeat with the processor's widest registers. On such text it takes a
 * fraction of zlib's time at its quickest level and gets about as far; on others it is no better than that. The same content
 * gives the same bytes, however it is cut in pieces.
 */
final class QuickGzipStream extends OutputStream {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int PLACE_BITS = 15;
    /** 2 to the 64th by the golden ratio: its product has bits of all of a number's in its high ones (Knuth, TAOCP 3, 6.4). */
    private static final long MIXING = 0x9E3779B97F4A7C15L;

    private static final int WINDOW = DeflateBlocks.FARTHEST;
    /** With the window within a processor's second cache. */
    private static final int SIZE = 1 << 18;
    /** Shorter repeats are left out. */
    private static final int LEAST = Integer.BYTES;
    /** A repeat at the distance of the last one that is shorter than this may be surpassed by another. */
    private static final int GOOD = 16;

    private final OutputStream out;
    private final DeflateBlocks blocks;
    private final CRC32 sum = new CRC32();
    private long bytes;

    /** The last bytes before what is to be packed, and that. */
    private final byte[] buffer = new byte[SIZE];

    private int start;
    private int end;
    /** Where bytes with a hash were seen last. */
    private final int[] places = new int[1 << PLACE_BITS];

    private int distance = 1;
    private boolean closed;

    /** Writes the header; the rest goes to the stream as it comes. */
    QuickGzipStream(OutputStream out) throws IOException {
        this.out = out;
        this.blocks = new DeflateBlocks(out);
        Arrays.fill(places, -WINDOW - 1);
        out.write(HEADER);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] part, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (end == SIZE) {
                pack();
                slide();
            }
            int copied = Math.min(length - done, SIZE - end);
            System.arraycopy(part, from + done, buffer, end, copied);
            end += copied;
            done += copied;
        }
    }

    private void pack() throws IOException {
        sum.update(buffer, start, end - start);
        bytes += end - start;
        int at = start;
        while (at + Long.BYTES <= end) {
            int length = find(at);
            if (length >= LEAST) {
                blocks.repeat(distance, length);
                at += length;
                remember(at - 2);
            } else {
                blocks.literal(buffer[at++]);
            }
        }
        while (at < end) {
            blocks.literal(buffer[at++]);
        }
        start = end;
    }

    /** How many bytes from a place on are a repeat, and in {@link #distance} of where; mostly less than {@link #LEAST} if none. */
    private int find(int at) {
        int again = at - distance >= 0 ? repeated(at, at - distance) : 0;
        int place = remember(at);
        if (again >= GOOD || at - place > WINDOW || at - place == distance) {
            return again;
        }
        int other = repeated(at, place);
        // A byte costs less than a repeat that is farther away.
        if (other > again + 1) {
            distance = other >= LEAST ? at - place : distance;
            return other;
        }
        return again;
    }

    private int repeated(int at, int place) {
        if ((int) FOUR_BYTES.get(buffer, at) != (int) FOUR_BYTES.get(buffer, place)) {
            return 0;
        }
        int differs = Arrays.mismatch(buffer, at, end, buffer, place, place + end - at);
        return differs < 0 ? end - at : differs;
    }

    /** Notes a place, and gives the one before with the same hash. */
    private int remember(int at) {
        if (at + Long.BYTES > end) {
            return -WINDOW - 1;
        }
        // Fewer bytes are too often the same by chance, a few after the last repeat.
        int hash = (int) (((long) EIGHT_BYTES.get(buffer, at) * MIXING) >>> (Long.SIZE - PLACE_BITS));
        int before = places[hash];
        places[hash] = at;
        return before;
    }

    private void slide() {
        int gone = end - WINDOW;
        System.arraycopy(buffer, gone, buffer, 0, WINDOW);
        Arrays.setAll(places, hash -> Math.max(places[hash] - gone, -WINDOW - 1));
        start -= gone;
        end -= gone;
    }

    /** Packs the rest and writes the trailer; the stream below is closed, too. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            pack();
            blocks.finish();
            byte[] trailer = new byte[2 * Integer.BYTES];
            FOUR_BYTES.set(trailer, 0, (int) sum.getValue());
            FOUR_BYTES.set(trailer, Integer.BYTES, (int) bytes);
            out.write(trailer);
        }
    }
}
