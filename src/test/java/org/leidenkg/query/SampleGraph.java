package org.leidenkg.query;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** The small graph of {@code sample.trig} with the concept schemes of the ontology, in a TDB2 dataset in memory. */
public final class SampleGraph {
    private static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/leidenkg/graph/ontology");
    private static final List<String> SCHEMES =
            List.of("bases", "certainty", "levels", "organisation-types", "relations", "resolution-methods", "roles");

    private SampleGraph() {}

    /** As the service has it: the default graph of a query is the union of the named ones. */
    public static DatasetGraph open() {
        DatasetGraph dataset = fill(DatabaseMgr.createDatasetGraph());
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return dataset;
    }

    /** Puts the data into a dataset, and nothing else. */
    public static DatasetGraph fill(DatasetGraph dataset) {
        Txn.executeWrite(dataset, () -> {
            try (InputStream in = open("org/leidenkg/query/sample.trig")) {
                RDFParser.source(in).lang(Lang.TRIG).parse(dataset);
                for (String scheme : SCHEMES) {
                    addScheme(dataset, scheme);
                }
            } catch (IOException e) {
                throw new IllegalStateException("the sample cannot be read", e);
            }
        });
        return dataset;
    }

    private static void addScheme(DatasetGraph dataset, String scheme) throws IOException {
        var graph = GraphFactory.createDefaultGraph();
        try (InputStream in = open("ontology/" + scheme + ".ttl")) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        }
        graph.find()
                .forEachRemaining(triple ->
                        dataset.add(ONTOLOGY, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = SampleGraph.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IOException("not on the class path: " + path);
        }
        return in;
    }
}
