package org.leidenkg.vocab;

import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.assembler.JA;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/**
 * The assembler {@code fuseki-config/leidenkg.ttl}, as the program carries it, with the places of store and text index put
 * in by whoever runs from it.
 */
public final class ServiceConfiguration {
    private static final String FILE = "fuseki-config/leidenkg.ttl";
    private static final String FUSEKI = "http://jena.apache.org/fuseki#";
    private static final String TEXT = "http://jena.apache.org/text#";
    private static final String TDB2 = "http://jena.apache.org/2016/tdb#";

    private final Graph graph;
    private final Node dataset;
    private final Node store;
    private final Node index;

    private ServiceConfiguration(Graph graph) {
        this.graph = graph;
        Node service = G.getOnePO(graph, RDF.Nodes.type, term(FUSEKI, "Service"));
        this.dataset = G.getOneSP(graph, service, term(FUSEKI, "dataset"));
        this.store = G.getOneSP(graph, dataset, term(TEXT, "dataset"));
        this.index = G.getOneSP(graph, dataset, term(TEXT, "index"));
    }

    public static ServiceConfiguration read() {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = ServiceConfiguration.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FILE);
            }
            RDFParser.source(in).base("file:///" + FILE).lang(Lang.TURTLE).parse(graph);
            // It says the type of everything, so the assembler need not infer any, which takes a tenth of a second.
            graph.add(JA.This.asNode(), RDF.Nodes.type, JA.Expanded.asNode());
            return new ServiceConfiguration(graph);
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot read its file " + FILE, e);
        }
    }

    private static Node term(String namespace, String name) {
        return NodeFactory.createURI(namespace + name);
    }

    public Graph graph() {
        return graph;
    }

    /** Store and text index together. */
    public Node dataset() {
        return dataset;
    }

    /** The TDB2 dataset. */
    public Node store() {
        return store;
    }

    /** The text index. */
    public Node index() {
        return index;
    }

    /** Puts the store into a folder. */
    public void setStore(String folder) {
        set(store, term(TDB2, "location"), folder);
    }

    /** Puts the text index into a folder. */
    public void setIndex(String folder) {
        set(index, term(TEXT, "directory"), folder);
    }

    private void set(Node subject, Node property, String value) {
        G.listSP(graph, subject, property).forEach(old -> graph.delete(subject, property, old));
        graph.add(subject, property, NodeFactory.createLiteralString(value));
    }
}
