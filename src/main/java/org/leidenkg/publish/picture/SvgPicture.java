package org.leidenkg.publish.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A picture that stands alone, to look at, to print and to paste into a report: with title, description, legend and source,
 * and with nothing that it would have to load. Names have their halo as letters of their own below them, since not every
 * program knows {@code paint-order}.
 */
public final class SvgPicture {
    public static final String MEDIA_TYPE = "image/svg+xml";

    private static final double EDGE = 26;
    private static final double TITLE = 22;
    private static final double SUBTITLE = 14;
    /** Bold letters are wider, and more so in the fonts that stand in for ours. */
    private static final double BOLD = 1.2;

    private SvgPicture() {}

    /** The file, in UTF-8. */
    public static byte[] file(Scene scene, double width, Captions captions, String language) {
        return Svg.file(width, captions, language, svg -> body(svg, scene, width, captions, language))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static double body(Svg svg, Scene scene, double width, Captions captions, String language) {
        double y = heading(svg, width, captions);
        Drawing drawing = Drawing.of(scene, width);
        DrawingWriter writer = new DrawingWriter(svg);
        svg.begin("g", "transform", "translate(0 " + Figures.of(y) + ")");
        writer.beginStrokes();
        for (Drawing.Stroke stroke : drawing.strokes()) {
            writer.stroke(drawing, stroke);
        }
        svg.end();
        writer.beginDots();
        for (Drawing.Mark mark : drawing.marks()) {
            svg.begin("g");
            svg.title(mark.dot().name() + ": " + mark.dot().about());
            writer.shape(mark);
            if (mark.dot().chosen()) {
                writer.ring(mark);
            }
            svg.end();
        }
        svg.end();
        for (Scene.Subject subject : List.of(Scene.Subject.PROJECT, Scene.Subject.ORGANISATION)) {
            boolean project = subject == Scene.Subject.PROJECT;
            writer.labels(
                    drawing,
                    subject,
                    "class",
                    "halo",
                    "aria-hidden",
                    "true",
                    "fill",
                    "none",
                    "stroke",
                    PictureStyle.PAPER,
                    "stroke-width",
                    "3",
                    "stroke-linejoin",
                    "round");
            writer.labels(
                    drawing,
                    subject,
                    "class",
                    project ? "faint" : "ink",
                    "fill",
                    project ? PictureStyle.FAINT : PictureStyle.INK);
        }
        svg.end();
        return new Legend(svg, width, y + drawing.height(), language).write(scene, captions);
    }

    /** Gives where it ends. */
    static double heading(Svg svg, double width, Captions captions) {
        double y = EDGE;
        for (String line : Wrapping.lines(captions.title(), TITLE * BOLD, width - 2 * EDGE)) {
            y += TITLE;
            svg.text(line, Ink.STRONG, EDGE, y, TITLE, "font-weight", "bold");
        }
        if (!captions.subtitle().isEmpty()) {
            for (String line : Wrapping.lines(captions.subtitle(), SUBTITLE, width - 2 * EDGE)) {
                y += SUBTITLE * 1.5;
                svg.text(line, Ink.FAINT, EDGE, y, SUBTITLE);
            }
        }
        return y + 8;
    }
}
