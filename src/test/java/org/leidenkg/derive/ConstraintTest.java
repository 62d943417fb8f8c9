package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConstraintTest {
    private static final Offset<Double> CLOSE = within(1e-6);

    /** {@code networkx.constraint} of the club without weights, NetworkX 3.6.1. */
    private static final double[] KARATE = {
        0.155423, 0.279535, 0.185177, 0.39666, 0.529417, 0.477485, 0.477485, 0.442712, 0.303601, 0.5, 0.529417, 1.0,
        0.622504, 0.323335, 0.57368, 0.57368, 0.78125, 0.590869, 0.57368, 0.373719, 0.57368, 0.590869, 0.57368,
        0.305824, 0.459877, 0.459877, 0.670902, 0.285069, 0.386913, 0.449409, 0.346006, 0.244575, 0.249223, 0.156419
    };

    /** {@code networkx.constraint(…, weight="weight")} of the club with its weights. */
    private static final double[] KARATE_WEIGHTED = {
        0.190623, 0.340902, 0.255654, 0.412223, 0.508089, 0.491129, 0.531405, 0.527082, 0.334415, 0.555556, 0.530498,
        1.0, 0.73023, 0.382749, 0.641127, 0.632394, 0.939749, 0.665331, 0.667078, 0.439109, 0.723821, 0.623608,
        0.639834, 0.312774, 0.512472, 0.456314, 0.653162, 0.32221, 0.398983, 0.438925, 0.394491, 0.275499, 0.258256,
        0.186287
    };

    @Test
    void aClosedTriadHasOneAndAnEighth() {
        assertThat(Constraint.of(SampleGraphs.complete(3))).containsExactly(1.125, 1.125, 1.125);
    }

    @Test
    void aSinglePartnerIsFullConstraintAndTwoStrangersHalfOfIt() {
        assertThat(Constraint.of(SampleGraphs.path(3))).containsExactly(1, 0.5, 1);
    }

    @Test
    void karateClubHasTheValuesOfNetworkX() {
        double[] constraint = Constraint.of(Karate.plain());

        for (int i = 0; i < Karate.MEMBERS; i++) {
            assertThat(constraint[i]).as("constraint of %d", i).isCloseTo(KARATE[i], CLOSE);
        }
    }

    @Test
    void weightsCountAsTheyDoInNetworkX() {
        double[] constraint = Constraint.of(Karate.weighted());

        for (int i = 0; i < Karate.MEMBERS; i++) {
            assertThat(constraint[i]).as("constraint of %d", i).isCloseTo(KARATE_WEIGHTED[i], CLOSE);
        }
    }

    @Test
    void withoutPartnersThereIsNoConstraint() {
        assertThat(Constraint.of(SampleGraphs.isolated(2))).containsExactly(Double.NaN, Double.NaN);
    }
}
