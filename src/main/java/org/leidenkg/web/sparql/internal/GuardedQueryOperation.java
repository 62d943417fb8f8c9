package org.leidenkg.web.sparql.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.sparql.AskedQuery;
import org.leidenkg.web.sparql.QueryCheck;
import org.leidenkg.web.sparql.SparqlLimits;
import org.leidenkg.web.sparql.SparqlRoutes;
import org.leidenkg.web.sparql.SparqlService;

/**
 * Fuseki's query operation with our limits. An answer is complete before its first byte is sent, so that a query that takes
 * too long never ends in half an answer, and the headers can say whether something was left out.
 */
final class GuardedQueryOperation extends SPARQL_QueryDataset {
    /** Attribute of a request whose query was stopped: for what. */
    static final String PROBLEM = "org.leidenkg.web.query-problem";
    /** Attribute of a request: the query, as an {@link AskedQuery}. */
    static final String ASKED = "org.leidenkg.web.asked-query";

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** As how many characters any value counts at least, for what it takes beside them. */
    private static final int SHORTEST = 10;

    /** The engine's own optimizer, after our limits are in the query. */
    static final RewriteFactory GUARDED =
            context -> query -> Optimize.stdOptimizationFactory.create(context).rewrite(GuardedExpressions.in(query));

    private final SparqlLimits limits;

    GuardedQueryOperation(SparqlLimits limits) {
        this.limits = limits;
    }

    /** As Fuseki's, without parsing the query again, and with two places: one to compute, and one to send what there is then. */
    @Override
    protected void execute(String text, HttpAction action) {
        AskedQuery asked = (AskedQuery) action.getRequest().getAttribute(ASKED);
        Query query = asked.query();
        action.beginRead();
        try {
            Pair<DatasetGraph, Query> chosen = decideDataset(action, query, "");
            try (QueryExec execution = createQueryExec(action, chosen.getRight(), chosen.getLeft())) {
                sendResults(action, executeQuery(action, execution, query, ""), query.getPrologue());
            }
        } catch (RequestProblem problem) {
            action.getRequest().setAttribute(PROBLEM, problem);
            // What Fuseki answers then is replaced by the problem.
            throw new QueryCancelledException();
        } finally {
            action.endRead();
        }
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
        AskedQuery asked = (AskedQuery) action.getRequest().getAttribute(ASKED);
        QueryWatchdog.Watched watched =
                QueryWatchdog.watch(stopped, limits.timeout().minus(asked.age()));
        try (watched) {
            return answer(action, asked, execution);
        } catch (TooMuchTextException e) {
            throw RequestProblem.of(RequestProblem.Type.QUERY_TOO_HEAVY);
        } catch (QueryCancelledException | AtlasException e) {
            if (watched.isTooHeavy()) {
                throw RequestProblem.of(RequestProblem.Type.QUERY_TOO_HEAVY);
            }
            if (watched.isStopped()) {
                // What is stopped while it sorts finds, at times, the place for its rows closed under it.
                throw new QueryCancelledException();
            }
            throw e;
        } catch (QueryException e) {
            // Such as numbers of rows that have no sum, and lists where the engine takes none.
            throw QueryCheck.impossible(e);
        } catch (StackOverflowError e) {
            // The engine goes down a call for each pattern that waits for another, and for each step along a closure.
            throw QueryCheck.tooDeep();
        } finally {
            Cancellation.clear();
        }
    }

    private QueryExecResult answer(HttpAction action, AskedQuery asked, QueryExec execution) {
        Query query = asked.query();
        if (query.isSelectType()) {
            return new QueryExecResult(select(action, asked, execution));
        }
        if (query.isConstructType()) {
            return new QueryExecResult(graph(action, asked, execution.constructTriples()));
        }
        if (query.isDescribeType()) {
            return new QueryExecResult(graph(
                    action, asked, Description.of(execution, limits.rows()).find()));
        }
        boolean answer = execution.ask();
        asked.send(0, limits.characters());
        return new QueryExecResult(answer);
    }

    private RowSet select(HttpAction action, AskedQuery asked, QueryExec execution) {
        RowSet rows = execution.select();
        List<Binding> kept = new ArrayList<>();
        List<Var> columns = rows.getResultVars();
        boolean complete = take(asked, rows, row -> characters(row, columns), kept);
        announce(action, complete);
        if (mayBeXml(action)) {
            kept.replaceAll(GuardedQueryOperation::forXml);
        }
        return RowSetStream.create(columns, kept.iterator());
    }

    /** As Fuseki chooses, by a parameter or else by what the client takes. */
    private static boolean mayBeXml(HttpAction action) {
        return Stream.concat(
                        SparqlRoutes.FORMATS.stream().map(action::getRequestParameter),
                        Stream.of(
                                ConNeg.chooseContentType(action.getRequest(), DEF.rsOfferTable, DEF.acceptResultSetXML)
                                        .toHeaderString()))
                .anyMatch(type -> type != null && type.contains("xml"));
    }

    /** With the replacement character for what no document of XML 1.0 can hold, such as most control characters. */
    private static Binding forXml(Binding row) {
        BindingBuilder builder = BindingFactory.builder();
        row.forEach((column, value) -> builder.add(column, forXml(value)));
        return builder.build();
    }

    private static Node forXml(Node value) {
        if (!value.isLiteral()
                || !NOT_XML.matcher(value.getLiteralLexicalForm()).find()) {
            return value;
        }
        String text = NOT_XML.matcher(value.getLiteralLexicalForm()).replaceAll("\uFFFD");
        return value.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(text, value.getLiteralDatatype())
                : NodeFactory.createLiteralLang(text, value.getLiteralLanguage());
    }

    private Graph graph(HttpAction action, AskedQuery asked, Iterator<Triple> triples) {
        List<Triple> kept = new ArrayList<>();
        boolean complete = take(asked, triples, GuardedQueryOperation::characters, kept);
        announce(action, complete);
        Graph graph = GraphFactory.createDefaultGraph();
        kept.forEach(graph::add);
        graph.getPrefixMapping().setNsPrefixes(asked.query().getPrefixMapping());
        return graph;
    }

    /** Takes an answer as far as the limits go, which is then ready to be sent; whether that was all. */
    private <T> boolean take(AskedQuery asked, Iterator<T> all, ToLongFunction<T> size, List<T> kept) {
        long characters = 0;
        boolean complete = true;
        while (complete && all.hasNext()) {
            T one = all.next();
            long more = size.applyAsLong(one);
            complete = kept.size() < limits.rows() && characters + more <= limits.characters();
            if (complete) {
                characters += more;
                kept.add(one);
            }
            Cancellation.check();
        }
        asked.send(characters, limits.characters());
        return complete;
    }

    private void announce(HttpAction action, boolean complete) {
        action.getResponse().setHeader(SparqlService.LIMIT_HEADER, Integer.toString(limits.rows()));
        action.getResponse().setHeader(SparqlService.TRUNCATED_HEADER, Boolean.toString(!complete));
    }

    /** Also what is empty takes its time to be sent, and names are sent with every value. */
    private static long characters(Binding row, List<Var> columns) {
        long characters = 0;
        for (Var column : columns) {
            Node value = row.get(column);
            characters += value == null ? SHORTEST : column.getVarName().length() + characters(value);
        }
        return characters;
    }

    private static long characters(Triple triple) {
        return characters(triple.getSubject()) + characters(triple.getPredicate()) + characters(triple.getObject());
    }

    private static long characters(Node node) {
        int length = node.isLiteral()
                ? node.getLiteralLexicalForm().length()
                : node.toString().length();
        return Math.max(length, SHORTEST);
    }

    /**
     * What is described so far. It looks whether the query was stopped, and whether it is enough: the engine does neither while
     * it describes one thing after the other.
     */
    private static final class Description extends WrappedGraph {
        private final int most;

        private Description(int most) {
            super(GraphFactory.createDefaultGraph());
            this.most = most;
        }

        /** At least one triple more than those, if there are so many. */
        static Graph of(QueryExec execution, int most) {
            Description described = new Description(most);
            try {
                return execution.describe(described);
            } catch (IsEnoughException e) {
                return described;
            }
        }

        @Override
        public void add(Triple triple) {
            Cancellation.check();
            if (size() > most) {
                throw new IsEnoughException();
            }
            super.add(triple);
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            Cancellation.check();
            return super.find(subject, predicate, object);
        }
    }

    private static final class IsEnoughException extends RuntimeException {}
}
