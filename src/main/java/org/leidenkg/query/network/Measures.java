package org.leidenkg.query.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.query.Facts;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.RankedPosition;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.vocab.Lkg;

/** The measures of all organisations in the network of a level, in memory; those with the most partners first. */
public final class Measures {
    /** A decimal may come back shorter than it was written. */
    private static final int DECIMALS = 6;

    private static final int NAMED = 3;

    private final Map<String, NetworkPosition> byOrganisation = new LinkedHashMap<>();

    /** @param positions by the IRIs of the organisations */
    Measures(Map<String, NetworkPosition> positions) {
        positions.entrySet().stream()
                .sorted(Map.Entry.<String, NetworkPosition>comparingByValue(
                                Comparator.comparingInt(NetworkPosition::degree).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> byOrganisation.put(entry.getKey(), entry.getValue()));
    }

    /**
     * As the build computed them.
     *
     * @param organisations IRIs of all that there are
     */
    public static Measures load(Session session, Level level, Collection<String> organisations) {
        Map<String, String> iris = new HashMap<>();
        organisations.forEach(one -> iris.put(session.space().position(level, one), one));
        Map<String, NetworkPosition> positions = new HashMap<>();
        session.facts(iris.keySet(), session.described(iris.keySet())).stream()
                .filter(facts -> facts.has(Lkg.DEGREE))
                .forEach(facts -> positions.put(Objects.requireNonNull(iris.get(facts.iri())), position(facts)));
        return new Measures(positions);
    }

    private static NetworkPosition position(Facts facts) {
        return new NetworkPosition(
                facts.number(Lkg.DEGREE),
                facts.number(Lkg.WEIGHTED_DEGREE),
                decimal(facts.get(Lkg.FRACTIONAL_DEGREE)),
                decimal(facts.get(Lkg.BETWEENNESS)),
                decimal(facts.get(Lkg.HARMONIC_CLOSENESS)),
                facts.number(Lkg.CORE_NUMBER),
                facts.find(Lkg.CONSTRAINT).map(Measures::decimal),
                new NetworkPosition.Brokerage(
                        Long.parseLong(facts.get(Lkg.BROKERAGE_COORDINATOR)),
                        Long.parseLong(facts.get(Lkg.BROKERAGE_GATEKEEPER)),
                        Long.parseLong(facts.get(Lkg.BROKERAGE_REPRESENTATIVE)),
                        Long.parseLong(facts.get(Lkg.BROKERAGE_CONSULTANT)),
                        Long.parseLong(facts.get(Lkg.BROKERAGE_LIAISON))),
                facts.number(Lkg.COMMUNITY),
                decimal(facts.get(Lkg.THEME_DIVERSITY)),
                facts.number(Lkg.PROJECT_COUNT),
                facts.number(Lkg.LEAD_COUNT),
                facts.number(Lkg.THEME_COUNT));
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The place of an organisation; a {@link QueryFault} for one that is not in the network. */
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
     * @param themes how many there are
     * @param name tells what those with more partners are called
     */
    public Optional<RankedPosition> ranked(String organisation, int themes, Function<String, Ref> name) {
        return find(organisation).map(position -> {
            int more = (int) byOrganisation.values().stream()
                    .filter(one -> one.degree() > position.degree())
                    .count();
            int before = (int) byOrganisation.values().stream()
                    .filter(one -> one.betweenness().compareTo(position.betweenness()) > 0)
                    .count();
            return new RankedPosition(
                    position,
                    byOrganisation.size(),
                    more,
                    organisations().stream()
                            .limit(Math.min(more, NAMED))
                            .map(name)
                            .toList(),
                    before + 1,
                    byOrganisation.values().stream()
                            .mapToInt(NetworkPosition::coreNumber)
                            .max()
                            .orElse(0),
                    themes);
        });
    }
}
