package org.leidenkg.publish.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leidenkg.model.DataTable;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.model.network.Weight;

/** What every network file says, in one place: the columns of organisations and of pairs. */
final class NetworkTable {
    private static final String SEPARATOR = " | ";

    private static final List<Column<Network.Node>> NODES = List.of(
            Column.text(
                    "name_en",
                    title("Naam (Engels)", "Name (English)"),
                    n -> n.name().en()),
            Column.text(
                    "abbreviation",
                    title("Afkorting", "Abbreviation"),
                    n -> n.abbreviation().orElse("")),
            Column.text("type", title("Soort", "Type"), n -> n.type().slug()),
            Column.text("sector", title("Sector", "Sector"), n -> n.sector().slug()),
            Column.text("iri", title("IRI", "IRI"), Network.Node::iri),
            whole("projects", title("Projecten", "Projects"), NetworkPosition::projectCount),
            whole("projects_led", title("Projecten als trekker", "Projects led"), NetworkPosition::leadCount),
            whole("themes", title("Thema's", "Themes"), NetworkPosition::themeCount),
            decimal("theme_diversity", measure("themeDiversity"), NetworkPosition::themeDiversity),
            whole("degree", measure("degree"), NetworkPosition::degree),
            whole("weighted_degree", measure("weightedDegree"), NetworkPosition::weightedDegree),
            decimal("fractional_degree", measure("fractionalDegree"), NetworkPosition::fractionalDegree),
            decimal("betweenness", measure("betweenness"), NetworkPosition::betweenness),
            decimal("harmonic_closeness", measure("harmonicCloseness"), NetworkPosition::harmonicCloseness),
            whole("core_number", measure("coreNumber"), NetworkPosition::coreNumber),
            new Column<>(
                    "constraint",
                    measure("constraint"),
                    Column.Type.DECIMAL,
                    n -> n.position().constraint().map(BigDecimal::toPlainString)),
            whole("coordinator", measure("coordinator"), p -> p.brokerage().coordinator()),
            whole("gatekeeper", measure("gatekeeper"), p -> p.brokerage().gatekeeper()),
            whole(
                    "representative",
                    measure("representative"),
                    p -> p.brokerage().representative()),
            whole("consultant", measure("consultant"), p -> p.brokerage().consultant()),
            whole("liaison", measure("liaison"), p -> p.brokerage().liaison()),
            whole("community", measure("community"), NetworkPosition::community));

    private static final List<Column<Network.Node>> PLACES = List.of(
            Column.decimal("x", title("X", "X"), n -> n.place().x()),
            Column.decimal("y", title("Y", "Y"), n -> n.place().y()));

    private static final Column<Tie> SHARED_PROJECTS = Column.whole(
            "shared_projects",
            title("Gedeelde projecten", "Shared projects"),
            t -> t.edge().sharedProjects());
    private static final Column<Tie> FRACTIONAL_WEIGHT = Column.decimal(
            "fractional_weight", measure("fractionalWeight"), t -> t.edge().fractionalWeight());
    private static final Column<Tie> PROJECT_TITLES = Column.text(
            "project_titles",
            title("Projecten", "Project titles"),
            t -> t.shared().stream().map(Network.Consortium::label).collect(Collectors.joining(SEPARATOR)));

    private static final List<Column<Tie>> TIES = List.of(
            SHARED_PROJECTS,
            FRACTIONAL_WEIGHT,
            PROJECT_TITLES,
            Column.text("shared_themes", title("Thema's", "Shared themes"), t -> themes(t, Network.Concept::slug)));

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

    /** What a measure is called, as a heading. */
    static LocalText measure(String measure) {
        LocalText name = NetworkPosition.nameOf(measure);
        return title(capital(name.nl()), capital(name.en()));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static LocalText title(String nl, String en) {
        return new LocalText(nl, en);
    }

    /** The organisations for people, with the words of a language. */
    static DataTable nodes(Network network, String language) {
        List<Column<Network.Node>> columns = new ArrayList<>(List.of(
                Column.text(
                        "name",
                        title("Organisatie", "Organisation"),
                        n -> n.name().in(language)),
                Column.text(
                        "abbreviation",
                        title("Afkorting", "Abbreviation"),
                        n -> n.abbreviation().orElse("")),
                Column.text("type", title("Soort", "Type"), n -> n.type().name().in(language)),
                Column.text(
                        "sector",
                        title("Sector", "Sector"),
                        n -> n.sector().name().in(language))));
        NODES.stream().filter(column -> column.type() != Column.Type.TEXT).forEach(columns::add);
        columns.add(Column.text("iri", title("Organisatie (IRI)", "Organisation (IRI)"), Network.Node::iri));
        return Column.table(title("Organisaties", "Organisations"), columns, network.nodes(), language);
    }

    /** The pairs for people, with the words of a language. */
    static DataTable pairs(Network network, Weight weight, String language) {
        List<Column<Tie>> columns = List.of(
                Column.text(
                        "source",
                        title("Organisatie", "Organisation"),
                        t -> t.from().name().in(language)),
                Column.text(
                        "target",
                        title("Partner", "Partner"),
                        t -> t.to().name().in(language)),
                SHARED_PROJECTS,
                FRACTIONAL_WEIGHT,
                PROJECT_TITLES,
                Column.text(
                        "shared_themes",
                        title("Thema's", "Themes"),
                        t -> themes(t, theme -> theme.name().in(language))),
                Column.text(
                        "source_iri",
                        title("Organisatie (IRI)", "Organisation (IRI)"),
                        t -> t.from().iri()),
                Column.text("target_iri", title("Partner (IRI)", "Partner (IRI)"), t -> t.to().iri()));
        return Column.table(title("Paren", "Pairs"), columns, ties(network, weight), language);
    }

    private static String themes(Tie tie, Function<Network.Concept, String> text) {
        return tie.shared().stream()
                .flatMap(c -> c.themes().stream())
                .map(text)
                .distinct()
                .sorted()
                .collect(Collectors.joining(SEPARATOR));
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

    private static Column<Network.Node> whole(String key, LocalText title, Function<NetworkPosition, Number> value) {
        return Column.whole(key, title, n -> value.apply(n.position()));
    }

    private static Column<Network.Node> decimal(
            String key, LocalText title, Function<NetworkPosition, BigDecimal> value) {
        return Column.decimal(key, title, n -> value.apply(n.position()));
    }
}
