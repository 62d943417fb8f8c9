package org.leidenkg.publish.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as SVG takes them, the same for every language of the machine. */
final class Figures {
    private Figures() {}

    /** To a tenth of a unit, without needless zeros. */
    static String of(double number) {
        return of(number, 1);
    }

    static String of(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
