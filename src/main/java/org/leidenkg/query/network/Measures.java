package org.leidenkg.query.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.Row;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.RankedPosition;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.lookup.CardReader;

/** The measures of all organisations in the network of a level, in memory; those with the most partners first. */
public final class Measures {
    /** A decimal may come back shorter than it was written. */
    private static final int DECIMALS = 6;

    private static final int NAMED = 3;

    private final Map<String, NetworkPosition> byOrganisation = new LinkedHashMap<>();

    private Measures(Map<String, NetworkPosition> positions) {
        positions.entrySet().stream()
                .sorted(Map.Entry.<String, NetworkPosition>comparingByValue(
                                Comparator.comparingInt(NetworkPosition::degree).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> byOrganisation.put(entry.getKey(), entry.getValue()));
    }

    /**
     * Reads the measures of a level.
     *
     * @param organisations IRIs of all that there are
     */
    public static Measures load(Session session, Level level, Collection<String> organisations) {
        Map<String, NetworkPosition> positions = new LinkedHashMap<>();
        for (Row row : session.askEach(
                "network-positions",
                Map.of("level", session.space().level(level)),
                "organisation",
                CardReader.nodes(organisations))) {
            positions.put(row.text("organisation"), position(row));
        }
        return new Measures(positions);
    }

    private static NetworkPosition position(Row row) {
        return new NetworkPosition(
                row.number("degree"),
                row.number("weightedDegree"),
                decimal(row.text("fractionalDegree")),
                decimal(row.text("betweenness")),
                decimal(row.text("harmonicCloseness")),
                row.number("coreNumber"),
                row.findText("constraint").map(Measures::decimal),
                new NetworkPosition.Brokerage(
                        Long.parseLong(row.text("coordinator")),
                        Long.parseLong(row.text("gatekeeper")),
                        Long.parseLong(row.text("representative")),
                        Long.parseLong(row.text("consultant")),
                        Long.parseLong(row.text("liaison"))),
                row.number("community"),
                decimal(row.text("themeDiversity")),
                row.number("projectCount"),
                row.number("leadCount"),
                row.number("themeCount"));
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /**
     * The measures of an organisation.
     *
     * @throws QueryFault for one that is not in the network
     */
    public NetworkPosition get(String organisation) {
        return find(organisation)
                .orElseThrow(() -> new QueryFault("the graph has no measures of <" + organisation + ">"));
    }

    /** Empty for one that is not in the network. */
    Optional<NetworkPosition> find(String organisation) {
        return Optional.ofNullable(byOrganisation.get(organisation));
    }

    /** IRIs of all that are in the network, those with the most partners first. */
    List<String> organisations() {
        return List.copyOf(byOrganisation.keySet());
    }

    /**
     * The position of an organisation beside the others; empty for one that is not in the network.
     *
     * @param session names those with more partners
     * @param themes how many there are
     */
    public Optional<RankedPosition> ranked(Session session, String organisation, int themes) {
        return find(organisation).map(position -> {
            int more = (int) byOrganisation.values().stream()
                    .filter(one -> one.degree() > position.degree())
                    .count();
            int before = (int) byOrganisation.values().stream()
                    .filter(one -> one.betweenness().compareTo(position.betweenness()) > 0)
                    .count();
            List<String> first =
                    organisations().stream().limit(Math.min(more, NAMED)).toList();
            Map<String, Ref> refs = session.refs(first);
            return new RankedPosition(
                    position,
                    byOrganisation.size(),
                    more,
                    first.stream().map(iri -> session.space().refIn(refs, iri)).toList(),
                    before + 1,
                    byOrganisation.values().stream()
                            .mapToInt(NetworkPosition::coreNumber)
                            .max()
                            .orElse(0),
                    themes);
        });
    }

    /** IRIs of those that work with the most others, the first first, with how many these are. */
    public Map<String, Integer> mostConnected(int most) {
        Map<String, Integer> first = new LinkedHashMap<>();
        byOrganisation.entrySet().stream()
                .filter(entry -> entry.getValue().degree() > 0)
                .limit(most)
                .forEach(entry -> first.put(entry.getKey(), entry.getValue().degree()));
        return first;
    }

    /** IRIs of at most so many that stand at equal distances in the order, the most connected first. */
    List<String> sample(int most) {
        List<String> all = organisations();
        int count = Math.min(most, all.size());
        return IntStream.range(0, count)
                .mapToObj(number -> all.get((int) ((long) number * all.size() / count)))
                .toList();
    }
}
