package org.leidenkg.publish.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The heat map as a picture that stands alone. Each cell has its number, so that its shade is not all that tells. */
public final class SvgHeatMap {
    private static final double EDGE = 26;
    private static final double NAMES = 290;
    private static final double CELL = 96;
    private static final double ROW = 26;
    private static final double SIZE = 13;
    private static final double SMALL = 12;
    private static final double LINE = 16;

    /** From light to dark; the letters on the last two are light. */
    private static final List<String> SHADES =
            List.of("#f4f7fa", "#d6e6f4", "#abcfe8", "#6fb0dc", "#2f7fbd", "#0a4b8c");

    private static final int DARK = 4;

    private SvgHeatMap() {}

    /** The file, in UTF-8. */
    public static byte[] file(HeatMap map, Captions captions, Wording wording) {
        double width = 2 * EDGE + NAMES + CELL * (map.themes().size() + 1);
        return Svg.file(width, captions, wording.language(), svg -> body(svg, map, width, captions, wording))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static double body(Svg svg, HeatMap map, double width, Captions captions, Wording wording) {
        double y = SvgPicture.heading(svg, width, captions) + 10;
        int most = 0;
        for (int i = 0; i < map.themes().size(); i++) {
            List<String> lines =
                    Wrapping.atMost(3, wording.in(map.themes().get(i).name()), SMALL, CELL - 8);
            most = Math.max(most, lines.size());
            for (int line = 0; line < lines.size(); line++) {
                text(svg, middle(i), y + (line + 1) * LINE, "middle", Ink.FAINT, lines.get(line));
            }
        }
        text(svg, middle(map.themes().size()), y + LINE, "middle", Ink.FAINT, captions.sizes());
        y += most * LINE + 10;
        for (HeatMap.Row row : map.rows()) {
            row(svg, map, row, y, wording);
            y += ROW;
        }
        y += 24;
        for (String note : captions.notes()) {
            y = paragraph(svg, note, y, width);
        }
        return paragraph(svg, captions.source(), y, width) + EDGE / 2;
    }

    private static double middle(int column) {
        return EDGE + NAMES + CELL * (column + 0.5);
    }

    private static void row(Svg svg, HeatMap map, HeatMap.Row row, double y, Wording wording) {
        String name = Wrapping.atMost(1, wording.in(row.node().name()), SIZE, NAMES - 12)
                .get(0);
        double baseline = y + ROW * 0.68;
        text(svg, EDGE, baseline, "start", Ink.STRONG, name);
        for (int i = 0; i < row.counts().size(); i++) {
            int count = row.counts().get(i);
            int shade = map.shade(count);
            svg.rectangle(EDGE + NAMES + CELL * i + 1, y + 1, CELL - 2, ROW - 2, SHADES.get(shade));
            if (count > 0) {
                String colour = shade >= DARK ? "#ffffff" : PictureStyle.INK;
                svg.text(
                        Integer.toString(count),
                        "",
                        middle(i),
                        baseline,
                        SIZE,
                        "text-anchor",
                        "middle",
                        "fill",
                        colour);
            }
        }
        text(svg, middle(row.counts().size()), baseline, "middle", Ink.STRONG, Integer.toString(row.projects()));
    }

    private static double paragraph(Svg svg, String text, double y, double width) {
        double at = y;
        for (String line : Wrapping.lines(text, SMALL, width - 2 * EDGE)) {
            text(svg, EDGE, at, "start", Ink.FAINT, line);
            at += LINE;
        }
        return at + 3;
    }

    private static void text(Svg svg, double x, double y, String anchor, Ink ink, String text) {
        svg.text(text, ink, x, y, ink == Ink.STRONG ? SIZE : SMALL, "text-anchor", anchor);
    }
}
