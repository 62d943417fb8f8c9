package org.leidenkg.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
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
import org.leidenkg.model.Level;
import org.leidenkg.model.Network;
import org.leidenkg.model.NetworkFilter;
import org.leidenkg.model.Role;
import org.leidenkg.model.Weight;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Lkg;

/** Networks with their projects from what is in memory, and the same as the questions read them. */
class NetworkProjectionTest {
    private static final DatasetGraph REAL = SeedsGraph.make();
    private static final DatasetGraph SMALL = SmallNetwork.derived();
    private static final List<Optional<Role>> ROLES =
            List.of(Optional.empty(), Optional.of(Role.LEAD), Optional.of(Role.PARTNER));

    private static Lookup lookup(DatasetGraph data) {
        DatasetGraph served = DatasetGraphFactory.wrap(SeedsGraph.union(data));
        return new Lookup(() -> RDFLink.connect(served), Base.DEFAULT, () -> "one");
    }

    private static NetworkQuery query(DatasetGraph data) {
        DatasetGraph served = DatasetGraphFactory.wrap(SeedsGraph.union(data));
        return new NetworkQuery(() -> RDFLink.connect(served), Base.standard());
    }

    /** The same data with a network that says that it has too many pairs to be held whole. */
    private static DatasetGraph large(DatasetGraph data) {
        DatasetGraph large = DatasetGraphFactory.create();
        data.find()
                .forEachRemaining(quad -> large.add(
                        quad.getPredicate().equals(Lkg.COLLABORATION_COUNT)
                                ? new Quad(
                                        quad.getGraph(),
                                        quad.getSubject(),
                                        quad.getPredicate(),
                                        NodeFactory.createLiteralDT("40000", XSDDatatype.XSDinteger))
                                : quad));
        return large;
    }

    private static NetworkFilter filter(Level level, Optional<String> theme, Optional<Role> role) {
        return new NetworkFilter(
                level, Weight.FRACTIONAL, theme, role, Optional.empty(), BigDecimal.ZERO, Optional.empty());
    }

    private static Stream<NetworkFilter> filters(Level level, Network whole) {
        List<Optional<String>> themes = new ArrayList<>(List.of(Optional.empty()));
        whole.themes().forEach(theme -> themes.add(Optional.of(theme.slug())));
        return themes.stream().flatMap(theme -> ROLES.stream().map(role -> filter(level, theme, role)));
    }

    @ParameterizedTest
    @EnumSource
    void ofEverybodyItIsWhatAFilterLeavesOfTheWhole(Level level) {
        for (DatasetGraph data : List.of(REAL, SMALL)) {
            Network whole = query(data).read(level);
            Lookup lookup = lookup(large(data));
            lookup.known().loadAffiliations();
            Networks networks = lookup.networks();

            assertThat(networks.held(level).isWhole()).isFalse();
            assertThat(networks.source(filter(level, Optional.empty(), Optional.empty()), true))
                    .isEqualTo(whole);
            assertThat(filters(level, whole))
                    .allSatisfy(filter -> assertThat(filter.apply(networks.source(filter, true)))
                            .isEqualTo(filter.apply(whole)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofSomeItIsWhatTheQuestionsRead(Level level) {
        Lookup lookup = lookup(REAL);
        lookup.known().loadAffiliations();
        Network whole = query(REAL).read(level);
        List<Node> some = whole.nodes().stream()
                .filter(node -> node.position().weightedDegree() % 3 != 0)
                .map(node -> NodeFactory.createURI(node.iri()))
                .toList();
        Network asked = query(REAL).readProjects(level, some, Optional.empty());
        Affiliations affiliations = lookup.known().heldThings().affiliations().orElseThrow();

        assertThat(some).hasSizeGreaterThan(20).hasSizeLessThan(whole.nodes().size() - 10);
        assertThat(filters(level, whole))
                .allSatisfy(filter -> assertThat(
                                filter.apply(NetworkProjection.of(affiliations, asked, filter.theme(), filter.role())))
                        .isEqualTo(filter.apply(asked)));
    }

    @ParameterizedTest
    @EnumSource
    void untilTheyAreLoadedTheQuestionsGiveTheSame(Level level) {
        Network whole = query(REAL).read(level);
        Networks networks = lookup(large(REAL)).networks();

        for (Optional<Role> role : ROLES) {
            NetworkFilter filter = filter(level, Optional.empty(), role);
            assertThat(filter.apply(networks.source(filter, true))).isEqualTo(filter.apply(whole));
        }
    }

    @Test
    void onceTheyAreLoadedNothingIsAskedForARoleOrTheme() {
        AtomicInteger links = new AtomicInteger();
        DatasetGraph served = DatasetGraphFactory.wrap(SeedsGraph.union(large(REAL)));
        Lookup lookup = new Lookup(
                () -> {
                    links.incrementAndGet();
                    return RDFLink.connect(served);
                },
                Base.DEFAULT,
                () -> "one");
        lookup.known().loadAffiliations();
        Networks networks = lookup.networks();
        String theme = networks.held(Level.ROLLED_UP).themes().get(0).slug();
        links.set(0);

        for (Optional<Role> role : ROLES) {
            networks.source(filter(Level.ROLLED_UP, Optional.empty(), role), true);
            networks.source(filter(Level.ROLLED_UP, Optional.of(theme), role), true);
        }

        assertThat(links).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void aRoleThatNobodyHasLeavesNobody(Level level) {
        DatasetGraph data = DatasetGraphFactory.create();
        large(SMALL).find().forEachRemaining(quad -> {
            if (!quad.getPredicate().equals(Lkg.HAS_LEAD)) {
                data.add(quad);
            }
        });
        NetworkFilter leads = filter(level, Optional.empty(), Optional.of(Role.LEAD));
        Lookup lookup = lookup(data);
        lookup.known().loadAffiliations();

        assertThat(leads.apply(lookup.networks().source(leads, false)))
                .isEqualTo(new Network(level, List.of(), List.of(), List.of()));
    }

    @Test
    void aProjectThatIsNotKnownIsLeftToTheQuestions() {
        DatasetGraph data = large(SMALL);
        Node nameless = NodeFactory.createURI(Base.DEFAULT + "id/project/naamloos");
        data.add(
                NodeFactory.createURI(Base.DEFAULT + "graph/test"),
                nameless,
                Lkg.HAS_PARTNER,
                NodeFactory.createURI(Base.DEFAULT + "id/organisation/winkel"));
        Lookup lookup = lookup(data);
        lookup.known().loadAffiliations();

        assertThat(lookup.known().heldThings().affiliations()).isEmpty();
    }
}
