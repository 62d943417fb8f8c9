package org.leidenkg.web.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.leidenkg.vocab.Ldes;
import org.leidenkg.vocab.Tree;
import org.leidenkg.web.Served;

/** Follows an event stream from its first page on, by what that page says of it, and keeps the last state of every thing. */
final class FeedClient {
    private final Served served;
    private final String mediaType;
    private final Lang language;
    /** Members of all pages. */
    private final DatasetGraph found = DatasetGraphFactory.create();

    private final Set<String> seen = new HashSet<>();

    FeedClient(Served served, String mediaType, Lang language) {
        this.served = served;
        this.mediaType = mediaType;
        this.language = language;
    }

    int pages() {
        return seen.size();
    }

    Graph follow(String root) {
        Deque<String> ahead = new ArrayDeque<>(List.of(root));
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            if (seen.add(path)) {
                DatasetGraph page = read(path);
                page.find().forEachRemaining(found::add);
                page.getDefaultGraph()
                        .find(Node.ANY, Tree.NODE, Node.ANY)
                        .forEachRemaining(t ->
                                ahead.add(URI.create(t.getObject().getURI()).getPath()));
            }
        }
        return materialised();
    }

    private DatasetGraph read(String path) {
        HttpResponse<String> answer = served.get(path, "Accept", mediaType);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(Served.header(answer, "Content-Type")).isEqualTo(mediaType);
        DatasetGraph page = DatasetGraphFactory.create();
        RDFParser.fromString(answer.body(), language).parse(page);
        return page;
    }

    private Graph materialised() {
        Graph said = found.getDefaultGraph();
        Node stream = one(said, Node.ANY, Tree.VIEW, true);
        Node time = one(said, stream, Ldes.TIMESTAMP_PATH, false);
        Node versionOf = one(said, stream, Ldes.VERSION_OF_PATH, false);
        Map<Node, Node> last = new HashMap<>();
        said.find(stream, Tree.MEMBER, Node.ANY).mapWith(t -> t.getObject()).toList().stream()
                .sorted(Comparator.comparing(
                        member -> one(said, member, time, false).getLiteralLexicalForm()))
                .forEach(member -> last.put(one(said, member, versionOf, false), member));
        Graph state = GraphFactory.createDefaultGraph();
        last.values().forEach(member -> GraphUtil.addInto(state, found.getGraph(member)));
        return state;
    }

    private static Node one(Graph graph, Node subject, Node property, boolean subjectIsMeant) {
        List<Quad> all = graph.find(subject, property, Node.ANY)
                .mapWith(t -> new Quad(Quad.defaultGraphIRI, t))
                .toList();
        assertThat(all).as(property.toString()).hasSize(1);
        return subjectIsMeant ? all.get(0).getSubject() : all.get(0).getObject();
    }
}
