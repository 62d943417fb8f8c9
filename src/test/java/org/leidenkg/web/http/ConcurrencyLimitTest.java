package org.leidenkg.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConcurrencyLimitTest {
    private static ConcurrencyLimit limit(int places) {
        return ConcurrencyLimit.shared("test", places, Duration.ZERO);
    }

    private static void assertFull(ConcurrencyLimit limit, String client, int places) {
        assertThatThrownBy(() -> limit.enter(client, places)).hasMessageContaining("TOO_MANY_QUERIES");
    }

    @Test
    void oneClientGetsHalfAndTheNextTheOther() {
        ConcurrencyLimit limit = limit(4);
        limit.enter("a", 1);
        limit.enter("a", 1);

        assertFull(limit, "a", 1);
        limit.enter("b", 1);
        limit.enter("b", 1);
        assertFull(limit, "c", 1);
        assertThat(limit.running()).isEqualTo(4);
        assertThat(limit.refused()).isEqualTo(2);
    }

    @Test
    void oneOfTwoHalvesIsRoundedUp() {
        ConcurrencyLimit limit = limit(3);
        limit.enter("a", 1);
        limit.enter("a", 1);

        assertFull(limit, "a", 1);
        limit.enter("b", 1);
        limit(1).enter("a", 1);
    }

    @Test
    void whatIsLargeTakesMorePlaces() {
        ConcurrencyLimit limit = limit(8);
        limit.enter("a", 3);

        assertFull(limit, "a", 2);
        limit.enter("a", 1);
        assertThat(limit.running()).isEqualTo(4);
    }

    @Test
    void placeIsGivenBackOnce() {
        ConcurrencyLimit limit = limit(4);
        ConcurrencyLimit.Place first = limit.enter("a", 1);
        limit.enter("a", 1);
        first.close();
        first.close();

        assertThat(limit.running()).isEqualTo(1);
        limit.enter("a", 1);
        assertFull(limit, "a", 1);
    }

    @Test
    void whoWaitsGetsThePlaceThatIsGivenBack() {
        ConcurrencyLimit limit = ConcurrencyLimit.shared("test", 1, Duration.ofMinutes(1));
        ConcurrencyLimit.Place first = limit.enter("a", 1);
        CompletableFuture<ConcurrencyLimit.Place> second = CompletableFuture.supplyAsync(() -> limit.enter("b", 1));

        first.close();

        second.join().close();
        assertThat(limit.running()).isZero();
    }

    @Test
    void largeAnswersTakeUpToAQuarterOfThePlaces() {
        assertThat(ConcurrencyLimits.placesOf(0, 1_000)).isEqualTo(1);
        assertThat(ConcurrencyLimits.placesOf(249, 1_000)).isEqualTo(1);
        assertThat(ConcurrencyLimits.placesOf(250, 1_000)).isEqualTo(2);
        assertThat(ConcurrencyLimits.placesOf(1_000, 1_000)).isEqualTo(4);
    }
}
