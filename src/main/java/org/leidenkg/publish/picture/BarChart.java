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
    private final double largest;

    /**
     * A name and its number.
     *
     * @param number the value as a reader sees it
     */
    public record Bar(String name, double value, String number) {}

    /**
     * Makes a chart.
     *
     * @param bars none with a value below 0
     */
    public BarChart(List<Bar> bars) {
        this.bars = List.copyOf(bars);
        this.largest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
    }

    @Override
    double width(boolean narrow) {
        return narrow ? NARROW : WIDTH;
    }

    @Override
    double draw(Svg svg, boolean narrow) {
        double names = narrow ? NARROW : longest(bars.stream().map(Bar::name), NAMES);
        double left = narrow ? 0 : names + GAP;
        double most = width(narrow) - left - NUMBER;
        double y = 0;
        for (Bar bar : bars) {
            List<String> lines = lines(bar.name(), names);
            for (int line = 0; line < lines.size(); line++) {
                svg.text(lines.get(line), Ink.STRONG, 0, y + line * LINE + BASELINE, SIZE);
            }
            double top = narrow ? y + lines.size() * LINE : y;
            double length = Math.max(LEAST_BAR, largest > 0 ? most * bar.value() / largest : 0);
            svg.rectangle("s" + SERIES.number(), left, top, length, BAR, SERIES.light());
            svg.text(bar.number(), Ink.STRONG, left + length + GAP / 2, top + BASELINE, SIZE);
            y = narrow ? top + ROW : y + ROW + (lines.size() - 1) * LINE;
        }
        return y;
    }
}
