package org.leidenkg.store;

import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Quads that are sorted by their triples, once more and graph by graph. Statements about one thing follow each other and are
 * mostly of one graph, so it is enough to know where the graph changes, and nothing needs to be sorted.
 */
final class GraphByGraph implements LongSupplier {
    private final long[] sorted;
    private final IntUnaryOperator graphs;
    /** Where quads of one graph begin, and behind them where all end. */
    private final int[] runs;

    private int graph;
    private int run = -1;
    private int at;
    private int end;

    /**
     * Nothing given yet.
     *
     * @param graphs the rank of the graph of the quad at a place; ranks are from 0
     */
    GraphByGraph(long[] sorted, int count, IntUnaryOperator graphs) {
        this.sorted = sorted;
        this.graphs = graphs;
        this.runs = IntStream.rangeClosed(0, count)
                .filter(i -> i == 0 || i == count || graphs.applyAsInt(i) != graphs.applyAsInt(i - 1))
                .toArray();
    }

    /** The next one. Asked for as often as there are quads. */
    @Override
    public long getAsLong() {
        while (at == end) {
            next();
        }
        return sorted[at++];
    }

    private void next() {
        run++;
        if (run == runs.length - 1) {
            run = 0;
            graph++;
        }
        if (graphs.applyAsInt(runs[run]) == graph) {
            at = runs[run];
            end = runs[run + 1];
        }
    }
}
