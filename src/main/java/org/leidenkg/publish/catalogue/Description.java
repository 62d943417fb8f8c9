package org.leidenkg.publish.catalogue;

import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.LocalText;
import org.leidenkg.vocab.Base;

/** Statements about the dataset while they are gathered, under the default base. */
public final class Description {
    static final Node DATASET = NodeFactory.createURI(Base.DEFAULT + "dataset");

    private final Graph graph = GraphFactory.createDefaultGraph();

    /** A thing that is described on the dataset's own page. */
    static Node part(String name) {
        return NodeFactory.createURI(DATASET.getURI() + "#" + name);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** The text of a property that the thing has in a graph. */
    static String text(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).next().getObject().getLiteralLexicalForm();
    }

    Graph graph() {
        return graph;
    }

    /** Adds a file of this package's resources. */
    void include(String file) {
        try (InputStream in = Description.class.getResourceAsStream("/org/leidenkg/publish/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            RDFParser.source(in).lang(Lang.TURTLE).base(Base.DEFAULT).parse(graph);
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot read its file " + file, e);
        }
    }

    void add(Node subject, Node property, Node value) {
        graph.add(Triple.create(subject, property, value));
    }

    void type(Node subject, Node type) {
        add(subject, RDF.type.asNode(), type);
    }

    void both(Node subject, Node property, LocalText text) {
        add(subject, property, NodeFactory.createLiteralLang(text.nl(), "nl"));
        add(subject, property, NodeFactory.createLiteralLang(text.en(), "en"));
    }

    void string(Node subject, Node property, String text) {
        add(subject, property, NodeFactory.createLiteralString(text));
    }

    void count(Node subject, Node property, long number) {
        typed(subject, property, Long.toString(number), XSDDatatype.XSDinteger);
    }

    void typed(Node subject, Node property, String text, RDFDatatype datatype) {
        add(subject, property, NodeFactory.createLiteralDT(text, datatype));
    }
}
