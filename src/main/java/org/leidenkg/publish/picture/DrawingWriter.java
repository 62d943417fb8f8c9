package org.leidenkg.publish.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes lines, dots and names, the parts that a picture on a page and one that stands alone have in common. */
final class DrawingWriter {
    private static final double LEAD_WIDTH = 2.2;
    private static final double STRONGEST = 0.85;

    private final Svg svg;

    DrawingWriter(Svg svg) {
        this.svg = svg;
    }

    void beginStrokes() {
        svg.begin("g", "class", "ties", "stroke", PictureStyle.STROKE, "stroke-linecap", "round");
    }

    /** @param more attributes, as names and values by turns */
    void stroke(Drawing drawing, Drawing.Stroke stroke, String... more) {
        String[] look = {
            "stroke-width",
            Figures.of(stroke.line().lead() ? LEAD_WIDTH : stroke.width(), 2),
            "stroke-opacity",
            Figures.of(opacity(drawing, stroke), 2)
        };
        svg.line(
                "",
                stroke.from().x(),
                stroke.from().y(),
                stroke.to().x(),
                stroke.to().y(),
                Stream.of(look, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    /** Where there are many lines each is fainter, the thin ones most. */
    private static double opacity(Drawing drawing, Drawing.Stroke stroke) {
        int count = drawing.strokes().size();
        double base = count > 250 ? 0.22 : count > 80 ? 0.34 : 0.5;
        return Math.min(STRONGEST, base + stroke.width() / 12 + (stroke.line().lead() ? 0.25 : 0));
    }

    void beginDots() {
        svg.begin("g", "class", "dots", "stroke", PictureStyle.PAPER, "stroke-width", "1.5");
    }

    void shape(Drawing.Mark mark) {
        if (mark.dot().subject() == Scene.Subject.PROJECT) {
            project(mark.x(), mark.y(), mark.radius());
        } else {
            shape(mark.dot().series(), mark.x(), mark.y(), mark.radius());
        }
    }

    /** A ring, which no organisation is. */
    void project(double x, double y, double radius) {
        String[] ring = {"fill", PictureStyle.PAPER, "stroke", PictureStyle.FAINT, "stroke-width", "2"};
        svg.circle("ring", x, y, radius - 1, ring);
    }

    /** Around what the picture is about. */
    void ring(Drawing.Mark mark) {
        double radius = mark.box().right() - mark.x() - 1;
        svg.circle("mark", mark.x(), mark.y(), radius, "fill", "none", "stroke", PictureStyle.INK, "stroke-width", "2");
    }

    void shape(Series series, double x, double y, double radius) {
        String name = "s" + series.number();
        if (series.shape().isRound()) {
            svg.circle(name, x, y, radius, "fill", series.light());
        } else {
            svg.polygon(name, series.shape().points(x, y, radius), series.light());
        }
    }

    /** The names of all dots of a kind, in a group with these attributes. */
    void labels(Drawing drawing, Scene.Subject subject, String... group) {
        List<Label> labels = drawing.marks().stream()
                .filter(mark -> mark.dot().subject() == subject)
                .map(Drawing.Mark::label)
                .flatMap(Optional::stream)
                .toList();
        if (labels.isEmpty()) {
            return;
        }
        svg.begin("g", group);
        for (Label label : labels) {
            for (Label.Line line : label.lines()) {
                svg.text(line.text(), "", label.x(), line.baseline(), label.size(), "text-anchor", label.anchor());
            }
        }
        svg.end();
    }
}
