package org.leidenkg.quads;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/** Numbers terms from 0 in the order in which they come; a hash table with open addressing, since there are millions. */
final class NodeNumbers {
    private static final int ABSENT = -1;
    /** The golden ratio spreads hash codes of strings that differ in their last letters only. */
    private static final int SPREAD = 0x9E3779B9;

    private static final int RECENT_BITS = 7;

    private Node[] nodes = new Node[1 << 10];
    /** A hash code in the upper half and a number in the lower: few terms are looked at to find one, and none when this grows. */
    private long[] slots = emptied(1 << 12);

    /** What was asked for last, by the first bits of its hash: most terms come again soon, and are then found in a processor's cache. */
    private final Node[] recent = new Node[1 << RECENT_BITS];

    private final int[] recentNumbers = new int[1 << RECENT_BITS];
    private int count;

    private static long[] emptied(int size) {
        long[] slots = new long[size];
        Arrays.fill(slots, ABSENT);
        return slots;
    }

    int count() {
        return count;
    }

    Node node(int number) {
        return nodes[number];
    }

    /** The number of a term, a new one if it has none. */
    int number(Node node) {
        int hash = node.hashCode();
        int place = (hash * SPREAD) >>> (Integer.SIZE - RECENT_BITS);
        if (!node.equals(recent[place])) {
            recentNumbers[place] = number(node, hash);
            recent[place] = node;
        }
        return recentNumbers[place];
    }

    private int number(Node node, int hash) {
        int slot = slot(node, hash);
        if (slots[slot] != ABSENT) {
            return (int) slots[slot];
        }
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * count);
        }
        nodes[count] = node;
        slots[slot] = (long) hash << Integer.SIZE | count;
        if (2 * ++count > slots.length) {
            grow();
        }
        return count - 1;
    }

    /** The number of a term, or less than 0 if it has none. */
    int find(Node node) {
        return (int) slots[slot(node, node.hashCode())];
    }

    private int slot(Node node, int hash) {
        int slot = start(hash);
        while (slots[slot] != ABSENT
                && !((int) (slots[slot] >>> Integer.SIZE) == hash && nodes[(int) slots[slot]].equals(node))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private int start(int hash) {
        return (hash * SPREAD) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    }

    private void grow() {
        long[] before = slots;
        slots = emptied(2 * before.length);
        for (long taken : before) {
            if (taken != ABSENT) {
                int slot = start((int) (taken >>> Integer.SIZE));
                while (slots[slot] != ABSENT) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = taken;
            }
        }
    }
}
