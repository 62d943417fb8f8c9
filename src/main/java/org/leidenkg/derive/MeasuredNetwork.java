package org.leidenkg.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.cwts.networkanalysis.Network;
import org.jgrapht.alg.scoring.Coreness;
import org.leidenkg.model.network.NetworkPlaces;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.model.network.NetworkPosition.Brokerage;

/** The measures of a network: of each organisation, and of the whole. */
record MeasuredNetwork(
        List<NetworkPosition> positions,
        List<NetworkPlaces.Place> places,
        int ties,
        int communities,
        BigDecimal modularity,
        BigDecimal stability,
        int sources) {
    static final int DECIMALS = 6;

    /**
     * Measures a network.
     *
     * @param sharedProjects of each organisation, summed over its partners
     * @param involvements of the organisations, by their numbers
     * @param sector of the organisations, as numbers from 0
     */
    static MeasuredNetwork of(Network network, int[] sharedProjects, List<Affiliation> involvements, int[] sector) {
        Centrality centrality = Centrality.of(network);
        Map<Integer, Integer> cores = new Coreness<>(Ties.graph(network)).getScores();
        double[] constraint = Constraint.of(network);
        int sectors = java.util.Arrays.stream(sector).max().orElse(-1) + 1;
        Brokerage[] brokerage = Brokers.of(network, sector, sectors);
        Communities communities = Communities.of(network);
        List<NetworkPosition> positions = new ArrayList<>();
        for (int i = 0; i < network.getNNodes(); i++) {
            Affiliation involvement = involvements.get(i);
            positions.add(new NetworkPosition(
                    network.getNNeighbors(i),
                    sharedProjects[i],
                    decimal(network.getTotalEdgeWeight(i)),
                    decimal(centrality.betweenness(i)),
                    decimal(centrality.harmonicCloseness(i)),
                    Objects.requireNonNull(cores.get(i)),
                    network.getNNeighbors(i) == 0 ? Optional.empty() : Optional.of(decimal(constraint[i])),
                    brokerage[i],
                    communities.number(i),
                    decimal(Diversity.of(involvement.projectsOfEachTheme())),
                    involvement.projectCount(),
                    involvement.leadCount(),
                    involvement.themeCount()));
        }
        return new MeasuredNetwork(
                positions,
                NetworkLayout.of(network, communities.numbers()),
                (int) network.getNEdges(),
                communities.count(),
                decimal(communities.modularity()),
                decimal(communities.stability()),
                Centrality.sources(network.getNNodes()));
    }

    /** A fixed number of decimals, so that a last bit of a double never shows. */
    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
