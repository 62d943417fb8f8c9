package org.leidenkg.query;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.model.Level;
import org.leidenkg.model.NetworkPosition;

/** The measures by which the organisations of a level are put in order, to tell the rank of one, and who comes first. */
final class NetworkRanks {
    private static final int NAMED = 3;

    private static final Comparator<Placed> MOST_PARTNERS =
            Comparator.comparingInt(Placed::degree).reversed().thenComparing(Placed::iri);
    private static final Comparator<Placed> MOST_SHARED =
            Comparator.comparingInt(Placed::weightedDegree).reversed().thenComparing(Placed::iri);

    private final List<Placed> placed;
    private final double[] betweenness;
    private final int highestCore;
    private final List<Ref> mostConnected;

    private record Placed(String iri, int degree, int weightedDegree) {}

    private NetworkRanks(List<Placed> placed, double[] betweenness, int highestCore, List<Ref> mostConnected) {
        this.placed = placed;
        this.betweenness = betweenness;
        this.highestCore = highestCore;
        this.mostConnected = mostConnected;
    }

    static NetworkRanks load(Session session, Level level) {
        List<Row> rows =
                session.ask("network-ranks", Map.of("level", session.space().level(level)));
        List<Placed> placed = rows.stream()
                .map(row -> new Placed(row.text("organisation"), row.number("degree"), row.number("weightedDegree")))
                .sorted(MOST_PARTNERS)
                .toList();
        List<String> first = placed.stream().limit(NAMED).map(Placed::iri).toList();
        Map<String, Ref> refs = session.refs(first);
        return new NetworkRanks(
                placed,
                rows.stream()
                        .map(row -> new BigDecimal(row.text("betweenness")))
                        .mapToDouble(BigDecimal::doubleValue)
                        .toArray(),
                rows.stream().mapToInt(row -> row.number("coreNumber")).max().orElse(0),
                first.stream().map(iri -> session.space().refIn(refs, iri)).toList());
    }

    Standing of(NetworkPosition position, int themes) {
        int more = (int)
                placed.stream().filter(one -> one.degree() > position.degree()).count();
        double between = position.betweenness().doubleValue();
        int before = (int)
                Arrays.stream(betweenness).filter(value -> value > between).count();
        return new Standing(
                position,
                placed.size(),
                more,
                mostConnected.subList(0, Math.min(more, mostConnected.size())),
                before + 1,
                highestCore,
                themes);
    }

    /** IRIs of those that work with the most others, the first first, with how many these are. */
    Map<String, Integer> mostConnected(int most) {
        Map<String, Integer> first = new LinkedHashMap<>();
        placed.stream().filter(one -> one.degree() > 0).limit(most).forEach(one -> first.put(one.iri(), one.degree()));
        return first;
    }

    /** IRIs of all that count at the level. */
    Set<String> organisations() {
        return placed.stream().map(Placed::iri).collect(Collectors.toSet());
    }

    /** Those that share the most projects, summed over their partners, the first first. */
    List<Node> strongest(int most) {
        return placed.stream()
                .sorted(MOST_SHARED)
                .limit(most)
                .map(one -> NodeFactory.createURI(one.iri()))
                .toList();
    }
}
