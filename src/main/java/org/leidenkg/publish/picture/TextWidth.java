package org.leidenkg.publish.picture;

import java.text.Normalizer;

/**
 * How wide text is in Helvetica, and so in Arial and Liberation Sans, which have its widths; from the metrics that Adobe
 * published with the font. A server has no fonts to measure with, and the same text must take the same room everywhere.
 */
final class TextWidth {
    /** In thousandths of the size, for the characters from space to tilde. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    /** Of the widest letters, for what the metrics do not have. */
    private static final int WIDEST = 1000;

    /** Browsers that have none of these fonts take a wider one, such as DejaVu Sans. */
    private static final double ALLOWANCE = 1.15;

    private TextWidth() {}

    static double of(String text, double size) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        int width = plain.codePoints().map(TextWidth::width).sum();
        return width / 1000.0 * size * ALLOWANCE;
    }

    private static int width(int c) {
        if (c >= ' ' && c <= '~') {
            return WIDTHS[c - ' '];
        }
        boolean takesNoRoom = Character.getType(c) == Character.NON_SPACING_MARK;
        return takesNoRoom ? 0 : WIDEST;
    }
}
