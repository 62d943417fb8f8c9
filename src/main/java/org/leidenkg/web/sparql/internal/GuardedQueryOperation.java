package org.leidenkg.web.sparql.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.sparql.QueryCheck;
import org.leidenkg.web.sparql.SparqlLimits;
import org.leidenkg.web.sparql.SparqlService;

/**
 * Fuseki's query operation with our limits. An answer is complete before its first byte is sent, so that a query that takes
 * too long never ends in half an answer, and the headers can say whether something was left out.
 */
final class GuardedQueryOperation extends SPARQL_QueryDataset {
    /** Attribute of a request whose query was stopped: for what. */
    static final String PROBLEM = "org.leidenkg.web.query-problem";

    /** The engine's own optimizer, after our limits are in the query. */
    private static final RewriteFactory GUARDED =
            context -> query -> Optimize.stdOptimizationFactory.create(context).rewrite(GuardedExpressions.in(query));

    private final SparqlLimits limits;

    GuardedQueryOperation(SparqlLimits limits) {
        this.limits = limits;
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        return QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .context(action.getContext())
                .set(ARQConstants.sysOptimizerFactory, GUARDED)
                .set(ARQConstants.symCancelQuery, new AtomicBoolean())
                .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
        AtomicBoolean stopped = Context.getOrSetCancelSignal(execution.getContext());
        Cancellation.set(stopped);
        QueryWatchdog.Watched watched = QueryWatchdog.watch(stopped, limits.timeout());
        try (watched) {
            return answer(action, execution, query, log);
        } catch (QueryCancelledException | AtlasException e) {
            if (watched.isTooHeavy()) {
                throw stopped(action, RequestProblem.of(RequestProblem.Type.QUERY_TOO_HEAVY));
            }
            if (watched.isStopped()) {
                // What is stopped while it sorts finds, at times, the place for its rows closed under it.
                throw new QueryCancelledException();
            }
            throw e;
        } catch (OutOfMemoryError e) {
            // One array larger than what is left: it ends this query, and what it held is free again.
            throw stopped(action, RequestProblem.of(RequestProblem.Type.QUERY_TOO_HEAVY));
        } catch (StackOverflowError e) {
            // The engine goes down a call for each pattern that waits for another, and for each step along a closure.
            throw stopped(action, QueryCheck.tooDeep());
        } finally {
            Cancellation.clear();
        }
    }

    /** Fuseki does not let a problem through, so it goes with the request. */
    private static QueryCancelledException stopped(HttpAction action, RequestProblem problem) {
        action.getRequest().setAttribute(PROBLEM, problem);
        return new QueryCancelledException();
    }

    private QueryExecResult answer(HttpAction action, QueryExec execution, Query query, String log) {
        if (query.isSelectType()) {
            return new QueryExecResult(select(action, execution));
        }
        if (query.isConstructType()) {
            return new QueryExecResult(graph(action, execution.constructTriples()));
        }
        if (query.isDescribeType()) {
            return new QueryExecResult(graph(action, execution.describeTriples()));
        }
        return super.executeQuery(action, execution, query, log);
    }

    private RowSet select(HttpAction action, QueryExec execution) {
        RowSet rows = execution.select();
        List<Binding> kept = new ArrayList<>();
        boolean complete = take(rows, GuardedQueryOperation::characters, kept);
        announce(action, complete);
        List<Var> columns = rows.getResultVars();
        return RowSetStream.create(columns, kept.iterator());
    }

    private Graph graph(HttpAction action, Iterator<Triple> triples) {
        List<Triple> kept = new ArrayList<>();
        boolean complete = take(triples, GuardedQueryOperation::characters, kept);
        announce(action, complete);
        Graph graph = GraphFactory.createDefaultGraph();
        kept.forEach(graph::add);
        return graph;
    }

    /** Whether that was all. */
    private <T> boolean take(Iterator<T> all, ToLongFunction<T> size, List<T> kept) {
        long characters = 0;
        while (all.hasNext()) {
            T one = all.next();
            characters += size.applyAsLong(one);
            if (kept.size() == limits.rows() || characters > limits.characters()) {
                return false;
            }
            kept.add(one);
            Cancellation.check();
        }
        return true;
    }

    private void announce(HttpAction action, boolean complete) {
        action.getResponse().setHeader(SparqlService.LIMIT_HEADER, Integer.toString(limits.rows()));
        action.getResponse().setHeader(SparqlService.TRUNCATED_HEADER, Boolean.toString(!complete));
    }

    private static long characters(Binding row) {
        long characters = 0;
        for (Iterator<Var> columns = row.vars(); columns.hasNext(); ) {
            characters += characters(row.get(columns.next()));
        }
        return characters;
    }

    private static long characters(Triple triple) {
        return characters(triple.getSubject()) + characters(triple.getPredicate()) + characters(triple.getObject());
    }

    private static long characters(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().length();
        }
        return node.isURI() ? node.getURI().length() : 0;
    }
}
