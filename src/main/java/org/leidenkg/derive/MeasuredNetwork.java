package org.leidenkg.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leidenkg.model.NetworkPosition;
import org.leidenkg.model.NetworkPosition.Brokerage;

/** The measures of a network: of each organisation, and of the whole. */
record MeasuredNetwork(
        List<NetworkPosition> positions,
        int ties,
        int communities,
        BigDecimal modularity,
        BigDecimal stability,
        int sources) {
    static final int DECIMALS = 6;
    private static final int PLACE_DECIMALS = 4;

    /**
     * Measures a network.
     *
     * @param involvements of the organisations, by their numbers
     * @param sector of the organisations, as numbers from 0
     */
    static MeasuredNetwork of(TieGraph graph, List<Involvement> involvements, int[] sector) {
        ShortestPaths paths = ShortestPaths.of(graph);
        int[] cores = Cores.of(graph);
        double[] constraint = Constraint.of(graph);
        int sectors = java.util.Arrays.stream(sector).max().orElse(-1) + 1;
        Brokerage[] brokerage = Brokers.of(graph, sector, sectors);
        Communities communities = Communities.of(graph);
        Picture picture = Picture.of(graph, communities);
        List<NetworkPosition> positions = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
            Involvement involvement = involvements.get(i);
            positions.add(new NetworkPosition(
                    graph.degree(i),
                    graph.strengthRaw(i),
                    decimal(graph.strength(i)),
                    decimal(paths.betweenness(i)),
                    decimal(paths.harmonicCloseness(i)),
                    cores[i],
                    graph.degree(i) == 0 ? Optional.empty() : Optional.of(decimal(constraint[i])),
                    brokerage[i],
                    communities.number(i),
                    decimal(Diversity.of(involvement.projectsOfEachTheme())),
                    involvement.projectCount(),
                    involvement.leadCount(),
                    involvement.themeCount(),
                    decimal(picture.x(i)).setScale(PLACE_DECIMALS, RoundingMode.HALF_EVEN),
                    decimal(picture.y(i)).setScale(PLACE_DECIMALS, RoundingMode.HALF_EVEN)));
        }
        return new MeasuredNetwork(
                positions,
                graph.ties(),
                communities.count(),
                decimal(communities.modularity()),
                decimal(communities.stability()),
                ShortestPaths.sources(graph.size()));
    }

    /** A fixed number of decimals, so that a last bit of a double never shows. */
    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
