package org.leidenkg.publish.picture;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.leidenkg.publish.network.XmlText;

/** What stands below a picture that stands alone: groups, sizes, widths, notes and source. */
final class Legend {
    private static final double SIZE = 13;
    private static final double SMALL = 12;
    private static final double LINE = 17;
    private static final double EDGE = 26;
    private static final double GAP = 22;

    private final XmlText xml;
    private final DrawingWriter writer;
    private final double width;
    private double y;

    /** @param top where it begins */
    Legend(XmlText xml, double width, double top) {
        this.xml = xml;
        this.writer = new DrawingWriter(xml);
        this.width = width;
        this.y = top;
    }

    /** Writes it all, and gives where it ends. */
    double write(Scene scene, Captions captions) throws IOException {
        rule();
        groups(scene, captions.groups());
        measures(scene, captions);
        for (String note : captions.notes()) {
            paragraph(note);
        }
        rule();
        paragraph(captions.source());
        return y + EDGE / 2;
    }

    private void rule() throws IOException {
        y += 4;
        xml.empty(
                "line",
                "class",
                "rule",
                "x1",
                Figures.of(EDGE),
                "y1",
                Figures.of(y),
                "x2",
                Figures.of(width - EDGE),
                "y2",
                Figures.of(y),
                "stroke",
                PictureStyle.RULE);
        y += 22;
    }

    private void groups(Scene scene, String heading) throws IOException {
        double x = text(EDGE, heading, SIZE, "faint") + GAP;
        boolean projects = scene.dots().stream().anyMatch(dot -> dot.subject() == Scene.Subject.PROJECT);
        for (Scene.Group group : scene.groups()) {
            String name = group.name() + " (" + group.count() + ")";
            x = next(x, TextWidth.of(name, SIZE) + GAP);
            writer.shape(group.series(), x + 7, y - 4.5, 6.5);
            x = text(x + 20, name, SIZE, "ink") + GAP;
        }
        if (projects) {
            long count = scene.dots().stream()
                    .filter(dot -> dot.subject() == Scene.Subject.PROJECT)
                    .count();
            String name = "Project (" + count + ")";
            x = next(x, TextWidth.of(name, SIZE) + GAP);
            writer.project(x + 7, y - 4.5, 6);
            text(x + 20, name, SIZE, "ink");
        }
        y += 1.7 * LINE;
    }

    /** Where the next item begins: on a new line when there is no room for it on this one. */
    private double next(double x, double wide) {
        if (x + wide <= width - EDGE) {
            return x;
        }
        y += LINE + 4;
        return EDGE;
    }

    private void measures(Scene scene, Captions captions) throws IOException {
        List<Integer> sizes = sizes(scene);
        double largest = sizes.isEmpty() ? 0 : Drawing.radiusOf(scene, sizes.get(0));
        y += Math.max(0, largest - LINE / 2);
        double x = text(EDGE, captions.sizes(), SIZE, "faint") + GAP / 2;
        for (int size : sizes) {
            double radius = Drawing.radiusOf(scene, size);
            x = next(x, 2 * radius + GAP + 20);
            xml.empty(
                    "circle",
                    "class",
                    "measure",
                    "cx",
                    Figures.of(x + radius),
                    "cy",
                    Figures.of(y - 4.5),
                    "r",
                    Figures.of(radius),
                    "fill",
                    "none",
                    "stroke",
                    PictureStyle.FAINT,
                    "stroke-width",
                    "1.5");
            x = text(x + 2 * radius + 5, Integer.toString(size), SIZE, "ink") + GAP / 2;
        }
        if (!scene.lines().isEmpty() && !captions.widths().isEmpty()) {
            x = next(x + GAP, TextWidth.of(captions.widths(), SIZE) + 3 * 60);
            x = text(x, captions.widths(), SIZE, "faint") + GAP / 2;
            for (double strength : strengths(scene)) {
                x = next(x, 60);
                xml.empty(
                        "line",
                        "class",
                        "tie",
                        "x1",
                        Figures.of(x),
                        "y1",
                        Figures.of(y - 4.5),
                        "x2",
                        Figures.of(x + 26),
                        "y2",
                        Figures.of(y - 4.5),
                        "stroke",
                        PictureStyle.STROKE,
                        "stroke-width",
                        Figures.of(Drawing.widthOf(scene, strength), 2));
                x = text(x + 32, Figures.of(strength), SIZE, "ink") + GAP / 2;
            }
        }
        y += Math.max(1.6 * LINE, largest + LINE);
    }

    /** Round numbers from the largest down, and one. */
    static List<Integer> sizes(Scene scene) {
        int most = scene.dots().stream()
                .filter(dot -> dot.subject() == Scene.Subject.ORGANISATION)
                .mapToInt(Scene.Dot::size)
                .max()
                .orElse(0);
        return Stream.of(roundedDown(most), roundedDown(most / 4), 1)
                .filter(size -> size > 0)
                .distinct()
                .toList();
    }

    private static List<Double> strengths(Scene scene) {
        double most = scene.lines().get(0).strength();
        double least = Math.min(1, most);
        double large = most >= 2 ? roundedDown((int) most) : most;
        double medium = most >= 4 ? roundedDown((int) most / 4) : large;
        return Stream.of(large, medium, least).distinct().toList();
    }

    /** To one digit that counts: 48 to 40. */
    private static int roundedDown(int number) {
        int unit = 1;
        while (number / unit >= 10) {
            unit *= 10;
        }
        return number / unit * unit;
    }

    private void paragraph(String text) throws IOException {
        for (String line : Wrapping.lines(text, SMALL, width - 2 * EDGE)) {
            text(EDGE, line, SMALL, "faint");
            y += LINE;
        }
        y += 3;
    }

    /** Gives where the text ends. */
    private double text(double x, String text, double size, String ink) throws IOException {
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
                Figures.of(size),
                "fill",
                ink.equals("faint") ? PictureStyle.FAINT : PictureStyle.INK);
        return x + TextWidth.of(text, size);
    }
}
