package org.leidenkg.store;

import java.util.Arrays;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * By the hash of each term what stands for it on the disk: the records of the index of terms. They are kept apart by the first
 * byte of the hash, since each part can be sorted within a processor's cache, and all together not.
 */
final class NodeHashes {
    private static final int HASH = SystemTDB.LenNodeHash;
    private static final int RECORD = HASH + NodeId.SIZE;
    private static final int PARTS = 1 << Byte.SIZE;

    private final byte[][] parts = new byte[PARTS][];
    private final int[] counts = new int[PARTS];
    private int count;

    /**
     * No record yet.
     *
     * @param expected how many there will be; more may come
     */
    NodeHashes(int expected) {
        // Hashes spread evenly.
        int each = expected / PARTS + expected / PARTS / 16 + 4;
        Arrays.setAll(parts, part -> new byte[RECORD * each]);
    }

    void add(Node node, long id) {
        Hash hash = new Hash(HASH);
        NodeLib.setHash(hash, node);
        byte[] bytes = hash.getBytes();
        int part = bytes[0] & (PARTS - 1);
        int at = RECORD * counts[part]++;
        if (at == parts[part].length) {
            parts[part] = Arrays.copyOf(parts[part], RECORD * (counts[part] + counts[part] / 2));
        }
        System.arraycopy(bytes, 0, parts[part], at, HASH);
        Bytes.setLong(id, parts[part], at + HASH);
        count++;
    }

    int count() {
        return count;
    }

    /** In the order of the hashes' bytes without sign. */
    TreeFiles.Records records() {
        int[] part = {-1};
        int[] at = {0};
        int[][] order = {{}};
        return into -> {
            while (at[0] == order[0].length) {
                order[0] = order(++part[0]);
                at[0] = 0;
            }
            into.put(parts[part[0]], RECORD * order[0][at[0]++], RECORD);
        };
    }

    private int[] order(int part) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, counts[part]));
        // The first bits of each hash with its number: few have those in common, and these are sorted apart.
        long[] keys = new long[counts[part]];
        Arrays.setAll(keys, i -> (first(part, i) >>> bits << bits | i) ^ Long.MIN_VALUE);
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        Arrays.setAll(order, i -> (int) ((keys[i] ^ Long.MIN_VALUE) & ((1L << bits) - 1)));
        sortEqual(order, part, bits);
        return order;
    }

    private void sortEqual(int[] order, int part, int bits) {
        for (int i = 1; i < order.length; i++) {
            for (int j = i; j > 0 && first(part, order[j - 1]) >>> bits == first(part, order[j]) >>> bits; j--) {
                if (compare(part, order[j - 1], order[j]) <= 0) {
                    break;
                }
                int swapped = order[j];
                order[j] = order[j - 1];
                order[j - 1] = swapped;
            }
        }
    }

    private long first(int part, int i) {
        return Bytes.getLong(parts[part], RECORD * i);
    }

    private int compare(int part, int a, int b) {
        byte[] records = parts[part];
        return Arrays.compareUnsigned(records, RECORD * a, RECORD * a + HASH, records, RECORD * b, RECORD * b + HASH);
    }
}
