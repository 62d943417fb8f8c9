package org.leidenkg.store;

import java.util.Arrays;
import org.apache.jena.atlas.lib.Bytes;
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

    void add(Node node, long id) {
        Hash hash = new Hash(HASH);
        NodeLib.setHash(hash, node);
        int chunk = count / IN_A_CHUNK;
        if (chunks[chunk] == null) {
            chunks[chunk] = new byte[IN_A_CHUNK * RECORD];
        }
        int at = count % IN_A_CHUNK * RECORD;
        System.arraycopy(hash.getBytes(), 0, chunks[chunk], at, HASH);
        Bytes.setLong(id, chunks[chunk], at + HASH);
        count++;
    }

    int count() {
        return count;
    }

    /** In the order of the hashes' bytes without sign. */
    TreeFiles.Records records() {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, count));
        // The first bits of each hash with its number: few have those in common, and these are sorted apart.
        long[] keys = new long[count];
        Arrays.setAll(keys, i -> (first(i) >>> bits << bits | i) ^ Long.MIN_VALUE);
        Arrays.sort(keys);
        int[] order = new int[count];
        Arrays.setAll(order, i -> (int) ((keys[i] ^ Long.MIN_VALUE) & ((1L << bits) - 1)));
        sortEqual(order, bits);
        int[] at = {0};
        return into -> {
            int number = order[at[0]++];
            into.put(chunks[number / IN_A_CHUNK], number % IN_A_CHUNK * RECORD, RECORD);
        };
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
}
