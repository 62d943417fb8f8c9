package org.leidenkg.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;

/** By the hash of each term what stands for it on the disk: the records of the index of terms. */
final class NodeHashes {
    private static final int HASH = SystemTDB.LenNodeHash;
    private static final int RECORD = HASH + NodeId.SIZE;
    private static final int IN_A_CHUNK = 1 << 16;

    private final byte[][] chunks;
    private int count;

    NodeHashes(int most) {
        chunks = new byte[most / IN_A_CHUNK + 1][];
    }

    void add(Node node, byte[] id) {
        Hash hash = new Hash(HASH);
        NodeLib.setHash(hash, node);
        int chunk = count / IN_A_CHUNK;
        if (chunks[chunk] == null) {
            chunks[chunk] = new byte[IN_A_CHUNK * RECORD];
        }
        int at = count % IN_A_CHUNK * RECORD;
        System.arraycopy(hash.getBytes(), 0, chunks[chunk], at, HASH);
        System.arraycopy(id, 0, chunks[chunk], at + HASH, NodeId.SIZE);
        count++;
    }

    /** In the order of the hashes' bytes without sign. */
    Iterator<Record> records(RecordFactory factory) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, count));
        // The first bits of each hash with its number: few have those in common, and these are sorted apart.
        long[] keys = new long[count];
        Arrays.setAll(keys, i -> (first(i) >>> bits << bits | i) ^ Long.MIN_VALUE);
        Arrays.parallelSort(keys);
        int[] order = Arrays.stream(keys)
                .mapToInt(key -> (int) ((key ^ Long.MIN_VALUE) & ((1L << bits) - 1)))
                .toArray();
        sortEqual(order, bits);
        return IntStream.of(order).mapToObj(i -> record(i, factory)).iterator();
    }

    private void sortEqual(int[] order, int bits) {
        for (int i = 1; i < order.length; i++) {
            for (int j = i; j > 0 && first(order[j - 1]) >>> bits == first(order[j]) >>> bits; j--) {
                if (Arrays.compareUnsigned(hash(order[j - 1]), hash(order[j])) <= 0) {
                    break;
                }
                int swapped = order[j];
                order[j] = order[j - 1];
                order[j - 1] = swapped;
            }
        }
    }

    private long first(int i) {
        return Bytes.getLong(chunks[i / IN_A_CHUNK], i % IN_A_CHUNK * RECORD);
    }

    private byte[] hash(int i) {
        int at = i % IN_A_CHUNK * RECORD;
        return Arrays.copyOfRange(chunks[i / IN_A_CHUNK], at, at + HASH);
    }

    private Record record(int i, RecordFactory factory) {
        int at = i % IN_A_CHUNK * RECORD;
        byte[] chunk = chunks[i / IN_A_CHUNK];
        return factory.create(
                Arrays.copyOfRange(chunk, at, at + HASH), Arrays.copyOfRange(chunk, at + HASH, at + RECORD));
    }
}
