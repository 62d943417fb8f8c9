package org.leidenkg.publish.picture;

import java.util.List;

/** A bar for each name, with its number at its end. */
public final class BarChart extends Chart {
    private static final double WIDTH = 640;
    private static final double NARROW = 328;
    private static final double NAMES = 270;
    private static final double NUMBER = 64;
    private static final double ROW = 24;
    private static final double BAR = 15;
    private static final double BASELINE = 12;
    private static final double GAP = 10;
    private static final double LEAST_BAR = 1;

    private static final Series SERIES = Series.all().get(4);

    private final List<Bar> bars;
    private final double most;

    /** @param number the value as a reader sees it */
    public record Bar(String name, double value, String number) {}

    /** @param bars none with a value below 0 */
    public BarChart(List<Bar> bars) {
        this.bars = List.copyOf(bars);
        this.most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
    }

    @Override
    double width(boolean narrow) {
        return narrow ? NARROW : WIDTH;
    }

    @Override
    double draw(Svg svg, boolean narrow) {
        double width = width(narrow);
        double left = narrow ? 0 : NAMES;
        double y = 0;
        for (Bar bar : bars) {
            List<String> names =
                    Wrapping.atMost(narrow ? 2 : 1, bar.name(), SIZE * WIDER, narrow ? width : NAMES - GAP);
            for (String line : names) {
                svg.text(line, Ink.STRONG, 0, y + BASELINE, SIZE);
                y += narrow ? LINE : 0;
            }
            double length = Math.max(LEAST_BAR, (width - left - NUMBER) * (most > 0 ? bar.value() / most : 0));
            svg.rectangle("s" + SERIES.number(), left, y, length, BAR, SERIES.light());
            svg.text(bar.number(), Ink.STRONG, left + length + GAP / 2, y + BASELINE, SIZE);
            y += ROW;
        }
        return y;
    }
}
