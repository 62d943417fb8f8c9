package org.leidenkg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.leidenkg.quads.NumberedQuads;
import org.leidenkg.quads.RadixSort;

/**
 * Fills an empty TDB2 database from numbered quads: terms are written once, and each index is sorted as numbers and written
 * from its first block to its last, full blocks only. It is what Jena's {@code tdb2.xloader} does by way of files and
 * {@code sort(1)}; loading quad by quad takes many times as long and leaves blocks half empty.
 *
 * <p>The database has four of the six indexes that TDB2 makes by default. Those by graph and property, and by graph and
 * value, are left out: nearly every triple is in one graph only, so the indexes without a graph in front answer the same
 * questions as fast and a third of the disk is saved.
 */
final class PackedStore {
    private static final String BY_SUBJECT = "SPOG";
    private static final String BY_PREDICATE = "POSG";
    private static final String BY_OBJECT = "OSPG";
    private static final String BY_GRAPH = "GSPO";

    /**
     * In the order in which TDB2 tries them: the one that begins with the graph is for whole graphs, and where nothing else
     * is bound. (Asked by its own interface, not SPARQL, for a quad with all four bound, TDB2 gives its terms in the order of the first index.)
     */
    private static final String[] INDEXES = {BY_SUBJECT, BY_PREDICATE, BY_OBJECT, BY_GRAPH};

    private static final String QUAD = "GSPO";
    private static final int COLUMNS = QUAD.length();

    private final Path folder;
    private final NumberedQuads quads;
    /** What stands for each term on the disk: its place in the file of terms, or its value. */
    private final long[] ids;

    private final int nodes;
    private final int predicates;

    private final WrittenFiles written = new WrittenFiles();

    private PackedStore(Path folder, NumberedQuads quads) {
        this.folder = folder;
        this.quads = quads;
        this.nodes = quads.nodes();
        this.predicates = quads.predicates();
        this.ids = new long[nodes + predicates + quads.graphs()];
    }

    /** How a database must have been made to be filled. */
    static StoreParams layout() {
        return StoreParams.builder("leidenkg").quadIndexes(INDEXES).build();
    }

    /**
     * Writes down only what the layout has of its own. The stand-alone Fuseki first tries to take any store for one of TDB1,
     * and stops at the settings of TDB2 that TDB1 does not know.
     *
     * @param location the folder above the one with the files of the database
     */
    static void describeLayout(Path location) {
        String indexes = Arrays.stream(INDEXES).map(index -> '"' + index + '"').collect(Collectors.joining(", "));
        Path file = location.resolve("tdb.cfg");
        try {
            Files.writeString(file, "{ \"tdb.quad_indexes\" : [ " + indexes + " ] }\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * Fills an empty database that no process has open.
     *
     * @param folder with the files of the database
     * @param quads at least one; none in the default graph
     * @return the files that hold most of it
     */
    static WrittenFiles fill(Path folder, NumberedQuads quads) {
        PackedStore store = new PackedStore(folder, quads);
        try {
            store.writeTerms();
            TermRanks nodes = TermRanks.of(store.ids, 0, store.nodes);
            TermRanks predicates = TermRanks.of(store.ids, store.nodes, store.nodes + store.predicates);
            TermRanks graphs = TermRanks.of(store.ids, store.nodes + store.predicates, store.ids.length);
            store.writeIndexes(new TermRanks[] {graphs, nodes, predicates, nodes});
            return store.written;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the store " + folder, e);
        }
    }

    private void writeTerms() throws IOException {
        NodeHashes hashes = new NodeHashes(ids.length);
        try (TermFile file = new TermFile(folder)) {
            for (int term = 0; term < ids.length; term++) {
                int first = firstNumber(term);
                ids[term] = first == term ? write(node(term), file, hashes) : ids[first];
            }
        }
        new TreeFiles(folder, Names.nodeTableBaseName, SystemTDB.LenNodeHash, NodeId.SIZE)
                .write(hashes.count(), hashes.records(), written);
    }

    private static long write(Node node, TermFile file, NodeHashes hashes) throws IOException {
        NodeId inline = NodeId.inline(node);
        NodeId id = inline == null ? NodeIdFactory.createPtr(file.add(node)) : inline;
        byte[] bytes = new byte[NodeId.SIZE];
        NodeIdFactory.set(id, bytes);
        long onDisk = ByteBuffer.wrap(bytes).getLong();
        if (inline == null) {
            hashes.add(node, onDisk);
        }
        return onDisk;
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

    /**
     * One after the other out of one array of numbers: for each index their parts change places, and they are sorted anew. The
     * first is nearly in order, since terms were numbered as they came; the last is written out of the first, graph by graph.
     */
    private void writeIndexes(TermRanks[] columns) throws IOException {
        int bits = Arrays.stream(columns).mapToInt(TermRanks::bits).sum();
        int[] shifts = shifts(BY_SUBJECT, columns);
        long[] numbers = numbers(shifts, columns);
        RadixSort.sortWithin(numbers, numbers.length, bits, shifts[QUAD.indexOf('S')]);
        int count = distinct(numbers, numbers.length);
        writeIndex(BY_SUBJECT, count, inOrder(numbers), columns);
        writeIndex(BY_GRAPH, count, graphByGraph(numbers, count, shifts, columns), columns);
        for (String index : List.of(BY_PREDICATE, BY_OBJECT)) {
            int[] next = shifts(index, columns);
            turn(numbers, count, shifts, next, columns);
            shifts = next;
            RadixSort.sort(numbers, count, bits);
            writeIndex(index, count, inOrder(numbers), columns);
        }
    }

    private static LongSupplier inOrder(long[] sorted) {
        int[] at = {0};
        return () -> sorted[at[0]++];
    }

    private LongSupplier graphByGraph(long[] sorted, int count, int[] shifts, TermRanks[] columns) {
        int graph = QUAD.indexOf('G');
        long mask = mask(columns[graph]);
        LongSupplier quads = new GraphByGraph(sorted, count, at -> (int) ((sorted[at] >>> shifts[graph]) & mask));
        int[] to = shifts(BY_GRAPH, columns);
        long[] masks = masks(columns);
        return () -> turned(quads.getAsLong(), shifts, to, masks);
    }

    private void writeIndex(String name, int count, LongSupplier sorted, TermRanks[] columns) throws IOException {
        TermRanks[] inOrder =
                name.chars().map(QUAD::indexOf).mapToObj(c -> columns[c]).toArray(TermRanks[]::new);
        new TreeFiles(folder, name, COLUMNS * NodeId.SIZE, 0)
                .write(count, into -> put(sorted.getAsLong(), inOrder, into), written);
    }

    /** Where the rank of each column of {@link #QUAD} begins in a number that sorts as an index does. */
    private static int[] shifts(String index, TermRanks[] columns) {
        int[] shifts = new int[COLUMNS];
        int bits = 0;
        for (int i = COLUMNS - 1; i >= 0; i--) {
            int column = QUAD.indexOf(index.charAt(i));
            shifts[column] = bits;
            bits += columns[column].bits();
        }
        return shifts;
    }

    /** Each quad as one number of the ranks of its terms. */
    private long[] numbers(int[] shifts, TermRanks[] columns) {
        long[] numbers = new long[quads.size()];
        int[] at = {0};
        quads.forEach((g, s, p, o) -> numbers[at[0]++] = (long) columns[0].rank(g) << shifts[0]
                | (long) columns[1].rank(s) << shifts[1]
                | (long) columns[2].rank(p) << shifts[2]
                | (long) columns[3].rank(o) << shifts[3]);
        return numbers;
    }

    private static void turn(long[] numbers, int count, int[] from, int[] to, TermRanks[] columns) {
        long[] masks = masks(columns);
        for (int i = 0; i < count; i++) {
            numbers[i] = turned(numbers[i], from, to, masks);
        }
    }

    private static long turned(long number, int[] from, int[] to, long[] masks) {
        long turned = 0;
        for (int column = 0; column < COLUMNS; column++) {
            turned |= (number >>> from[column] & masks[column]) << to[column];
        }
        return turned;
    }

    private static long[] masks(TermRanks[] columns) {
        return Arrays.stream(columns).mapToLong(PackedStore::mask).toArray();
    }

    private static long mask(TermRanks column) {
        return (1L << column.bits()) - 1;
    }

    /** Puts the distinct ones in front; terms that differ in how a value is written may have one place. */
    private static int distinct(long[] sorted, int of) {
        int count = 0;
        for (int i = 0; i < of; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return count;
    }

    private static void put(long ranks, TermRanks[] columns, ByteBuffer into) {
        int start = into.position();
        long left = ranks;
        for (int column = COLUMNS - 1; column >= 0; column--) {
            TermRanks terms = columns[column];
            into.putLong(start + column * NodeId.SIZE, terms.id((int) (left & mask(terms))));
            left >>>= terms.bits();
        }
        into.position(start + COLUMNS * NodeId.SIZE);
    }
}
