package org.leidenkg.publish.picture;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.leidenkg.publish.network.XmlText;

/** Writes lines, dots and names, the parts that a picture on a page and one that stands alone have in common. */
final class DrawingWriter {
    private static final double LEAD_WIDTH = 2.2;
    private static final double STRONGEST = 0.85;

    private final XmlText xml;

    DrawingWriter(XmlText xml) {
        this.xml = xml;
    }

    void beginStrokes() throws IOException {
        xml.begin("g", "class", "ties", "stroke", PictureStyle.STROKE, "stroke-linecap", "round");
    }

    /** @param more attributes, as names and values by turns */
    void stroke(Drawing drawing, Drawing.Stroke stroke, String... more) throws IOException {
        boolean lead = stroke.line().lead();
        List<String> attributes = new java.util.ArrayList<>(List.of(
                "x1",
                Figures.of(stroke.from().x()),
                "y1",
                Figures.of(stroke.from().y()),
                "x2",
                Figures.of(stroke.to().x()),
                "y2",
                Figures.of(stroke.to().y()),
                "stroke-width",
                Figures.of(lead ? LEAD_WIDTH : stroke.width(), 2),
                "stroke-opacity",
                Figures.of(opacity(drawing, stroke), 2)));
        attributes.addAll(List.of(more));
        xml.empty("line", attributes.toArray(String[]::new));
    }

    /** Where there are many lines each is fainter, the thin ones most. */
    private static double opacity(Drawing drawing, Drawing.Stroke stroke) {
        int count = drawing.strokes().size();
        double base = count > 250 ? 0.22 : count > 80 ? 0.34 : 0.5;
        return Math.min(STRONGEST, base + stroke.width() / 12 + (stroke.line().lead() ? 0.25 : 0));
    }

    void beginDots() throws IOException {
        xml.begin("g", "class", "dots", "stroke", PictureStyle.PAPER, "stroke-width", "1.5");
    }

    void shape(Drawing.Mark mark) throws IOException {
        if (mark.dot().subject() == Scene.Subject.PROJECT) {
            project(mark.x(), mark.y(), mark.radius());
        } else {
            shape(mark.dot().series(), mark.x(), mark.y(), mark.radius());
        }
    }

    /** A ring, which no organisation is. */
    void project(double x, double y, double radius) throws IOException {
        xml.empty(
                "circle",
                "class",
                "ring",
                "cx",
                Figures.of(x),
                "cy",
                Figures.of(y),
                "r",
                Figures.of(radius - 1),
                "fill",
                PictureStyle.PAPER,
                "stroke",
                PictureStyle.FAINT,
                "stroke-width",
                "2");
    }

    void shape(Series series, double x, double y, double radius) throws IOException {
        String name = "s" + series.number();
        if (series.shape().isRound()) {
            xml.empty(
                    "circle",
                    "class",
                    name,
                    "cx",
                    Figures.of(x),
                    "cy",
                    Figures.of(y),
                    "r",
                    Figures.of(radius),
                    "fill",
                    series.light());
        } else {
            xml.empty("polygon", "class", name, "points", series.shape().points(x, y, radius), "fill", series.light());
        }
    }

    /** The names of all dots of a kind, in a group with these attributes. */
    void labels(Drawing drawing, Scene.Subject subject, String... group) throws IOException {
        List<Label> labels = drawing.marks().stream()
                .filter(mark -> mark.dot().subject() == subject)
                .map(Drawing.Mark::label)
                .flatMap(Optional::stream)
                .toList();
        if (labels.isEmpty()) {
            return;
        }
        xml.begin("g", group);
        for (Label label : labels) {
            for (Label.Line line : label.lines()) {
                xml.text(
                        "text",
                        line.text(),
                        "x",
                        Figures.of(label.x()),
                        "y",
                        Figures.of(line.baseline()),
                        "font-size",
                        Figures.of(label.size()),
                        "text-anchor",
                        label.anchor());
            }
        }
        xml.end();
    }
}
