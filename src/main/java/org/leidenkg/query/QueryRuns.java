package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** Runs the questions of the library. Safe for many threads. */
public final class QueryRuns {
    private final Questions questions;

    QueryRuns(Questions questions) {
        this.questions = questions;
    }

    /**
     * All rows.
     *
     * @param values for parameters; the others keep their defaults
     * @throws QueryFault when the endpoint fails
     */
    public ResultTable table(NamedQuery query, Map<String, Node> values) {
        Query bound = query.bind(values);
        return questions.linked(link -> table(query, bound, link));
    }

    private static ResultTable table(NamedQuery query, Query bound, RDFLink link) {
        try (QueryExec execution = link.query(bound)) {
            List<Binding> rows = new ArrayList<>();
            RowSet answers = execution.select();
            answers.forEachRemaining(row -> rows.add(BindingFactory.copy(row)));
            return new ResultTable(query.variables(), rows);
        } catch (QueryException e) {
            throw fault(query, e);
        }
    }

    /**
     * The graph that the query makes, in an order that does not change.
     *
     * @throws QueryFault when the endpoint fails
     */
    public List<Triple> triples(NamedQuery query, Map<String, Node> values) {
        Query bound = query.bind(values);
        return questions.linked(link -> {
            try (QueryExec execution = link.query(bound)) {
                return execution.construct().stream()
                        .sorted(Comparator.comparing(triple ->
                                NodeFmtLib.strNodesNT(triple.getSubject(), triple.getPredicate(), triple.getObject())))
                        .toList();
            } catch (QueryException e) {
                throw fault(query, e);
            }
        });
    }

    private static QueryFault fault(NamedQuery query, QueryException e) {
        return new QueryFault("query " + query.name() + " failed: " + e.getMessage(), e);
    }
}
