package org.leidenkg.query;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.leidenkg.model.Level;
import org.leidenkg.model.NetworkPosition;

/** The measures of all organisations of a level, in order, to tell the rank of one. */
final class NetworkRanks {
    private static final int NAMED = 3;

    private final int[] degrees;
    private final double[] betweenness;
    private final int highestCore;
    private final List<Ref> mostConnected;

    private record Placed(String iri, int degree) {}

    private NetworkRanks(int[] degrees, double[] betweenness, int highestCore, List<Ref> mostConnected) {
        this.degrees = degrees;
        this.betweenness = betweenness;
        this.highestCore = highestCore;
        this.mostConnected = mostConnected;
    }

    static NetworkRanks load(Session session, Level level) {
        List<Row> rows =
                session.ask("network-ranks", Map.of("level", session.space().level(level)));
        List<String> first = rows.stream()
                .map(row -> new Placed(row.text("organisation"), row.number("degree")))
                .sorted(Comparator.comparingInt(Placed::degree).reversed().thenComparing(Placed::iri))
                .limit(NAMED)
                .map(Placed::iri)
                .toList();
        Map<String, Ref> refs = session.refs(first);
        return new NetworkRanks(
                rows.stream().mapToInt(row -> row.number("degree")).sorted().toArray(),
                rows.stream()
                        .map(row -> new BigDecimal(row.text("betweenness")))
                        .mapToDouble(BigDecimal::doubleValue)
                        .sorted()
                        .toArray(),
                rows.stream().mapToInt(row -> row.number("coreNumber")).max().orElse(0),
                first.stream().map(iri -> session.space().refIn(refs, iri)).toList());
    }

    Standing of(NetworkPosition position, int themes) {
        int more = (int) Arrays.stream(degrees)
                .filter(degree -> degree > position.degree())
                .count();
        double between = position.betweenness().doubleValue();
        int before = (int)
                Arrays.stream(betweenness).filter(value -> value > between).count();
        return new Standing(
                position,
                degrees.length,
                more,
                mostConnected.subList(0, Math.min(more, mostConnected.size())),
                before + 1,
                highestCore,
                themes);
    }
}
