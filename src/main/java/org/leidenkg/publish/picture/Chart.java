package org.leidenkg.publish.picture;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A chart of numbers: as a part of a page, with the colours that the page gives to its classes, or as a file that stands alone. */
public abstract sealed class Chart permits BarChart, CrossTable {
    static final double SIZE = 13;
    static final double SMALL = 12;
    static final double LINE = 16;

    private static final double EDGE = 26;
    /** So much room does a title want. */
    private static final double LEAST_WIDTH = 560;

    /** Letters of fonts that stand in for ours are wider. */
    static final double WIDER = 1.15;

    private static final int MOST_LINES = 3;

    /** The lines of a name that stands before a row or above it. */
    static List<String> lines(String name, double width) {
        return Wrapping.atMost(MOST_LINES, name, SIZE * WIDER, width);
    }

    /** How wide the longest name is, so that it stands in one line where there is room. */
    static double longest(Stream<String> names, double most) {
        return names.mapToDouble(name -> Math.ceil(TextWidth.of(name, SIZE * WIDER)))
                .map(width -> Math.min(width, most))
                .max()
                .orElse(0);
    }

    /** How wide it is. */
    abstract double width(boolean narrow);

    /**
     * Draws it from (0, 0), and gives where it ends.
     *
     * @param narrow for a phone
     */
    abstract double draw(Svg svg, boolean narrow);

    /** The file, in UTF-8. */
    public byte[] file(Captions captions, String language) {
        double width = Math.max(LEAST_WIDTH, width(false)) + 2 * EDGE;
        return Svg.file(width, captions, language, svg -> body(svg, width, captions))
                .getBytes(StandardCharsets.UTF_8);
    }

    private double body(Svg svg, double width, Captions captions) {
        double top = SvgPicture.heading(svg, width, captions) + 10;
        svg.begin("g", "transform", "translate(" + Figures.of(EDGE) + " " + Figures.of(top) + ")");
        double y = top + draw(svg, false) + 24;
        svg.end();
        for (String note : captions.notes()) {
            y = paragraph(svg, note, y, width);
        }
        return paragraph(svg, captions.source(), y, width) + EDGE / 2;
    }

    private static double paragraph(Svg svg, String text, double y, double width) {
        double at = y;
        for (String line : Wrapping.lines(text, SMALL, width - 2 * EDGE)) {
            svg.text(line, Ink.FAINT, EDGE, at, SMALL);
            at += LINE;
        }
        return at + 3;
    }

    /**
     * The element {@code svg}.
     *
     * @param narrow for a phone, so that words are not made smaller on it
     */
    public String fragment(String label, boolean narrow) {
        StringWriter drawn = new StringWriter();
        String height = Figures.of(draw(Svg.fragment(drawn), narrow));
        String width = Figures.of(width(narrow));
        StringWriter out = new StringWriter();
        Svg svg = Svg.fragment(out);
        svg.begin(
                "svg",
                "class",
                "chart",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + width + " " + height,
                "role",
                "img",
                "aria-label",
                label,
                "font-family",
                PictureStyle.FONT);
        svg.part(drawn.toString());
        svg.end();
        return out.toString();
    }
}
