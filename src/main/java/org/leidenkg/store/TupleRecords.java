package org.leidenkg.store;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.tdb2.store.NodeId;

/** The records of an index from sorted numbers, each once; a number holds the ranks of the columns from left to right. */
final class TupleRecords implements Iterator<Record> {
    private final long[] sorted;
    private final TermRanks[] columns;
    private final RecordFactory records;
    private int at;

    TupleRecords(long[] sorted, TermRanks[] columns, RecordFactory records) {
        this.sorted = sorted;
        this.columns = columns.clone();
        this.records = records;
    }

    @Override
    public boolean hasNext() {
        return at < sorted.length;
    }

    @Override
    public Record next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long ranks = sorted[at];
        do {
            at++;
        } while (at < sorted.length && sorted[at] == ranks);
        byte[] key = new byte[columns.length * NodeId.SIZE];
        for (int column = columns.length - 1; column >= 0; column--) {
            TermRanks terms = columns[column];
            Bytes.setLong(terms.id((int) (ranks & ((1L << terms.bits()) - 1))), key, column * NodeId.SIZE);
            ranks >>>= terms.bits();
        }
        return records.create(key);
    }
}
