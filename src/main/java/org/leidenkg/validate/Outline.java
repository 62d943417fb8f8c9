package org.leidenkg.validate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * A small graph out of a large one, with the same properties, classes and IRIs: for queries that look at every triple only to
 * learn which of these there are. They find the same in it for a fraction of the time.
 *
 * <p>It holds all that is said of terms (what is used as a property or a class) and of things that are not below the base; and
 * of each property with each IRI the triple with the least subject, where the IRI is a class, is not below the base, or nothing
 * is said of it. Of a property that has none of these it holds one triple. Of whatever it leads to it says something, if the large
 * graph does.
 */
final class Outline {
    private static final Node TYPE = RDF.type.asNode();

    private final Graph all;
    private final String base;
    private final Graph outline = GraphMemFactory.createGraphMem2();
    /** By property and IRI; any other value counts as one. */
    private final Map<Node, Map<Node, Triple>> least = new HashMap<>();

    private final Set<Node> whole = new HashSet<>();

    private Outline(Graph all, String base) {
        this.all = all;
        this.base = base;
    }

    /** @param base how the IRIs of the graph's own things begin */
    static Graph of(Graph all, String base) {
        Outline drawing = new Outline(all, base);
        all.find().forEachRemaining(drawing::look);
        drawing.whole.addAll(drawing.least.keySet());
        drawing.whole.forEach(
                thing -> all.find(thing, Node.ANY, Node.ANY).toList().forEach(drawing::keep));
        drawing.least.values().forEach(values -> values.values().forEach(drawing::keep));
        return drawing.outline;
    }

    private void look(Triple triple) {
        Node value = triple.getObject();
        if (triple.getPredicate().equals(TYPE)) {
            whole.add(value);
        }
        if (isForeign(triple.getSubject())) {
            whole.add(triple.getSubject());
        }
        least.computeIfAbsent(triple.getPredicate(), property -> new HashMap<>())
                .merge(isToBeFound(triple) ? value : Node.ANY, triple, Outline::lesser);
    }

    private boolean isToBeFound(Triple triple) {
        Node value = triple.getObject();
        return value.isURI()
                && (triple.getPredicate().equals(TYPE) || isForeign(value) || !all.contains(value, Node.ANY, Node.ANY));
    }

    private boolean isForeign(Node node) {
        return node.isURI() && !node.getURI().startsWith(base);
    }

    private static Triple lesser(Triple one, Triple other) {
        return one.getSubject().toString().compareTo(other.getSubject().toString()) <= 0 ? one : other;
    }

    private void keep(Triple triple) {
        Triple next = triple;
        while (next != null) {
            outline.add(next);
            Node value = next.getObject();
            next = value.isLiteral() || outline.contains(value, Node.ANY, Node.ANY)
                    ? null
                    : all.find(value, Node.ANY, Node.ANY).nextOptional().orElse(null);
        }
    }
}
