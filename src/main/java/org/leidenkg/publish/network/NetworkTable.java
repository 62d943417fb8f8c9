package org.leidenkg.publish.network;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.model.network.Weight;

/** What every network file says, in one place: the columns of organisations and of pairs. */
final class NetworkTable {
    private static final String SEPARATOR = " | ";

    private static final List<Column<Network.Node>> NODES = List.of(
            Column.text("name_en", "Name (English)", n -> n.name().en()),
            Column.text("abbreviation", "Abbreviation", n -> n.abbreviation().orElse("")),
            Column.text("type", "Type", n -> n.type().slug()),
            Column.text("sector", "Sector", n -> n.sector().slug()),
            Column.text("iri", "IRI", Network.Node::iri),
            whole("projects", "Projects", NetworkPosition::projectCount),
            whole("projects_led", "Projects led", NetworkPosition::leadCount),
            whole("themes", "Themes", NetworkPosition::themeCount),
            decimal("theme_diversity", "Theme diversity", NetworkPosition::themeDiversity),
            whole("degree", "Degree", NetworkPosition::degree),
            whole("weighted_degree", "Weighted degree", NetworkPosition::weightedDegree),
            decimal("fractional_degree", "Fractional degree", NetworkPosition::fractionalDegree),
            decimal("betweenness", "Betweenness", NetworkPosition::betweenness),
            decimal("harmonic_closeness", "Harmonic closeness", NetworkPosition::harmonicCloseness),
            whole("core_number", "Core number", NetworkPosition::coreNumber),
            new Column<>(
                    "constraint",
                    "Constraint",
                    Column.Type.DECIMAL,
                    n -> n.position().constraint().map(BigDecimal::toPlainString)),
            whole("coordinator", "Brokerage: coordinator", p -> p.brokerage().coordinator()),
            whole("gatekeeper", "Brokerage: gatekeeper", p -> p.brokerage().gatekeeper()),
            whole(
                    "representative",
                    "Brokerage: representative",
                    p -> p.brokerage().representative()),
            whole("consultant", "Brokerage: consultant", p -> p.brokerage().consultant()),
            whole("liaison", "Brokerage: liaison", p -> p.brokerage().liaison()),
            whole("community", "Community", NetworkPosition::community));

    private static final List<Column<Network.Node>> PLACES = List.of(
            Column.decimal("x", "X", n -> n.place().x()),
            Column.decimal("y", "Y", n -> n.place().y()));

    private static final List<Column<Tie>> TIES = List.of(
            Column.whole("shared_projects", "Shared projects", t -> t.edge().sharedProjects()),
            Column.decimal(
                    "fractional_weight", "Fractional weight", t -> t.edge().fractionalWeight()),
            Column.text(
                    "project_titles",
                    "Project titles",
                    t -> t.shared().stream().map(Network.Consortium::label).collect(Collectors.joining(SEPARATOR))),
            Column.text(
                    "shared_themes",
                    "Shared themes",
                    t -> t.shared().stream()
                            .flatMap(c -> c.themes().stream())
                            .map(Network.Concept::slug)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(SEPARATOR))));

    private NetworkTable() {}

    /** A pair with what its slugs stand for. */
    record Tie(
            Network.Edge edge,
            Network.Node from,
            Network.Node to,
            List<Network.Consortium> shared,
            BigDecimal weight) {}

    /** The columns of organisations besides identifier, name and place. */
    static List<Column<Network.Node>> nodeColumns() {
        return NODES;
    }

    /** The columns of an organisation's place, for formats that have no way of their own to say it. */
    static List<Column<Network.Node>> placeColumns() {
        return PLACES;
    }

    /** The columns of pairs besides the ends and the weight. */
    static List<Column<Tie>> tieColumns() {
        return TIES;
    }

    static List<Tie> ties(Network network, Weight weight) {
        Map<String, Network.Node> nodes = network.nodesBySlug();
        Map<String, Network.Consortium> consortia = network.consortiaBySlug();
        return network.edges().stream()
                .map(e -> new Tie(
                        e,
                        Objects.requireNonNull(nodes.get(e.from())),
                        Objects.requireNonNull(nodes.get(e.to())),
                        e.projects().stream()
                                .flatMap(p -> Optional.ofNullable(consortia.get(p)).stream())
                                .toList(),
                        weight.of(e)))
                .toList();
    }

    private static Column<Network.Node> whole(
            String key, String title, java.util.function.Function<NetworkPosition, Number> value) {
        return Column.whole(key, title, n -> value.apply(n.position()));
    }

    private static Column<Network.Node> decimal(
            String key, String title, java.util.function.Function<NetworkPosition, BigDecimal> value) {
        return Column.decimal(key, title, n -> value.apply(n.position()));
    }
}
