package org.leidenkg.web.sparql.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathParser;
import org.apache.jena.sparql.path.eval.PathEval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathSimplifierTest {
    private static final int NODES = 5;

    private static Path parse(String path) {
        return PathParser.parse(path, PrefixMapping.Factory.create().setNsPrefix("", "a:"));
    }

    @ParameterizedTest
    @CsvSource({
        "(:p*)*, :p*",
        "(:p+)*, :p*",
        "(:p?)*, :p*",
        "(:p*)+, :p*",
        "(:p+)+, :p+",
        "(:p?)+, :p*",
        "(:p*)?, :p*",
        "(:p+)?, :p*",
        "(:p?)?, :p?",
        "(((:p*)*)*)*, :p*",
        "((:p+)?)+, :p*",
        "(^(:p*))*, (^:p)*",
        "^(^:p), :p",
        ":q/((:p*)*)/:q, :q/:p*/:q",
        ":q|((:p+)+), :q|:p+",
        "(:q/(:p*)*)*, (:q/:p*)*",
        "(:p*|:q+)*, (:p|:q)*",
        "(:p+|:q)+, (:p|:q)+",
        "(:p*|:q)+, (:p|:q)*",
        "(:p*/:q*)*, (:p|:q)*",
        "(:p?/:q?)+, (:p|:q)*",
        "(:p*/:q)*, (:p*/:q)*",
        "(:p*/:q*)?, (:p*/:q*)?",
        "!:p, !:p",
        ":p/:q, :p/:q"
    })
    void closuresOfClosuresBecomeOne(String path, String simple) {
        assertThat(PathSimplifier.simplify(parse(path))).isEqualTo(parse(simple));
    }

    @Test
    void simplifiedPathHasTheSameSolutionsEachAsOften() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            Graph graph = graph(random);
            Path path = path(random, 4);
            Path simple = PathSimplifier.simplify(path);
            for (int node = 0; node < NODES; node++) {
                Node start = node(node);
                assertThat(all(PathEval.eval(graph, start, simple, ARQ.getContext())))
                        .as("%s as %s from %s", path, simple, start)
                        .containsExactlyInAnyOrderElementsOf(all(PathEval.eval(graph, start, path, ARQ.getContext())));
                assertThat(all(PathEval.evalReverse(graph, start, simple, ARQ.getContext())))
                        .as("%s as %s to %s", path, simple, start)
                        .containsExactlyInAnyOrderElementsOf(
                                all(PathEval.evalReverse(graph, start, path, ARQ.getContext())));
            }
        }
    }

    private static List<Node> all(Iterator<Node> nodes) {
        List<Node> all = new ArrayList<>();
        nodes.forEachRemaining(all::add);
        return all;
    }

    private static Node node(int number) {
        return NodeFactory.createURI("a:" + number);
    }

    private static Node predicate(Random random) {
        return NodeFactory.createURI(random.nextBoolean() ? "a:p" : "a:q");
    }

    private static Graph graph(Random random) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < 7; i++) {
            graph.add(Triple.create(node(random.nextInt(NODES)), predicate(random), node(random.nextInt(NODES))));
        }
        return graph;
    }

    private static Path path(Random random, int depth) {
        if (depth == 0) {
            return new P_Link(predicate(random));
        }
        Path one = path(random, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> new P_ZeroOrMore1(one);
            case 1 -> new P_OneOrMore1(one);
            case 2 -> new P_ZeroOrOne(one);
            case 3 -> new P_Inverse(one);
            case 4 -> new P_Seq(one, path(random, depth - 2 < 0 ? 0 : depth - 2));
            default -> new P_Alt(one, path(random, depth - 2 < 0 ? 0 : depth - 2));
        };
    }
}
