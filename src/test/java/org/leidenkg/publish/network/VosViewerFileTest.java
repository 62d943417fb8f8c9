package org.leidenkg.publish.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leidenkg.SmallNetwork;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.Files;

class VosViewerFileTest {
    private static JsonNode read(Network network, Weight weight) throws JsonProcessingException {
        return new ObjectMapper().readTree(Files.text(NetworkFormat.VOSVIEWER, network, weight));
    }

    /** The rules by which VOSviewer Online takes or refuses a file, as its documentation and its messages state them. */
    private static List<String> faults(JsonNode file) {
        List<String> faults = new ArrayList<>();
        JsonNode items = file.at("/network/items");
        Set<String> ids = new HashSet<>();
        Set<String> places = new HashSet<>();
        if (items.size() < 3) {
            faults.add("less than three items");
        }
        for (JsonNode item : items) {
            if (!ids.add(item.path("id").asText())) {
                faults.add("id not unique: " + item.path("id"));
            }
            if (!item.path("label").isTextual()
                    || !item.path("x").isNumber()
                    || !item.path("y").isNumber()) {
                faults.add("no label, x or y: " + item.path("id"));
            }
            places.add(item.path("x") + " " + item.path("y"));
            JsonNode cluster = item.path("cluster");
            if (!cluster.isMissingNode() && (!cluster.isInt() || cluster.asInt() < 1 || cluster.asInt() > 1000)) {
                faults.add("cluster out of range: " + cluster);
            }
            names(items.get(0).path("weights")).forEach(name -> {
                JsonNode value = item.path("weights").path(name);
                if (!value.isNumber() || value.asDouble() < 0) {
                    faults.add("weight is no number from 0: " + name + " " + value);
                }
            });
            names(items.get(0).path("scores")).forEach(name -> {
                JsonNode value = item.path("scores").path(name);
                if (!value.isNumber() && !value.isNull()) {
                    faults.add("score is no number: " + name + " " + value);
                }
            });
        }
        if (places.size() == 1) {
            faults.add("all in one place");
        }
        for (JsonNode link : file.at("/network/links")) {
            if (!ids.contains(link.path("source_id").asText())
                    || !ids.contains(link.path("target_id").asText())) {
                faults.add("link without an end: " + link);
            }
            if (!link.path("strength").isNumber() || link.path("strength").asDouble() < 0) {
                faults.add("strength is no number from 0: " + link);
            }
        }
        return faults;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @EnumSource(Weight.class)
    void itKeepsTheRulesOfVosViewer(Weight weight) throws JsonProcessingException {
        for (Level level : Level.values()) {
            assertThat(faults(read(SmallNetwork.network(level), weight))).isEmpty();
        }
        // Two organisations are too few for VOSviewer, which says so itself; all else holds.
        assertThat(faults(read(Files.hostile(), weight)))
                .containsExactlyInAnyOrder("less than three items", "all in one place");
    }

    @Test
    void anOrganisationIsAnItemWithWeightsScoresAndADescription() throws JsonProcessingException {
        JsonNode item = read(SmallNetwork.network(Level.AS_NAMED), Weight.RAW).at("/network/items/1");

        assertThat(item.path("id").asText()).isEqualTo("gemeente-leiden");
        assertThat(item.path("label").asText()).isEqualTo("Gemeente Leiden");
        assertThat(item.path("description").asText())
                .isEqualTo("Gemeente<br>2 projecten, waarvan 1 als trekker<br>werkt samen met 4 organisaties");
        assertThat(item.path("url").asText()).isEqualTo("https://w3id.org/leidenkg/id/organisation/gemeente-leiden");
        assertThat(item.path("cluster").asInt()).isEqualTo(1);
        assertThat(item.at("/weights/Graad").asInt()).isEqualTo(4);
        assertThat(item.at("/scores/Tussenpositie").asDouble()).isEqualTo(0.35);
        assertThat(item.at("/scores/Bemiddeling").asInt()).isEqualTo(8);
    }

    @Test
    void aLinkTellsWhichProjectsAreShared() throws JsonProcessingException {
        JsonNode link = read(SmallNetwork.network(Level.AS_NAMED), Weight.RAW).at("/network/links/5");

        assertThat(link.path("strength").asInt()).isEqualTo(2);
        assertThat(link.path("description").asText())
                .isEqualTo("2 gedeelde projecten:<br>1a Project een<br>Project twee &amp; meer &lt;b&gt;");
    }

    @Test
    void theTermsAreDutchAndFitTheWeight() throws JsonProcessingException {
        JsonNode raw = read(SmallNetwork.network(Level.AS_NAMED), Weight.RAW);
        JsonNode fractional = read(SmallNetwork.network(Level.ROLLED_UP), Weight.FRACTIONAL);

        assertThat(names(raw.at("/config/terminology")))
                .containsExactly(
                        "item",
                        "items",
                        "link",
                        "links",
                        "cluster",
                        "clusters",
                        "link_strength",
                        "total_link_strength");
        assertThat(raw.at("/config/terminology/link_strength").asText()).isEqualTo("Gedeelde projecten");
        assertThat(fractional.at("/config/terminology/link_strength").asText()).isEqualTo("Fractioneel gewicht");
        assertThat(raw.at("/info/description").asText()).startsWith("Organisaties en eenheden zoals de bron ze noemt.");
        assertThat(fractional.at("/info/description").asText()).contains("opgeteld", "Newman, 2001");
    }

    @Test
    void communitiesHaveNames() throws JsonProcessingException {
        assertThat(read(SmallNetwork.network(Level.AS_NAMED), Weight.RAW)
                        .at("/network/clusters/0")
                        .toString())
                .isEqualTo("{\"cluster\":1,\"label\":\"Gemeente Leiden, FSW, Naturalis\"}");
    }

    @Test
    void namesCannotBecomeMarkup() {
        assertThat(Files.text(NetworkFormat.VOSVIEWER, Files.hostile(), Weight.RAW))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .contains("Soort &lt;x&gt;<br>");
    }

    @Test
    void aCommunityThatVosViewerCannotNumberIsLeftOut() throws JsonProcessingException {
        JsonNode file = read(Files.hostile(), Weight.RAW);

        assertThat(file.at("/network/items/0/cluster").asInt()).isEqualTo(1);
        assertThat(file.at("/network/items/1/cluster").isMissingNode()).isTrue();
        assertThat(file.at("/network/clusters")).hasSize(1);
    }
}
