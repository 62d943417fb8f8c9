package org.leidenkg.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leidenkg.SmallNetwork;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkFilter;
import org.leidenkg.model.network.Weight;

class NetworkFilterTest {
    private static final Counting AS_NAMED = new Counting(Level.AS_NAMED, Certainty.ALL);
    private static final Network WHOLE = SmallNetwork.network(Level.AS_NAMED);

    private static NetworkFilter filter(String theme, Optional<Role> role, String kind, String minWeight) {
        return new NetworkFilter(
                AS_NAMED,
                Weight.FRACTIONAL,
                Optional.of(theme).filter(t -> !t.isEmpty()),
                role,
                Optional.of(kind).filter(k -> !k.isEmpty()),
                new BigDecimal(minWeight),
                Optional.empty());
    }

    private static List<String> organisations(Network network) {
        return network.nodes().stream().map(Network.Node::slug).toList();
    }

    private static List<String> pairs(Network network) {
        return network.edges().stream()
                .map(e -> e.from() + " " + e.to() + " " + e.sharedProjects() + " " + e.fractionalWeight())
                .toList();
    }

    @Test
    void withoutConditionsItIsTheWholeNetwork() {
        assertThat(NetworkFilter.all(AS_NAMED, Weight.RAW).apply(WHOLE)).isEqualTo(WHOLE);
    }

    @Test
    void aThemeKeepsItsProjectsAndThoseInThem() {
        Network culture = filter("cultuur", Optional.empty(), "", "0").apply(WHOLE);

        assertThat(organisations(culture)).containsExactly("gemeente-leiden", "naturalis", "winkel");
        assertThat(pairs(culture)).containsExactly("gemeente-leiden naturalis 1 1.000000");
        assertThat(culture.consortia()).extracting(Network.Consortium::slug).containsExactly("drie", "vier");
    }

    @Test
    void aSectionIsAThemeToo() {
        assertThat(organisations(
                        filter("vlaggenschip", Optional.empty(), "", "0").apply(WHOLE)))
                .containsExactly("gemeente-leiden", "naturalis");
    }

    @Test
    void partnersInTheSameProjectsAreThePairsOfTheRolePartner() {
        Network partners = filter("", Optional.of(Role.PARTNER), "", "0").apply(WHOLE);

        assertThat(organisations(partners))
                .containsExactly("fsw", "gemeente-leiden", "lumc", "naturalis", "universiteit-leiden");
        // The project has four organisations, its lead among them: the weight stays 1/(4-1).
        assertThat(pairs(partners))
                .containsExactly(
                        "fsw gemeente-leiden 1 0.333333", "fsw lumc 1 0.333333", "gemeente-leiden lumc 1 0.333333");
    }

    @Test
    void leadsAloneMakeNoPairs() {
        Network leads = filter("", Optional.of(Role.LEAD), "", "0").apply(WHOLE);

        assertThat(organisations(leads)).containsExactly("gemeente-leiden", "lumc", "universiteit-leiden", "winkel");
        assertThat(leads.edges()).isEmpty();
    }

    @Test
    void aKindIsATypeOrASector() {
        assertThat(organisations(filter("", Optional.empty(), "university", "0").apply(WHOLE)))
                .containsExactly("lumc", "universiteit-leiden");
        Network knowledge = filter("", Optional.empty(), "knowledge", "0").apply(WHOLE);
        assertThat(organisations(knowledge)).containsExactly("fsw", "lumc", "naturalis", "universiteit-leiden");
        assertThat(pairs(knowledge)).containsExactly("fsw lumc 1 0.333333", "lumc universiteit-leiden 2 1.333333");
    }

    @Test
    void aMinimumWeightLeavesOutPairsAndThoseWithoutAny() {
        Network strong = filter("", Optional.empty(), "", "1").apply(WHOLE);

        assertThat(pairs(strong))
                .containsExactly("gemeente-leiden naturalis 1 1.000000", "lumc universiteit-leiden 2 1.333333");
        assertThat(organisations(strong))
                .containsExactly("gemeente-leiden", "lumc", "naturalis", "universiteit-leiden");
    }

    @Test
    void theMinimumIsOfTheWeightThatIsAskedFor() {
        NetworkFilter raw = new NetworkFilter(
                AS_NAMED,
                Weight.RAW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BigDecimal(2),
                Optional.empty());

        assertThat(pairs(raw.apply(WHOLE))).containsExactly("lumc universiteit-leiden 2 1.333333");
    }

    @Test
    void conditionsGoTogether() {
        Network together = filter("gezondheid", Optional.of(Role.PARTNER), "knowledge", "0")
                .apply(WHOLE);

        assertThat(pairs(together)).containsExactly("fsw lumc 1 0.333333");
        assertThat(organisations(together)).containsExactly("fsw", "lumc", "universiteit-leiden");
    }

    @Test
    void aWeightCountsOnlyTheProjectsThatAreLeft() {
        // UL and LUMC share two projects of the theme, one of them as lead and partner the other way round.
        assertThat(pairs(filter("gezondheid", Optional.empty(), "", "1").apply(WHOLE)))
                .containsExactly("lumc universiteit-leiden 2 1.333333");
        assertThat(pairs(filter("vlaggenschip", Optional.empty(), "university", "0")
                        .apply(WHOLE)))
                .isEmpty();
    }

    @Test
    void measuresAndPlacesStayThoseOfTheWholeNetwork() {
        Network culture = filter("cultuur", Optional.empty(), "", "0").apply(WHOLE);

        assertThat(culture.nodes().get(0)).isEqualTo(WHOLE.nodesBySlug().get("gemeente-leiden"));
    }

    @Test
    void anOrganisationStandsAmongThoseItWorksWith() {
        Network around = new NetworkFilter(
                        AS_NAMED,
                        Weight.RAW,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        BigDecimal.ZERO,
                        Optional.of("naturalis"))
                .apply(WHOLE);

        assertThat(organisations(around)).containsExactly("gemeente-leiden", "naturalis");
        assertThat(pairs(around)).containsExactly("gemeente-leiden naturalis 1 1.000000");
        assertThat(around.consortia())
                .allSatisfy(c -> assertThat(c.parts())
                        .extracting(Network.Part::organisation)
                        .isSubsetOf("gemeente-leiden", "naturalis"));
    }

    @Test
    void aNetworkThatIsCountedOtherwiseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkFilter.all(Counting.USUAL, Weight.RAW).apply(WHOLE))
                .withMessageContaining("ROLLED_UP")
                .withMessageContaining("AS_NAMED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkFilter.all(new Counting(Level.AS_NAMED, Certainty.SETTLED), Weight.RAW)
                        .apply(WHOLE))
                .withMessageContaining("SETTLED");
    }

    @Test
    void aNegativeMinimumIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filter("", Optional.empty(), "", "-1"))
                .withMessage("the minimum weight -1 is less than 0");
    }
}
