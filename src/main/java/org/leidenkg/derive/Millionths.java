package org.leidenkg.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Fractional weights in millionths: as many decimals as the derived graph has, half to even. */
final class Millionths {
    static final int DECIMALS = 6;
    static final double ONE = 1e6;
    /** Above it a product with {@link #ONE} may be off by more than {@link #DOUBT}. */
    private static final double SURE_UP_TO = 1e6;

    private static final double DOUBT = 1e-3;

    private Millionths() {}

    /** A weight, which is not negative, rounded as its shortest decimal is. */
    static long of(double weight) {
        double scaled = weight * ONE;
        double below = Math.floor(scaled);
        // Only next to a half does it matter what is lost in the product.
        if (weight < SURE_UP_TO && Math.abs(scaled - below - 0.5) > DOUBT) {
            return (long) (scaled - below > 0.5 ? below + 1 : below);
        }
        return BigDecimal.valueOf(weight)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }

    /** The double that is nearest to the decimal. */
    static double toDouble(long millionths) {
        return millionths / ONE;
    }

    static BigDecimal toDecimal(long millionths) {
        return BigDecimal.valueOf(millionths, DECIMALS);
    }
}
