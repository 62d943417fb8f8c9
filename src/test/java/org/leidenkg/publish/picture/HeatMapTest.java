package org.leidenkg.publish.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leidenkg.SmallNetwork;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Network;

class HeatMapTest {
    private static final Network WHOLE = SmallNetwork.network(Level.AS_NAMED);
    private static final List<String> THEMES = List.of("gezondheid", "cultuur");

    @Test
    void rowsCountProjectsByThemeAndTheLargestComeFirst() {
        HeatMap map = HeatMap.of(WHOLE, THEMES, 100);

        assertThat(map.themes()).extracting(Network.Concept::slug).containsExactly("gezondheid", "cultuur");
        assertThat(map.rows())
                .extracting(row -> row.node().slug() + " " + row.counts() + " " + row.projects())
                .containsExactly(
                        "gemeente-leiden [1, 1] 2",
                        "lumc [2, 0] 2",
                        "universiteit-leiden [2, 0] 2",
                        "fsw [1, 0] 1",
                        "naturalis [0, 1] 1",
                        "winkel [0, 1] 1");
    }

    @Test
    void onlySoManyRowsAreShownAndTheRestIsCounted() {
        HeatMap map = HeatMap.of(WHOLE, THEMES, 2);

        assertThat(map.rows()).hasSize(2);
        assertThat(map.organisations()).isEqualTo(6);
    }

    @Test
    void theMostIsDarkestAndNoneHasNoShade() {
        HeatMap map = HeatMap.of(WHOLE, THEMES, 100);

        assertThat(map.shade(0)).isZero();
        assertThat(map.shade(1)).isBetween(1, HeatMap.SHADES - 1);
        assertThat(map.shade(map.most())).isEqualTo(HeatMap.SHADES);
    }

    @Test
    void everyNumberStandsInThePicture() {
        String svg = new String(
                HeatMap.of(WHOLE, THEMES, 100)
                        .table(new PlainWording(), PlainWording.CAPTIONS.sizes())
                        .file(PlainWording.CAPTIONS, "nl"),
                StandardCharsets.UTF_8);

        assertThat(svg).startsWith("<?xml").contains("Gezondheid", "Cultuur", "Gemeente Leiden");
        assertThat(svg.split("text-anchor=\"middle\" fill=\"#", -1)).hasSizeGreaterThan(10);
    }
}
