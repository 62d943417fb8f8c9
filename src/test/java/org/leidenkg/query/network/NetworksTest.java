package org.leidenkg.query.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leidenkg.SeedsGraph;
import org.leidenkg.SmallNetwork;
import org.leidenkg.derive.NetworkLayout;
import org.leidenkg.derive.NetworkMeasures;
import org.leidenkg.derive.NetworkMeasuring;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Role;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkPlaces;
import org.leidenkg.model.network.NetworkPlaces.Place;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;

class NetworksTest {
    /** The service's default graph is the union of all graphs; a plain dataset in memory needs it made. */
    private static DatasetGraph asServed(DatasetGraph data) {
        return DatasetGraphFactory.wrap(SeedsGraph.union(data));
    }

    private static Network read(DatasetGraph data, Level level) {
        return read(data, Base.DEFAULT, level, (counted, communities, edges) -> NetworkLayout.of(communities, edges));
    }

    private static Network read(DatasetGraph data, String base, Level level, Networks.Layout layout) {
        DatasetGraph served = asServed(data);
        return new Lookup(() -> RDFLink.connect(served), base, () -> "one")
                .networks(layout, NetworkMeasuring::measured)
                .whole(new Counting(level, Certainty.ALL));
    }

    @ParameterizedTest
    @EnumSource
    void computedPlacesAreThoseOfTheBuild(Level level) {
        DatasetGraph data = SeedsGraph.make();
        NetworkPlaces built = NetworkMeasures.derive(SeedsGraph.make());

        assertThat(read(data, level).nodes())
                .hasSizeGreaterThan(50)
                .allSatisfy(node -> assertThat(node.place())
                        .isEqualTo(built.byLevel().getOrDefault(level, Map.of()).get(node.slug())));
    }

    /** So what is measured of a part, or of what is settled, is what a build of it would have measured. */
    @ParameterizedTest
    @EnumSource
    void aWholeThatIsMeasuredAgainIsTheSame(Level level) {
        Network whole = read(SeedsGraph.make(), level);

        Network again = NetworkMeasuring.measured(
                whole,
                Set.of("gezondheid-welzijn", "biodiversiteit-duurzaamheid", "cultureel-erfgoed", "kennisstad-breed"));

        assertThat(again.nodes()).containsExactlyElementsOf(whole.nodes());
    }

    @Test
    void placesThatAreKeptAreTaken() {
        Place place = new Place(new BigDecimal("0.2500"), new BigDecimal("-1.0000"));

        Network network = read(
                SmallNetwork.derived(),
                Base.DEFAULT,
                Level.ROLLED_UP,
                (level, communities, edges) ->
                        communities.keySet().stream().collect(Collectors.toMap(slug -> slug, slug -> place)));

        assertThat(network.nodes()).hasSize(5).extracting(Network.Node::place).containsOnly(place);
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
            Map<String, BigDecimal> weights = new TreeMap<>();
            data.find(Graphs.DERIVED, Node.ANY, Lkg.LEVEL, Concepts.level(level.slug()))
                    .forEachRemaining(q -> data.find(Graphs.DERIVED, q.getSubject(), Lkg.FRACTIONAL_WEIGHT, Node.ANY)
                            .forEachRemaining(w -> weights.put(
                                    w.getSubject().getURI(), value(w.getObject().getLiteralLexicalForm()))));

            Network network = read(data, level);

            Map<String, BigDecimal> pairs = new TreeMap<>();
            network.edges()
                    .forEach(e -> pairs.put(
                            Base.DEFAULT + "id/collaboration/" + level.slug() + "/" + e.from() + "/" + e.to(),
                            value(e.fractionalWeight().toPlainString())));
            assertThat(pairs).isEqualTo(weights).hasSizeGreaterThan(200);
        }
    }

    /** Alike for alike numbers, however many zeros they end in. */
    private static BigDecimal value(String decimal) {
        return new BigDecimal(decimal).stripTrailingZeros();
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

        Network network = read(
                rewritten,
                base.iri(),
                Level.ROLLED_UP,
                (level, communities, edges) -> NetworkLayout.of(communities, edges));

        Network standard = read(SmallNetwork.derived(), Level.ROLLED_UP);
        assertThat(network.edges()).isEqualTo(standard.edges());
        assertThat(network.nodes().get(0).iri())
                .isEqualTo("https://data.example.org/kg/id/organisation/gemeente-leiden");
        assertThat(network.nodes().get(0).type())
                .isEqualTo(standard.nodes().get(0).type());
    }

    @Test
    void anEmptyStoreGivesANetworkOfNobody() {
        Network network = read(DatasetGraphFactory.create(), Level.AS_NAMED);

        assertThat(network)
                .isEqualTo(new Network(new Counting(Level.AS_NAMED, Certainty.ALL), List.of(), List.of(), List.of()));
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
