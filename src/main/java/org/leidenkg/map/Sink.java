package org.leidenkg.map;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.LocalText;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Skos;

/** Where the triples of one named graph go. */
final class Sink {
    private static final Node TYPE = RDF.type.asNode();

    private final DatasetGraph data;
    private final Node graph;

    Sink(DatasetGraph data, Node graph) {
        this.data = data;
        this.graph = graph;
    }

    void add(Node subject, Node property, Node value) {
        data.add(graph, subject, property, value);
    }

    void type(Node subject, Node... types) {
        for (Node type : types) {
            add(subject, TYPE, type);
        }
    }

    void text(Node subject, Node property, String text, String language) {
        add(subject, property, NodeFactory.createLiteralLang(text, language));
    }

    void dutch(Node subject, Node property, String text) {
        text(subject, property, text, "nl");
    }

    void english(Node subject, Node property, String text) {
        text(subject, property, text, "en");
    }

    void both(Node subject, Node property, LocalText text) {
        dutch(subject, property, text.nl());
        english(subject, property, text.en());
    }

    /** What a party that is no organisation is called: its label, and the name that FOAF wants of every agent. */
    void agentName(Node party, LocalText name) {
        both(party, Skos.PREF_LABEL, name);
        both(party, Foaf.NAME, name);
    }

    /** The same in the words of a source. */
    void agentName(Node party, String words) {
        dutch(party, Skos.PREF_LABEL, words);
        dutch(party, Foaf.NAME, words);
    }

    void string(Node subject, Node property, String text) {
        add(subject, property, NodeFactory.createLiteralString(text));
    }

    void integer(Node subject, Node property, int value) {
        add(subject, property, NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger));
    }

    /** A day, a month or a year where that is what is written; any other words as they are. */
    void date(Node subject, Node property, String written) {
        Days.read(written)
                .ifPresentOrElse(
                        day -> typed(subject, property, day.value(), day.type()),
                        () -> string(subject, property, written));
    }

    void typed(Node subject, Node property, String value, XSDDatatype datatype) {
        add(subject, property, NodeFactory.createLiteralDT(value, datatype));
    }
}
