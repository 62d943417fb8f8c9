package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MillionthsTest {
    @Test
    void everyWeightIsRoundedAsItsDecimalIs() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            check(random.nextDouble() * Math.pow(10, random.nextInt(10) - 2));
            // Next to a half, where what is lost in a product would show.
            check(random.nextInt(10_000_000) / 2e6);
            check(Math.nextUp((2 * random.nextInt(1_000_000) + 1) / 2e6));
        }
    }

    @Test
    void sumsOfPartsHaveAllTheirDecimals() {
        assertThat(Millionths.toDecimal(Millionths.of(1.0 / 3 + 1.0))).hasToString("1.333333");
        assertThat(Millionths.toDecimal(Millionths.of(2))).hasToString("2.000000");
        assertThat(Millionths.toDecimal(Millionths.of(0))).hasToString("0.000000");
    }

    private static void check(double weight) {
        String expected = BigDecimal.valueOf(weight)
                .setScale(Millionths.DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
        long millionths = Millionths.of(weight);
        assertThat(Millionths.toDecimal(millionths)).as("%s", weight).hasToString(expected);
        assertThat(Millionths.toDouble(millionths)).isEqualTo(Double.parseDouble(expected));
    }
}
