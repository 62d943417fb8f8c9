package org.leidenkg.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;

/**
 * What is said of a thing in a part of the graph that was read. Terms of ours are asked for under the default base. No answer
 * depends on the order of the endpoint.
 */
public record Facts(String iri, Graph graph, IriSpace space) {
    private Stream<Node> values(Node property) {
        return G.listSP(graph, NodeFactory.createURI(iri), space.own(property)).stream();
    }

    public boolean has(Node property) {
        return values(property).findAny().isPresent();
    }

    public boolean has(Node property, Node value) {
        return values(property).anyMatch(space.own(value)::equals);
    }

    /** Without doubles, in code unit order. */
    public List<String> texts(Node property) {
        return values(property).map(Row::text).distinct().sorted().toList();
    }

    /** In code unit order. */
    public List<Tagged> tagged(Node property) {
        return values(property)
                .map(Row::tagged)
                .sorted(Comparator.comparing(Tagged::text).thenComparing(Tagged::language))
                .toList();
    }

    public Text text(Node property) {
        return new Text(tagged(property));
    }

    /** The first in code unit order. */
    public Optional<String> find(Node property) {
        return texts(property).stream().findFirst();
    }

    /** The first in code unit order; a {@link QueryFault} when nothing is said. */
    public String get(Node property) {
        return find(property).orElseThrow(() -> new QueryFault("the graph has no <" + property + "> of <" + iri + ">"));
    }

    public int number(Node property) {
        return Integer.parseInt(get(property));
    }

    /** The things that are values of a property, by their IRIs. */
    public List<Facts> all(Node property) {
        return texts(property).stream().map(this::of).toList();
    }

    /** The things that have this one as a value of a property, by their IRIs. */
    public List<Facts> pointing(Node property) {
        return G.listPO(graph, space.own(property), NodeFactory.createURI(iri)).stream()
                .map(Row::text)
                .distinct()
                .sorted()
                .map(this::of)
                .toList();
    }

    /** Another thing in the same part of the graph. */
    public Facts of(String thing) {
        return new Facts(thing, graph, space);
    }
}
