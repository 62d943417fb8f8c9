package org.leidenkg.query.library;

import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.model.LocalText;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Sh;

/**
 * The library of questions as data, in the form of the SIB example collections (SHACL's SPARQL executables), so that
 * editors that know this form can offer them. Under the default base, without blank nodes.
 */
public final class QueryExamples {
    private static final Node PREFIXES = NodeFactory.createURI(Base.DEFAULT + "id/query-prefixes");
    private static final Node ENDPOINT = NodeFactory.createURI(Base.DEFAULT + "sparql");

    private final DatasetGraph data;
    private final TreeMap<String, String> prefixes = new TreeMap<>();

    private QueryExamples(DatasetGraph data) {
        this.data = data;
    }

    /** Adds the questions of the library, which is under the default base, to the graph of the catalogue. */
    public static void describe(DatasetGraph data, NamedQueries library) {
        QueryExamples examples = new QueryExamples(data);
        library.list().forEach(examples::describe);
        examples.declarePrefixes();
    }

    private void describe(NamedQuery query) {
        boolean select = query.form() == NamedQuery.Form.SELECT;
        Node node = NodeFactory.createURI(Base.DEFAULT + "id/query/" + query.name());
        add(node, RDF.type.asNode(), Sh.SPARQL_EXECUTABLE_CLASS);
        add(node, RDF.type.asNode(), select ? Sh.SPARQL_SELECT_EXECUTABLE_CLASS : Sh.SPARQL_CONSTRUCT_EXECUTABLE_CLASS);
        add(node, Dct.IDENTIFIER, NodeFactory.createLiteralString(query.name()));
        addBoth(node, RDFS.label.asNode(), query.title());
        // Where these collections are shown, the comment is the question, so it begins with it.
        addBoth(
                node,
                RDFS.comment.asNode(),
                new LocalText(
                        sentence(query.title().nl()) + " " + query.description().nl(),
                        sentence(query.title().en()) + " " + query.description().en()));
        add(node, Sh.PREFIXES, PREFIXES);
        add(node, select ? Sh.SELECT : Sh.CONSTRUCT, NodeFactory.createLiteralString(query.text()));
        query.tags().forEach(tag -> add(node, Schema.KEYWORDS, NodeFactory.createLiteralString(tag)));
        add(node, Schema.TARGET, ENDPOINT);
        prefixes.putAll(query.prefixes());
    }

    private static String sentence(String title) {
        return title.endsWith("?") ? title : title + ".";
    }

    private void declarePrefixes() {
        add(PREFIXES, RDF.type.asNode(), OWL.Ontology.asNode());
        addBoth(
                PREFIXES,
                RDFS.label.asNode(),
                new LocalText("Prefixen van de voorbeeldvragen", "Prefixes of the example queries"));
        prefixes.forEach((prefix, namespace) -> {
            Node declaration = NodeFactory.createURI(PREFIXES.getURI() + "#" + prefix);
            add(PREFIXES, Sh.DECLARE, declaration);
            add(declaration, RDF.type.asNode(), Sh.PREFIX_DECLARATION_CLASS);
            add(declaration, Sh.PREFIX, NodeFactory.createLiteralString(prefix));
            add(declaration, Sh.NAMESPACE, NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
    }

    private void addBoth(Node subject, Node property, LocalText text) {
        add(subject, property, NodeFactory.createLiteralLang(text.nl(), "nl"));
        add(subject, property, NodeFactory.createLiteralLang(text.en(), "en"));
    }

    private void add(Node subject, Node property, Node value) {
        data.add(Graphs.CATALOGUE, subject, property, value);
    }
}
