package org.leidenkg.quads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalLock;

/**
 * A dataset to which quads are only added: each term is held once and each quad takes eight bytes, or sixteen once quads
 * were looked for by their object. A hundred million quads fit where Jena's own datasets hold ten.
 *
 * <p>Adding is cheap and looking is cheap, but the first look after an addition sorts what was added and merges it in, so
 * they should not take turns. One thread may add, or any number may look, at a time.
 */
public final class QuadTable extends DatasetGraphTriplesQuads {
    private static final Node DEFAULT = Quad.defaultGraphIRI;

    private final NodeNumbers nodes = new NodeNumbers();
    private final NodeNumbers predicates = new NodeNumbers();
    private final NodeNumbers graphs = new NodeNumbers();
    private final PendingQuads pending = new PendingQuads();
    private final Transactional transactions = TransactionalLock.createMRSW();
    private final PrefixMap prefixes = PrefixMapFactory.create();
    private volatile SortedQuads sorted = SortedQuads.none();
    private volatile boolean isSorted = true;

    /** A table with the quads of a dataset: itself if it is one. */
    public static QuadTable of(DatasetGraph data) {
        if (data instanceof QuadTable table) {
            return table;
        }
        QuadTable table = new QuadTable();
        data.find().forEachRemaining(table::add);
        return table;
    }

    @Override
    protected void addToDftGraph(Node s, Node p, Node o) {
        addToNamedGraph(DEFAULT, s, p, o);
    }

    @Override
    protected void addToNamedGraph(Node g, Node s, Node p, Node o) {
        add(graphs.number(g), nodes.number(s), predicates.number(p), nodes.number(o));
    }

    private void add(int graph, int subject, int predicate, int object) {
        if (predicate >= PendingQuads.MOST_KINDS || graph >= PendingQuads.MOST_KINDS) {
            throw new IllegalStateException("more than " + PendingQuads.MOST_KINDS + " properties or graphs");
        }
        pending.add(subject, predicate, object, graph);
        isSorted = false;
    }

    /** What adds quads to one graph whose terms are numbered by this table. */
    GraphAdder adder(Node graph) {
        return new GraphAdder(nodes, predicates, (s, p, o) -> add(graphs.number(graph), s, p, o));
    }

    @Override
    protected void deleteFromDftGraph(Node s, Node p, Node o) {
        throw new DeleteDeniedException("a build only adds");
    }

    @Override
    protected void deleteFromNamedGraph(Node g, Node s, Node p, Node o) {
        throw new DeleteDeniedException("a build only adds");
    }

    private SortedQuads sorted() {
        if (!isSorted) {
            sortPending();
        }
        return sorted;
    }

    private synchronized void sortPending() {
        if (!isSorted) {
            QuadLayout layout = QuadLayout.of(nodes.count() + 1, predicates.count() + 1, graphs.count() + 1);
            sorted = sorted.with(pending.drain(layout), layout);
            isSorted = true;
        }
    }

    /** What was added so far, as numbers. */
    public NumberedQuads numbered() {
        return new NumberedQuads(sorted(), nodes, predicates, graphs);
    }

    /** The triples of all graphs, each once. */
    public Graph union() {
        return new UnionOfGraphs(this);
    }

    /** Packed quads that match, in the order of the numbers. */
    private Iterator<Quad> find(QuadPattern pattern, boolean named) {
        Matches matches = matches(pattern);
        QuadLayout layout = matches.layout();
        int defaultGraph = named ? graphs.find(DEFAULT) : QuadPattern.ANY;
        return new NextIterator<>() {
            @Override
            Quad next(long packed) {
                return quad(packed, pattern.isByObject(), layout);
            }

            @Override
            long move() {
                long packed = matches.next();
                while (packed >= 0 && layout.graph(packed) == defaultGraph) {
                    packed = matches.next();
                }
                return packed;
            }
        };
    }

    Matches matches(QuadPattern pattern) {
        SortedQuads all = sorted();
        return new Matches(pattern.isByObject() ? all.byObject() : all.bySubject(), all.layout(), pattern);
    }

    private Quad quad(long packed, boolean turned, QuadLayout layout) {
        Node graph = graphs.node(layout.graph(packed));
        return new Quad(graph, triple(packed, turned, layout));
    }

    Triple triple(long packed, boolean turned, QuadLayout layout) {
        Node first = nodes.node(layout.first(packed));
        Node last = nodes.node(layout.last(packed));
        Node predicate = predicates.node(layout.predicate(packed));
        return turned ? Triple.create(last, predicate, first) : Triple.create(first, predicate, last);
    }

    /** The numbers of what is looked for; empty if a term is not here, so that nothing can match. */
    Optional<QuadPattern> pattern(Node g, Node s, Node p, Node o) {
        int graph = number(g, graphs);
        int subject = number(s, nodes);
        int predicate = number(p, predicates);
        int object = number(o, nodes);
        return Math.min(Math.min(graph, subject), Math.min(predicate, object)) < QuadPattern.ANY
                ? Optional.empty()
                : Optional.of(new QuadPattern(
                        graph,
                        subject,
                        predicate,
                        object,
                        subject < 0 && object >= 0 && sorted().isWorthSortingByObject()));
    }

    /** Any is -1, a term that is not here -2. */
    private static int number(Node node, NodeNumbers numbers) {
        if (!node.isConcrete()) {
            return QuadPattern.ANY;
        }
        int number = numbers.find(node);
        return number < 0 ? QuadPattern.ANY - 1 : number;
    }

    private Iterator<Quad> findIn(Node g, Node s, Node p, Node o, boolean named) {
        return pattern(g, any(s), any(p), any(o)).map(x -> find(x, named)).orElseGet(Collections::emptyIterator);
    }

    private static Node any(Node node) {
        return node == null ? Node.ANY : node;
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return findIn(DEFAULT, s, p, o, false);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return findIn(g, s, p, o, false);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        return findIn(Node.ANY, s, p, o, true);
    }

    @Override
    public boolean contains(Node g, Node s, Node p, Node o) {
        return find(g, s, p, o).hasNext();
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node graphNode) {
        return GraphView.createNamedGraph(this, graphNode);
    }

    @Override
    public boolean containsGraph(Node graphNode) {
        return graphs.find(graphNode) >= 0;
    }

    /** In the order in which they came. */
    @Override
    public Iterator<Node> listGraphNodes() {
        List<Node> names = new ArrayList<>();
        for (int i = 0; i < graphs.count(); i++) {
            if (!graphs.node(i).equals(DEFAULT)) {
                names.add(graphs.node(i));
            }
        }
        return names.iterator();
    }

    @Override
    public long size() {
        return graphs.find(DEFAULT) < 0 ? graphs.count() : graphs.count() - 1;
    }

    @Override
    public PrefixMap prefixes() {
        return prefixes;
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return false;
    }

    @Override
    public void begin(TxnType type) {
        transactions.begin(type);
    }

    @Override
    public boolean promote(Promote mode) {
        return transactions.promote(mode);
    }

    @Override
    public void commit() {
        transactions.commit();
    }

    @Override
    public void abort() {
        transactions.abort();
    }

    @Override
    public boolean isInTransaction() {
        return transactions.isInTransaction();
    }

    @Override
    public void end() {
        transactions.end();
    }

    @Override
    public ReadWrite transactionMode() {
        return transactions.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return transactions.transactionType();
    }
}
