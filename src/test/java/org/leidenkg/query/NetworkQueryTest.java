package org.leidenkg.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leidenkg.SeedsGraph;
import org.leidenkg.SmallNetwork;
import org.leidenkg.model.Excerpt;
import org.leidenkg.model.Level;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Network;
import org.leidenkg.model.NetworkFilter;
import org.leidenkg.model.Role;
import org.leidenkg.model.Weight;
import org.leidenkg.publish.picture.HeatMap;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;

class NetworkQueryTest {
    /** The service's default graph is the union of all graphs; a plain dataset in memory needs it made. */
    private static DatasetGraph asServed(DatasetGraph data) {
        return DatasetGraphFactory.wrap(SeedsGraph.union(data));
    }

    private static Network read(DatasetGraph data, Level level) {
        return new NetworkQuery(() -> RDFLink.connect(asServed(data)), Base.standard()).read(level);
    }

    @Test
    void organisationsHaveNamesTypesAndMeasures() {
        Network network = read(SmallNetwork.derived(), Level.AS_NAMED);

        assertThat(network.nodes())
                .extracting(Network.Node::slug)
                .containsExactly("fsw", "gemeente-leiden", "lumc", "naturalis", "universiteit-leiden", "winkel");
        Network.Node faculty = network.nodes().get(0);
        assertThat(faculty.iri()).isEqualTo("https://w3id.org/leidenkg/id/organisation/fsw");
        assertThat(faculty.name())
                .isEqualTo(new LocalText("Faculteit Sociale Wetenschappen", "Faculty of Social Sciences"));
        assertThat(faculty.abbreviation()).contains("FSW");
        assertThat(faculty.type()).isEqualTo(new Network.Concept("faculty", new LocalText("Faculteit", "Faculty")));
        assertThat(faculty.sector().slug()).isEqualTo("knowledge");
        assertThat(faculty.position().degree()).isEqualTo(2);
        Network.Node shop = network.nodes().get(5);
        assertThat(shop.position().constraint()).isEmpty();
        assertThat(shop.abbreviation()).isEmpty();
        assertThat(shop.sector()).isEqualTo(shop.type());
    }

    private static Network strongest(DatasetGraph data, Level level, int most) {
        return query(data).readProjects(level, first(data, level, most), Optional.empty());
    }

    private static NetworkQuery query(DatasetGraph data) {
        return new NetworkQuery(() -> RDFLink.connect(asServed(data)), Base.standard());
    }

    private static List<Node> first(DatasetGraph data, Level level, int most) {
        return new Questions("queries/lookup", new IriSpace(Base.standard()), () -> RDFLink.connect(asServed(data)))
                .together(session -> NetworkRanks.load(session, level).strongest(most));
    }

    @ParameterizedTest
    @EnumSource
    void theStrongestPartOfEverybodyIsTheWhole(Level level) {
        assertThat(strongest(SmallNetwork.derived(), level, 100)).isEqualTo(read(SmallNetwork.derived(), level));
        DatasetGraph real = SeedsGraph.make();
        assertThat(strongest(real, level, 1000)).isEqualTo(read(real, level));
    }

    @Test
    void theStrongestShareMostAndKeepWhatTheyShareAndHowLargeItIs() {
        Network whole = read(SmallNetwork.derived(), Level.AS_NAMED);
        Network two = strongest(SmallNetwork.derived(), Level.AS_NAMED, 2);

        assertThat(two.nodes()).extracting(Network.Node::slug).containsExactly("gemeente-leiden", "lumc");
        assertThat(two.edges())
                .containsExactlyElementsOf(whole.edges().stream()
                        .filter(edge -> edge.from().equals("gemeente-leiden")
                                && edge.to().equals("lumc"))
                        .toList());
        assertThat(two.consortiaBySlug()).hasEntrySatisfying("een", project -> {
            assertThat(project.size()).isEqualTo(4);
            assertThat(project.parts()).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theProjectsOfAThemeAreThoseThatAFilterLeaves(Level level) {
        DatasetGraph real = SeedsGraph.make();
        List<Node> first = first(real, level, 20);
        for (Network.Concept theme : query(real).readThemes()) {
            NetworkFilter filter = new NetworkFilter(
                    level,
                    Weight.FRACTIONAL,
                    Optional.of(theme.slug()),
                    Optional.of(Role.PARTNER),
                    Optional.empty(),
                    BigDecimal.ZERO,
                    Optional.empty());

            Network ofTheme = query(real)
                    .readProjects(
                            level,
                            first,
                            Optional.of(NodeFactory.createURI(Base.DEFAULT + "id/theme/" + theme.slug())));

            assertThat(filter.apply(ofTheme)).isEqualTo(filter.apply(strongest(real, level, 20)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void countedPairsHaveTheNumbersOfTheWhole(Level level) {
        DatasetGraph real = SeedsGraph.make();
        Network whole = read(real, level);
        Network counted = query(real).readCounted(level, first(real, level, 1000));

        assertThat(counted.holdsProjects()).isFalse();
        assertThat(counted.nodes()).isEqualTo(whole.nodes());
        assertThat(counted.edges())
                .isEqualTo(whole.edges().stream()
                        .map(edge -> Network.Edge.counted(
                                edge.from(), edge.to(), edge.sharedProjects(), edge.fractionalWeight()))
                        .toList());
        assertThat(query(real).readThemes()).isEqualTo(whole.themes());
        for (Weight weight : Weight.values()) {
            assertThat(Excerpt.of(counted, weight, 150, 500)).isEqualTo(Excerpt.of(whole, weight, 150, 500));
            NetworkFilter filter = new NetworkFilter(
                    level,
                    weight,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("knowledge"),
                    BigDecimal.valueOf(2),
                    Optional.of("universiteit-leiden"));
            assertThat(Excerpt.of(filter.apply(counted), weight, 150, 500))
                    .isEqualTo(Excerpt.of(filter.apply(whole), weight, 150, 500));
        }
    }

    @ParameterizedTest
    @EnumSource
    void projectsAreCountedByThemeAsTheWholeHasThem(Level level) {
        DatasetGraph real = SeedsGraph.make();
        Network whole = read(real, level);
        List<String> themes = whole.themes().stream().map(Network.Concept::slug).toList();
        DatasetGraph served = asServed(real);
        Lookup asking = new Lookup(() -> RDFLink.connect(served), Base.DEFAULT, () -> "real");
        Lookup holding = new Lookup(() -> RDFLink.connect(served), Base.DEFAULT, () -> "real");
        holding.known().loadAffiliations();
        Networks.Held held = new Networks.Held("real", new Networks.Extent(1, 1), whole, whole.themes());
        for (Optional<Role> role : List.of(Optional.<Role>empty(), Optional.of(Role.LEAD), Optional.of(Role.PARTNER))) {
            NetworkFilter filter = new NetworkFilter(
                    level, Weight.RAW, Optional.empty(), role, Optional.empty(), BigDecimal.ZERO, Optional.empty());
            Network part = filter.apply(whole);

            for (Lookup lookup : List.of(asking, holding)) {
                ThemeCounts counts = lookup.networks().themeCounts(held, role, 10);

                assertThat(HeatMap.of(part.nodes(), part.themes(), counts.projects(), counts.byTheme(), 10))
                        .isEqualTo(HeatMap.of(part, themes, 10));
            }
        }
    }

    @Test
    void projectsHaveTheirSizeThemesAndParts() {
        Network network = read(SmallNetwork.derived(), Level.AS_NAMED);

        assertThat(network.consortia())
                .extracting(Network.Consortium::slug)
                .containsExactly("drie", "een", "twee", "vier");
        Network.Consortium three = network.consortia().get(0);
        assertThat(three.code()).isEmpty();
        assertThat(three.size()).isEqualTo(2);
        assertThat(three.themes()).extracting(Network.Concept::slug).containsExactly("cultuur", "vlaggenschip");
        assertThat(three.parts())
                .containsExactly(
                        new Network.Part("gemeente-leiden", Set.of(Role.LEAD)),
                        new Network.Part("naturalis", Set.of(Role.PARTNER)));
        Network.Consortium one = network.consortia().get(1);
        assertThat(one.code()).contains("1a");
        assertThat(one.label()).isEqualTo("1a Project een");
        assertThat(one.size()).isEqualTo(4);
    }

    @Test
    void unitsCountAsTheirWholeWhenRolledUpWithAllItsRoles() {
        Network network = read(SmallNetwork.derived(), Level.ROLLED_UP);

        assertThat(network.nodes())
                .extracting(Network.Node::slug)
                .containsExactly("gemeente-leiden", "lumc", "naturalis", "universiteit-leiden", "winkel");
        Network.Consortium one = network.consortia().get(1);
        assertThat(one.size()).isEqualTo(3);
        assertThat(one.parts()).contains(new Network.Part("universiteit-leiden", Set.of(Role.LEAD, Role.PARTNER)));
    }

    @Test
    void pairsHaveTheirProjectsAndWeights() {
        Network network = read(SmallNetwork.derived(), Level.AS_NAMED);

        assertThat(network.edges())
                .containsExactly(
                        edge("fsw", "gemeente-leiden", "0.333333", "een"),
                        edge("fsw", "lumc", "0.333333", "een"),
                        edge("gemeente-leiden", "lumc", "0.333333", "een"),
                        edge("gemeente-leiden", "naturalis", "1.000000", "drie"),
                        edge("gemeente-leiden", "universiteit-leiden", "0.333333", "een"),
                        edge("lumc", "universiteit-leiden", "1.333333", "een", "twee"));
    }

    @Test
    void theSeedsGraphsPairsHaveTheWeightsOfTheGraph() {
        DatasetGraph data = SeedsGraph.make();
        for (Level level : Level.values()) {
            Map<String, String> weights = new TreeMap<>();
            data.find(Graphs.DERIVED, Node.ANY, Lkg.LEVEL, Concepts.level(level.slug()))
                    .forEachRemaining(q -> data.find(Graphs.DERIVED, q.getSubject(), Lkg.FRACTIONAL_WEIGHT, Node.ANY)
                            .forEachRemaining(w -> weights.put(
                                    w.getSubject().getURI(), w.getObject().getLiteralLexicalForm())));

            Network network = read(data, level);

            Map<String, String> pairs = new TreeMap<>();
            network.edges()
                    .forEach(e -> pairs.put(
                            Base.DEFAULT + "id/collaboration/" + level.slug() + "/" + e.from() + "/" + e.to(),
                            e.fractionalWeight().toPlainString()));
            assertThat(pairs).isEqualTo(weights).hasSizeGreaterThan(200);
        }
    }

    @Test
    void anotherBaseGivesTheSameNetwork() {
        Base base = new Base("https://data.example.org/kg/");
        DatasetGraph rewritten = DatasetGraphFactory.create();
        SmallNetwork.derived()
                .find()
                .forEachRemaining(q -> rewritten.add(new Quad(
                        base.rewrite(q.getGraph()),
                        base.rewrite(q.getSubject()),
                        base.rewrite(q.getPredicate()),
                        base.rewrite(q.getObject()))));

        Network network = new NetworkQuery(() -> RDFLink.connect(asServed(rewritten)), base).read(Level.ROLLED_UP);

        Network standard = read(SmallNetwork.derived(), Level.ROLLED_UP);
        assertThat(network.edges()).isEqualTo(standard.edges());
        assertThat(network.nodes().get(0).iri())
                .isEqualTo("https://data.example.org/kg/id/organisation/gemeente-leiden");
        assertThat(network.nodes().get(0).type())
                .isEqualTo(standard.nodes().get(0).type());
    }

    @Test
    void anEmptyStoreGivesANetworkOfNobody() {
        Network network = new NetworkQuery(
                        () -> RDFLink.connect(DatasetGraphFactory.wrap(GraphFactory.createDefaultGraph())),
                        Base.standard())
                .read(Level.AS_NAMED);

        assertThat(network).isEqualTo(new Network(Level.AS_NAMED, List.of(), List.of(), List.of()));
    }

    private static Network.Edge edge(String from, String to, String weight, String... projects) {
        return new Network.Edge(from, to, List.of(projects), new BigDecimal(weight));
    }

    @Test
    void aDecimalThatComesBackShorterIsTheSame() {
        DatasetGraph data = SmallNetwork.derived();
        Network expected = read(data, Level.AS_NAMED);
        DatasetGraph shorter = DatasetGraphFactory.create();
        data.find().forEachRemaining(q -> shorter.add(q.getGraph(), q.getSubject(), q.getPredicate(), shortened(q)));

        assertThat(read(shorter, Level.AS_NAMED)).isEqualTo(expected);
    }

    private static Node shortened(Quad quad) {
        return Optional.of(quad.getObject())
                .filter(o -> o.isLiteral() && o.getLiteralDatatypeURI().endsWith("#decimal"))
                .map(o -> NodeFactory.createLiteralDT(
                        new BigDecimal(o.getLiteralLexicalForm())
                                .stripTrailingZeros()
                                .toPlainString(),
                        o.getLiteralDatatype()))
                .orElse(quad.getObject());
    }
}
