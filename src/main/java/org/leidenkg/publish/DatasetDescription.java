package org.leidenkg.publish;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.VoId;

/** Describes a dataset in its own catalogue graph: title, licence, version, and the size of each graph. */
public final class DatasetDescription {
    private static final Node DATASET = NodeFactory.createURI(Base.DEFAULT + "dataset");
    private static final Node LICENCE = NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");

    private DatasetDescription() {}

    /** Adds the catalogue graph, from what the dataset holds. */
    public static void describe(DatasetGraph data, String version) {
        List<Node> graphs = new ArrayList<>();
        Iterator<Node> names = data.listGraphNodes();
        names.forEachRemaining(graphs::add);
        graphs.sort(java.util.Comparator.comparing(Node::getURI));
        add(data, DATASET, RDF.type.asNode(), Dcat.DATASET_CLASS);
        add(data, DATASET, RDF.type.asNode(), VoId.DATASET_CLASS);
        add(data, DATASET, Dct.TITLE, text("Kennisgraaf van samenwerkingsprojecten", "nl"));
        add(data, DATASET, Dct.TITLE, text("Knowledge graph of collaboration projects", "en"));
        add(data, DATASET, Dct.LICENSE, LICENCE);
        add(data, DATASET, Dcat.VERSION, NodeFactory.createLiteralString(version));
        add(data, DATASET, VoId.URI_SPACE, NodeFactory.createLiteralString(Base.DEFAULT + "id/"));
        long all = 0;
        for (Node graph : graphs) {
            long triples = data.getGraph(graph).size();
            all += triples;
            add(data, DATASET, VoId.SUBSET, graph);
            add(data, graph, RDF.type.asNode(), VoId.DATASET_CLASS);
            add(data, graph, VoId.TRIPLES, integer(triples));
        }
        add(data, DATASET, VoId.TRIPLES, integer(all));
    }

    private static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    private static Node text(String value, String language) {
        return NodeFactory.createLiteralLang(value, language);
    }

    private static void add(DatasetGraph data, Node subject, Node property, Node value) {
        data.add(Graphs.CATALOGUE, subject, property, value);
    }
}
