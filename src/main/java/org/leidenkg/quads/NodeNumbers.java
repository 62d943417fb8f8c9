package org.leidenkg.quads;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/** Numbers terms from 0 in the order in which they come; a hash table with open addressing, since there are millions. */
final class NodeNumbers {
    private static final int ABSENT = -1;

    private Node[] nodes = new Node[1 << 10];
    /** Their hash codes, so that few terms are looked at to find one, and none when the table grows. */
    private int[] hashes = new int[1 << 10];

    private int[] slots = emptied(1 << 12);
    private int count;

    private static int[] emptied(int size) {
        int[] slots = new int[size];
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
        int slot = slot(node, hash);
        if (slots[slot] != ABSENT) {
            return slots[slot];
        }
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        nodes[count] = node;
        hashes[count] = hash;
        slots[slot] = count;
        if (2 * ++count > slots.length) {
            grow();
        }
        return count - 1;
    }

    /** The number of a term, or less than 0 if it has none. */
    int find(Node node) {
        return slots[slot(node, node.hashCode())];
    }

    private int slot(Node node, int hash) {
        int slot = start(hash);
        while (slots[slot] != ABSENT && !(hashes[slots[slot]] == hash && nodes[slots[slot]].equals(node))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** The golden ratio spreads hash codes of strings that differ in their last letters only. */
    private int start(int hash) {
        return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    }

    private void grow() {
        slots = emptied(2 * slots.length);
        for (int number = 0; number < count; number++) {
            int slot = start(hashes[number]);
            while (slots[slot] != ABSENT) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number;
        }
    }
}
