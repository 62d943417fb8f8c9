package org.leidenkg.publish.picture;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leidenkg.publish.network.XmlText;

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
        try {
            double width = 2 * EDGE + NAMES + CELL * (map.themes().size() + 1);
            StringWriter body = new StringWriter();
            double height = body(XmlText.fragment(body), map, width, captions, wording);
            StringWriter out = new StringWriter();
            XmlText xml = new XmlText(out);
            SvgPicture.begin(xml, width, height, captions, wording.language());
            out.write(body.toString());
            xml.end();
            return out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a heat map to memory", e);
        }
    }

    private static double body(XmlText xml, HeatMap map, double width, Captions captions, Wording wording)
            throws IOException {
        double y = SvgPicture.heading(xml, width, captions) + 10;
        int most = 0;
        for (int i = 0; i < map.themes().size(); i++) {
            List<String> lines =
                    Wrapping.atMost(3, wording.in(map.themes().get(i).name()), SMALL, CELL - 8);
            most = Math.max(most, lines.size());
            for (int line = 0; line < lines.size(); line++) {
                text(xml, middle(i), y + (line + 1) * LINE, "middle", "faint", lines.get(line));
            }
        }
        text(xml, middle(map.themes().size()), y + LINE, "middle", "faint", captions.sizes());
        y += most * LINE + 10;
        for (HeatMap.Row row : map.rows()) {
            row(xml, map, row, y, wording);
            y += ROW;
        }
        y += 24;
        for (String note : captions.notes()) {
            y = paragraph(xml, note, y, width);
        }
        return paragraph(xml, captions.source(), y, width) + EDGE / 2;
    }

    private static double middle(int column) {
        return EDGE + NAMES + CELL * (column + 0.5);
    }

    private static void row(XmlText xml, HeatMap map, HeatMap.Row row, double y, Wording wording) throws IOException {
        String name = Wrapping.atMost(1, wording.in(row.node().name()), SIZE, NAMES - 12)
                .get(0);
        double baseline = y + ROW * 0.68;
        text(xml, EDGE, baseline, "start", "ink", name);
        for (int i = 0; i < row.counts().size(); i++) {
            int count = row.counts().get(i);
            int shade = map.shade(count);
            xml.empty(
                    "rect",
                    "x",
                    Figures.of(EDGE + NAMES + CELL * i + 1),
                    "y",
                    Figures.of(y + 1),
                    "width",
                    Figures.of(CELL - 2),
                    "height",
                    Figures.of(ROW - 2),
                    "fill",
                    SHADES.get(shade));
            if (count > 0) {
                xml.text(
                        "text",
                        Integer.toString(count),
                        "x",
                        Figures.of(middle(i)),
                        "y",
                        Figures.of(baseline),
                        "font-size",
                        Figures.of(SIZE),
                        "text-anchor",
                        "middle",
                        "fill",
                        shade >= DARK ? "#ffffff" : PictureStyle.INK);
            }
        }
        text(xml, middle(row.counts().size()), baseline, "middle", "ink", Integer.toString(row.projects()));
    }

    private static double paragraph(XmlText xml, String text, double y, double width) throws IOException {
        double at = y;
        for (String line : Wrapping.lines(text, SMALL, width - 2 * EDGE)) {
            text(xml, EDGE, at, "start", "faint", line);
            at += LINE;
        }
        return at + 3;
    }

    private static void text(XmlText xml, double x, double y, String anchor, String ink, String text)
            throws IOException {
        xml.text(
                "text",
                text,
                "class",
                ink,
                "x",
                Figures.of(x),
                "y",
                Figures.of(y),
                "font-size",
                Figures.of(ink.equals("ink") ? SIZE : SMALL),
                "text-anchor",
                anchor,
                "fill",
                ink.equals("ink") ? PictureStyle.INK : PictureStyle.FAINT);
    }
}
