package org.leidenkg.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leidenkg.SmallNetwork;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.model.network.Weight;

class NetworkTest {
    private static final Network SMALL = SmallNetwork.network(Level.AS_NAMED);

    @Test
    void communitiesAreNamedByTheirBestConnectedMembers() {
        assertThat(SMALL.communities()).extracting(Network.Community::number).containsExactly(1, 2, 3);
        Network.Community first = SMALL.communities().get(0);
        assertThat(first.members())
                .extracting(Network.Node::slug)
                .containsExactly("fsw", "gemeente-leiden", "naturalis");
        assertThat(first.name()).isEqualTo("Gemeente Leiden, FSW, Naturalis");
        assertThat(SMALL.communities().get(2).name()).isEqualTo("Winkel & \"Zoon\" <nv>, 't hoekje");
    }

    @Test
    void themesAndKindsAreThoseThatOccur() {
        assertThat(SMALL.themes())
                .extracting(Network.Concept::slug)
                .containsExactly("cultuur", "gezondheid", "vlaggenschip");
        assertThat(SMALL.kinds())
                .extracting(Network.Concept::slug)
                .containsExactly("business", "faculty", "government", "knowledge", "municipality", "university");
    }

    @Test
    void anOrganisationOutOfOrderIsRefused() {
        List<Network.Node> reversed =
                List.of(SMALL.nodes().get(1), SMALL.nodes().get(0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(Counting.USUAL, reversed, List.of(), List.of()))
                .withMessage("organisation \"fsw\" is out of order or there twice, after gemeente-leiden");
    }

    @Test
    void aPairOfUnknownOrganisationsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(Counting.USUAL, List.of(), List.of(), SMALL.edges()))
                .withMessage("no such organisation at an end of fsw - gemeente-leiden");
    }

    @Test
    void aPairNeedsAnOrderAndSomethingShared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network.Edge("b", "a", List.of("p"), BigDecimal.ONE))
                .withMessage("the ends are out of order: b - a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network.Edge("a", "b", List.of(), BigDecimal.ONE))
                .withMessage("a and b share nothing");
    }

    @Test
    void aProjectIsNoSmallerThanItsParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network.Consortium(
                        "urn:p",
                        "p",
                        Optional.empty(),
                        "P",
                        1,
                        List.of(),
                        List.of(new Network.Part("a", Set.of(Role.LEAD)), new Network.Part("b", Set.of(Role.PARTNER)))))
                .withMessage("p has 2 parts, more than its size 1");
    }

    @Test
    void aPartHasARole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network.Part("a", Set.of()))
                .withMessage("\"a\" has no role");
    }

    @Test
    void weightsAndLevelsAreFoundByTheirNames() {
        assertThat(Weight.find("raw")).contains(Weight.RAW);
        assertThat(Weight.find("RAW")).isEmpty();
        assertThat(Level.find("rolled-up")).contains(Level.ROLLED_UP);
        assertThat(Level.find("rolled up")).isEmpty();
    }

    @Test
    void weightsAreOfPairsAndOfOrganisations() {
        Network.Edge pair = SMALL.edges().get(5);
        NetworkPosition lumc = SMALL.nodes().get(2).position();

        assertThat(Weight.RAW.of(pair)).isEqualByComparingTo("2");
        assertThat(Weight.FRACTIONAL.of(pair)).isEqualByComparingTo("1.333333");
        assertThat(Weight.RAW.of(lumc)).isEqualByComparingTo("4");
        assertThat(Weight.FRACTIONAL.of(lumc)).isEqualByComparingTo("1.999999");
    }
}
