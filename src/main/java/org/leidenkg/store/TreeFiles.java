package org.leidenkg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.block.BlockType;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;

/**
 * The three files of a B+tree of TDB2, written from the first block to the last out of sorted records: blocks of records, each
 * with the number of the next one; above them levels of blocks of keys, the root in front; and the state, which says how many
 * there are. Blocks are full but for the last two of a level, which share what is left.
 */
final class TreeFiles {
    private static final int RECORDS_HEADER = 2 * Integer.BYTES;
    private static final int KEYS_HEADER = Integer.BYTES;
    private static final int NO_BLOCK = -1;
    private static final int ROOT = 0;

    private final Path folder;
    private final String name;
    private final int keyLength;
    private final int recordLength;

    /** Puts the records one after the other, in ascending order of their bytes without sign. */
    @FunctionalInterface
    interface Records {
        void putNext(ByteBuffer into);
    }

    /** The blocks of one level: numbers from the first on without gaps, and the highest key of each. */
    private static final class Level {
        private final int first;
        private final int count;
        private final byte[] keys;

        Level(int first, int count, byte[] keys) {
            this.first = first;
            this.count = count;
            this.keys = keys;
        }
    }

    /**
     * A tree.
     *
     * @param keyLength bytes of a key
     * @param valueLength bytes of what is kept with it
     */
    TreeFiles(Path folder, String name, int keyLength, int valueLength) {
        this.folder = folder;
        this.name = name;
        this.keyLength = keyLength;
        this.recordLength = keyLength + valueLength;
    }

    /**
     * Writes so many records, at least one, over the files of an empty tree that no process has open.
     *
     * @param written takes the file that holds nearly all
     */
    void write(int count, Records records, WrittenFiles written) throws IOException {
        Level level = writeRecords(count, records, written);
        int keyBlocks = writeKeys(level);
        ByteBuffer state = ByteBuffer.allocate(3 * Long.BYTES);
        state.putLong(ROOT).putLong(keyBlocks).putLong(level.count);
        Files.write(file(Names.extBptState), state.array());
    }

    private Path file(String extension) {
        return folder.resolve(name + "." + extension);
    }

    private Level writeRecords(int count, Records records, WrittenFiles written) throws IOException {
        int most = (BlockFile.BLOCK - RECORDS_HEADER) / recordLength;
        int blocks = blocks(count, most);
        byte[] keys = new byte[blocks * keyLength];
        Path path = file(Names.extBptRecords);
        BlockFile file = new BlockFile(path, 0, (long) blocks * BlockFile.BLOCK);
        try (file) {
            for (int block = 0; block < blocks; block++) {
                ByteBuffer bytes = file.next();
                int end = bytes.position() + BlockFile.BLOCK;
                int size = size(block, count, most);
                bytes.putInt(size).putInt(block + 1 < blocks ? block + 1 : NO_BLOCK);
                for (int i = 0; i < size; i++) {
                    records.putNext(bytes);
                }
                bytes.get(bytes.position() - recordLength, keys, block * keyLength, keyLength);
                BlockFile.fill(bytes, end);
            }
        }
        written.add(path, file.written());
        return new Level(0, blocks, keys);
    }

    /** Levels of keys up to one block, which is put in front; gives the number of blocks. */
    private int writeKeys(Level records) throws IOException {
        BPlusTreeParams layout = new BPlusTreeParams(
                BPlusTreeParams.calcOrder(BlockFile.BLOCK, recordLength), keyLength, recordLength - keyLength);
        int next = ROOT + 1;
        Level level = records;
        try (BlockFile file = new BlockFile(file(Names.extBptTree), next, 0)) {
            BlockType type = BlockType.BPTREE_LEAF;
            while (level.count > layout.getMaxPtr()) {
                int blocks = blocks(level.count, layout.getMaxPtr());
                byte[] keys = new byte[blocks * keyLength];
                int child = 0;
                for (int block = 0; block < blocks; block++) {
                    int size = size(block, level.count, layout.getMaxPtr());
                    ByteBuffer bytes = file.next();
                    putKeys(bytes, type, level, child, size, layout);
                    child += size;
                    System.arraycopy(level.keys, (child - 1) * keyLength, keys, block * keyLength, keyLength);
                }
                level = new Level(next, blocks, keys);
                next += blocks;
                type = BlockType.BPTREE_BRANCH;
            }
            byte[] root = new byte[BlockFile.BLOCK];
            putKeys(ByteBuffer.wrap(root), type, level, 0, level.count, layout);
            file.put(root, ROOT);
        }
        return next;
    }

    /** A block that points to some blocks of the level below, with the highest key of each but the last. */
    private void putKeys(ByteBuffer bytes, BlockType type, Level below, int from, int size, BPlusTreeParams layout) {
        int start = bytes.position();
        bytes.putInt((type.id() << (3 * Byte.SIZE)) | (size - 1));
        bytes.put(below.keys, from * keyLength, (size - 1) * keyLength);
        // There is room for whole records.
        BlockFile.fill(bytes, start + KEYS_HEADER + layout.getMaxRec() * recordLength);
        for (int i = 0; i < size; i++) {
            bytes.putInt(below.first + from + i);
        }
        BlockFile.fill(bytes, start + BlockFile.BLOCK);
    }

    private static int blocks(int items, int most) {
        return (items + most - 1) / most;
    }

    /** How many items a block of a level has. */
    private static int size(int block, int items, int most) {
        int blocks = blocks(items, most);
        int shared = items - Math.max(0, blocks - 2) * most;
        if (blocks == 1) {
            return items;
        }
        if (block < blocks - 2) {
            return most;
        }
        return block == blocks - 2 ? (shared + 1) / 2 : shared / 2;
    }
}
