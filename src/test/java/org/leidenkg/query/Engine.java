package org.leidenkg.query;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.jspecify.annotations.Nullable;

/** A SPARQL engine that holds a dataset; its default graph is the union of the named ones. */
public interface Engine extends AutoCloseable {
    Answer ask(String sparql);

    @Override
    void close();

    /** Jena, in memory. */
    static Engine jena(DatasetGraph data) {
        DatasetGraph union = DatasetGraphFactory.wrap(GraphView.createUnionGraph(data));
        return new Engine() {
            @Override
            public Answer ask(String sparql) {
                return Txn.calculateRead(
                        data,
                        () -> answer(
                                QueryExec.dataset(union).query(parsed(sparql)).build()));
            }

            @Override
            public void close() {}
        };
    }

    /** TDB2, in a folder. */
    static Engine tdb2(DatasetGraph data, Path folder) {
        DatasetGraph store = store(data, folder);
        return new Engine() {
            @Override
            public Answer ask(String sparql) {
                return Txn.calculateRead(
                        store,
                        () -> answer(
                                QueryExec.dataset(store).query(parsed(sparql)).build()));
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }

    /** Fuseki over HTTP, on TDB2. */
    static Engine fuseki(DatasetGraph data, Path folder) {
        DatasetGraph store = store(data, folder);
        FusekiServer server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/leidenkg", store)
                .start();
        return new Engine() {
            @Override
            public Answer ask(String sparql) {
                return answer(QueryExecHTTP.service("http://localhost:" + server.getPort() + "/leidenkg/query")
                        .query(sparql)
                        .build());
            }

            @Override
            public void close() {
                server.stop();
                store.close();
            }
        };
    }

    /** RDF4J's own engine, in memory. */
    static Engine rdf4j(DatasetGraph data) {
        SailRepository repository = new SailRepository(new MemoryStore());
        String quads = Txn.calculateRead(
                data, () -> RDFWriter.source(data).lang(Lang.NQUADS).asString());
        try (SailRepositoryConnection connection = repository.getConnection()) {
            connection.add(new StringReader(quads), RDFFormat.NQUADS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Engine() {
            @Override
            public Answer ask(String sparql) {
                try (SailRepositoryConnection connection = repository.getConnection()) {
                    if (parsed(sparql).isConstructType()) {
                        List<List<String>> triples = new ArrayList<>();
                        connection
                                .prepareGraphQuery(sparql)
                                .evaluate()
                                .forEach(s -> triples.add(
                                        List.of(text(s.getSubject()), text(s.getPredicate()), tagged(s.getObject()))));
                        return Answer.ofTriples(triples.stream().distinct().toList());
                    }
                    try (TupleQueryResult result =
                            connection.prepareTupleQuery(sparql).evaluate()) {
                        return rows(result);
                    }
                }
            }

            @Override
            public void close() {
                repository.shutDown();
            }
        };
    }

    private static DatasetGraph store(DatasetGraph data, Path folder) {
        DatasetGraph store = DatabaseMgr.connectDatasetGraph(folder.toString());
        Txn.executeWrite(store, () -> Txn.executeRead(data, () -> data.find().forEachRemaining(store::add)));
        store.getContext().set(TDB2.symUnionDefaultGraph, true);
        return store;
    }

    private static Query parsed(String sparql) {
        return QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    }

    private static Answer answer(QueryExec execution) {
        try (execution) {
            String sparql = execution.getQueryString();
            boolean construct = sparql == null
                    ? execution.getQuery().isConstructType()
                    : parsed(sparql).isConstructType();
            return construct ? Answer.of(execution.construct()) : Answer.of(execution.select());
        }
    }

    private static Answer rows(TupleQueryResult result) {
        List<String> columns = result.getBindingNames();
        List<List<String>> rows = new ArrayList<>();
        for (BindingSet row : result) {
            rows.add(columns.stream().map(c -> text(row.getValue(c))).toList());
        }
        return new Answer(columns, rows);
    }

    private static String tagged(Value value) {
        return value instanceof Literal literal && literal.getLanguage().isPresent()
                ? literal.getLabel() + "@" + literal.getLanguage().orElseThrow()
                : text(value);
    }

    private static String text(@Nullable Value value) {
        if (value == null) {
            return "";
        }
        return value instanceof Literal literal
                ? Answer.literal(literal.getLabel(), literal.getDatatype().stringValue())
                : value.stringValue();
    }
}
