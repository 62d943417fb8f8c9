package org.leidenkg.publish.picture;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leidenkg.publish.network.XmlText;

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

    private SvgPicture() {}

    /** The file, in UTF-8. */
    public static byte[] file(Scene scene, double width, Captions captions, String language) {
        try {
            StringWriter body = new StringWriter();
            double height = body(XmlText.fragment(body), scene, width, captions);
            StringWriter out = new StringWriter();
            XmlText xml = new XmlText(out);
            begin(xml, width, height, captions, language);
            out.write(body.toString());
            xml.end();
            return out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a picture to memory", e);
        }
    }

    static void begin(XmlText xml, double width, double height, Captions captions, String language) throws IOException {
        xml.begin(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                Figures.of(width),
                "height",
                Figures.of(height),
                "viewBox",
                "0 0 " + Figures.of(width) + " " + Figures.of(height),
                "role",
                "img",
                "aria-labelledby",
                "title",
                "aria-describedby",
                "desc",
                "xml:lang",
                language,
                "font-family",
                PictureStyle.FONT);
        xml.text("title", captions.title(), "id", "title");
        xml.text("desc", captions.description(), "id", "desc");
        xml.text("style", PictureStyle.styleSheet());
        xml.empty(
                "rect",
                "class",
                "paper",
                "width",
                Figures.of(width),
                "height",
                Figures.of(height),
                "fill",
                PictureStyle.PAPER);
    }

    private static double body(XmlText xml, Scene scene, double width, Captions captions) throws IOException {
        double y = heading(xml, width, captions);
        Drawing drawing = Drawing.of(scene, width);
        DrawingWriter writer = new DrawingWriter(xml);
        xml.begin("g", "transform", "translate(0 " + Figures.of(y) + ")");
        writer.beginStrokes();
        for (Drawing.Stroke stroke : drawing.strokes()) {
            writer.stroke(drawing, stroke);
        }
        xml.end();
        writer.beginDots();
        for (Drawing.Mark mark : drawing.marks()) {
            xml.begin("g");
            xml.text("title", mark.dot().name() + ": " + mark.dot().about());
            writer.shape(mark);
            xml.end();
        }
        xml.end();
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
        xml.end();
        return new Legend(xml, width, y + drawing.height()).write(scene, captions);
    }

    /** Gives where it ends. */
    static double heading(XmlText xml, double width, Captions captions) throws IOException {
        double y = EDGE;
        for (String line : Wrapping.lines(captions.title(), TITLE, width - 2 * EDGE)) {
            y += TITLE;
            xml.text(
                    "text",
                    line,
                    "class",
                    "ink",
                    "x",
                    Figures.of(EDGE),
                    "y",
                    Figures.of(y),
                    "font-size",
                    Figures.of(TITLE),
                    "font-weight",
                    "bold",
                    "fill",
                    PictureStyle.INK);
        }
        if (!captions.subtitle().isEmpty()) {
            for (String line : Wrapping.lines(captions.subtitle(), SUBTITLE, width - 2 * EDGE)) {
                y += SUBTITLE * 1.5;
                xml.text(
                        "text",
                        line,
                        "class",
                        "faint",
                        "x",
                        Figures.of(EDGE),
                        "y",
                        Figures.of(y),
                        "font-size",
                        Figures.of(SUBTITLE),
                        "fill",
                        PictureStyle.FAINT);
            }
        }
        return y + 8;
    }
}
