package org.leidenkg.web.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/** The triples of a file in its order, with blank nodes named in the order in which they turn up: the same at each start. */
final class OrderedTriples extends StreamRDFBase {
    private final List<Triple> triples = new ArrayList<>();
    private final Map<Node, Node> blanks = new HashMap<>();

    private OrderedTriples() {}

    static List<Triple> of(String turtle) {
        OrderedTriples sink = new OrderedTriples();
        RDFParser.create().fromString(turtle).lang(Lang.TURTLE).parse(sink);
        return sink.triples;
    }

    @Override
    public void triple(Triple triple) {
        triples.add(Triple.create(named(triple.getSubject()), triple.getPredicate(), named(triple.getObject())));
    }

    private Node named(Node node) {
        return node.isBlank()
                ? blanks.computeIfAbsent(node, one -> NodeFactory.createBlankNode("b" + blanks.size()))
                : node;
    }
}
