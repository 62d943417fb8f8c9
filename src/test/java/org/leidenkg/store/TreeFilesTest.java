package org.leidenkg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeFactory;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What TDB2 reads out of the files is what was put in, whatever number of blocks and levels that takes. */
class TreeFilesTest {
    private static final int KEY = 16;
    private static final int VALUE = 8;

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 340, 341, 342, 343, 682, 683, 99_571, 99_572, 99_573, 99_913, 250_000})
    void everyRecordIsFoundInOrder(int count) throws IOException {
        int[] next = {0};
        new TreeFiles(temporary, "tree", KEY, VALUE)
                .write(count, into -> into.putLong(3).putLong(2L * next[0]).putLong(next[0]++), new WrittenFiles());

        RecordFactory records = new RecordFactory(KEY, VALUE);
        BPlusTree tree = BPlusTreeFactory.createBPTree(
                ComponentId.allocLocal(), new FileSet(Location.create(temporary), "tree"), records);
        tree.nonTransactional();
        int found = 0;
        for (Iterator<Record> all = tree.iterator(); all.hasNext(); found++) {
            Record record = all.next();
            assertThat(ByteBuffer.wrap(record.getKey()).getLong(8)).isEqualTo(2L * found);
            assertThat(ByteBuffer.wrap(record.getValue()).getLong()).isEqualTo(found);
        }
        assertThat(found).isEqualTo(count);
        for (int i = 0; i < count; i += Math.max(1, count / 500)) {
            assertThat(tree.contains(key(records, 2L * i))).isTrue();
            assertThat(tree.contains(key(records, 2L * i + 1))).isFalse();
        }
        tree.close();
    }

    private static Record key(RecordFactory records, long number) {
        return records.create(
                ByteBuffer.allocate(KEY).putLong(3).putLong(number).array());
    }
}
