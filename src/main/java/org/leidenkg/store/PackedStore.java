package org.leidenkg.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.index.Index;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.leidenkg.quads.NumberedQuads;

/**
 * Fills an empty TDB2 database from numbered quads: terms are written once, and each index is sorted as numbers and written
 * from its first block to its last, full blocks only. It is what Jena's {@code tdb2.xloader} does by way of files and
 * {@code sort(1)}; loading quad by quad takes many times as long and leaves blocks half empty.
 */
final class PackedStore {
    private static final String[] INDEXES = {"GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG"};
    private static final String QUAD = "GSPO";

    private final DatasetGraph database;
    private final NumberedQuads quads;
    /** What stands for each term on the disk: its place in the file of terms, or its value. */
    private final long[] ids;

    private final int nodes;
    private final int predicates;

    private PackedStore(DatasetGraph database, NumberedQuads quads) {
        this.database = database;
        this.quads = quads;
        this.nodes = quads.nodes();
        this.predicates = quads.predicates();
        this.ids = new long[nodes + predicates + quads.graphs()];
    }

    /** Fills an empty database; the default graph must be without triples. */
    static void fill(DatasetGraph database, NumberedQuads quads) {
        PackedStore store = new PackedStore(database, quads);
        database.executeWrite(store::writeTerms);
        TermRanks nodes = TermRanks.of(store.ids, 0, store.nodes);
        TermRanks predicates = TermRanks.of(store.ids, store.nodes, store.nodes + store.predicates);
        TermRanks graphs = TermRanks.of(store.ids, store.nodes + store.predicates, store.ids.length);
        TermRanks[] columns = {graphs, nodes, predicates, nodes};
        for (String index : INDEXES) {
            store.writeIndex(index, columns);
        }
    }

    /** Writes to a table of terms behind its caches. */
    private static final class Appender extends NodeTableTRDF {
        Appender(Index index, BinaryDataFile file) {
            super(index, file);
        }

        NodeId append(Node node) {
            return writeNodeToTable(node);
        }

        void flush() {
            syncSub();
        }
    }

    private void writeTerms() {
        NodeTableTRDF table = (NodeTableTRDF) TDBInternal.getDatasetGraphTDB(database)
                .getQuadTable()
                .getNodeTupleTable()
                .getNodeTable()
                .baseNodeTable();
        Appender appender = new Appender(table.getIndex(), table.getData());
        NodeHashes hashes = new NodeHashes(ids.length);
        for (int term = 0; term < ids.length; term++) {
            int first = firstNumber(term);
            if (first != term) {
                ids[term] = ids[first];
            } else {
                ids[term] = write(node(term), appender, hashes);
            }
        }
        appender.flush();
        BPlusTree tree = (BPlusTree) table.getIndex();
        FileSet files = new FileSet(TDBInternal.getDatasetGraphTDB(database).getLocation(), Names.nodeTableBaseName);
        BufferChannel state = FileFactory.createBufferChannel(files, Names.extBptState);
        RecordFactory records = new RecordFactory(SystemTDB.LenNodeHash, NodeId.SIZE);
        BPlusTree packed = BPlusTreeRewriter.packIntoBPlusTree(
                hashes.records(records),
                tree.getParams(),
                records,
                state,
                tree.getNodeManager().getBlockMgr(),
                tree.getRecordsMgr().getBlockMgr());
        packed.sync();
        table.getData().sync();
    }

    private static long write(Node node, Appender appender, NodeHashes hashes) {
        NodeId inline = NodeId.inline(node);
        NodeId id = inline == null ? appender.append(node) : inline;
        byte[] bytes = new byte[NodeId.SIZE];
        NodeIdFactory.set(id, bytes);
        if (inline == null) {
            hashes.add(node, bytes);
        }
        return Bytes.getLong(bytes);
    }

    private Node node(int term) {
        if (term < nodes) {
            return quads.node(term);
        }
        return term < nodes + predicates ? quads.predicate(term - nodes) : quads.graph(term - nodes - predicates);
    }

    /** A predicate or graph may be a subject or object as well, and a graph a predicate. */
    private int firstNumber(int term) {
        if (term < nodes) {
            return term;
        }
        int asNode = quads.findNode(node(term));
        if (asNode >= 0 || term < nodes + predicates) {
            return asNode >= 0 ? asNode : term;
        }
        return IntStream.range(0, predicates)
                .filter(p -> quads.predicate(p).equals(node(term)))
                .map(p -> nodes + p)
                .findFirst()
                .orElse(term);
    }

    private void writeIndex(String name, TermRanks[] columns) {
        TupleIndexRecord index = (TupleIndexRecord) TDBInternal.findIndex(database, name);
        BPlusTree tree = (BPlusTree) index.getRangeIndex();
        RecordFactory records = tree.getRecordFactory();
        int[] order = name.chars().map(QUAD::indexOf).toArray();
        TermRanks[] inOrder = Arrays.stream(order).mapToObj(c -> columns[c]).toArray(TermRanks[]::new);
        Iterator<Record> sorted = new TupleRecords(sorted(order, columns), inOrder, records);
        // A transaction of this index alone, as Jena's own builder has it.
        CoLib.executeWrite(
                index,
                () -> BPlusTreeRewriter.packIntoBPlusTree(
                        sorted,
                        tree.getParams(),
                        records,
                        tree.getStateManager().getBufferChannel(),
                        tree.getNodeManager().getBlockMgr(),
                        tree.getRecordsMgr().getBlockMgr()));
    }

    /** Each quad as one number of the ranks of its terms, the columns in the order of an index. */
    private long[] sorted(int[] order, TermRanks[] columns) {
        long[] packed = new long[quads.size()];
        int[] at = {0};
        quads.forEach((g, s, p, o) -> {
            long number = 0;
            for (int column : order) {
                int term = switch (column) {
                    case 0 -> g;
                    case 1 -> s;
                    case 2 -> p;
                    default -> o;
                };
                number = number << columns[column].bits() | columns[column].rank(term);
            }
            packed[at[0]++] = number;
        });
        Arrays.parallelSort(packed);
        return packed;
    }
}
