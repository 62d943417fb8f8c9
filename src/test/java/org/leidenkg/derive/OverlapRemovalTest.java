package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OverlapRemovalTest {
    @Test
    void twoOnOneSpotArePartedAndOneAloneStays() {
        double[][] places = {{0.2, 0.3}, {0.2, 0.3}, {-0.5, 0.3}};

        OverlapRemoval.apply(places);

        assertThat(places[1][0] - places[0][0]).isCloseTo(0.05, within(1e-12));
        assertThat(places[0][1]).isEqualTo(0.3);
        assertThat(places[2]).containsExactly(-0.5, 0.3);
    }

    @Test
    void manyOnOneSpotAllGetRoom() {
        double[][] places = new double[30][2];
        for (int i = 0; i < places.length; i++) {
            places[i][0] = i * 1e-6;
            places[i][1] = i % 7 * 1e-6;
        }

        OverlapRemoval.apply(places);

        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]))
                        .as("distance of %d and %d", i, j)
                        .isGreaterThan(0.03);
            }
        }
    }
}
