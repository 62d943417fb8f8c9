package org.leidenkg.publish.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** What stands below a picture that stands alone: groups, sizes, widths, notes and source. */
final class Legend {
    private static final double SIZE = 13;
    private static final double SMALL = 12;
    private static final double LINE = 17;
    private static final double EDGE = 26;
    private static final double GAP = 22;

    private final Svg svg;
    private final DrawingWriter writer;
    private final double width;
    private final String language;
    private double y;

    /** @param top where it begins */
    Legend(Svg svg, double width, double top, String language) {
        this.svg = svg;
        this.writer = new DrawingWriter(svg);
        this.width = width;
        this.language = language;
        this.y = top;
    }

    /** Writes it all, and gives where it ends. */
    double write(Scene scene, Captions captions) {
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

    private void rule() {
        y += 4;
        svg.line("rule", EDGE, y, width - EDGE, y, "stroke", PictureStyle.RULE);
        y += 22;
    }

    private void groups(Scene scene, String heading) {
        double x = text(EDGE, heading, SIZE, Ink.FAINT) + GAP;
        boolean projects = scene.dots().stream().anyMatch(dot -> dot.subject() == Scene.Subject.PROJECT);
        for (Scene.Group group : scene.groups()) {
            String name = group.name() + " (" + group.count() + ")";
            x = next(x, TextWidth.of(name, SIZE) + GAP);
            writer.shape(group.series(), x + 7, y - 4.5, 6.5);
            x = text(x + 20, name, SIZE, Ink.STRONG) + GAP;
        }
        if (projects) {
            long count = scene.dots().stream()
                    .filter(dot -> dot.subject() == Scene.Subject.PROJECT)
                    .count();
            String name = "Project (" + count + ")";
            x = next(x, TextWidth.of(name, SIZE) + GAP);
            writer.project(x + 7, y - 4.5, 6);
            text(x + 20, name, SIZE, Ink.STRONG);
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

    private void measures(Scene scene, Captions captions) {
        List<Double> sizes = sizes(scene);
        double largest = sizes.isEmpty() ? 0 : Drawing.radiusOf(scene, width, sizes.get(0));
        y += Math.max(0, largest - LINE / 2);
        double x = text(EDGE, captions.sizes(), SIZE, Ink.FAINT) + GAP / 2;
        for (double size : sizes) {
            double radius = Drawing.radiusOf(scene, width, size);
            x = next(x, 2 * radius + GAP + 20);
            String[] ring = {"fill", "none", "stroke", PictureStyle.FAINT, "stroke-width", "1.5"};
            svg.circle("measure", x + radius, y - 4.5, radius, ring);
            x = text(x + 2 * radius + 5, number(size), SIZE, Ink.STRONG) + GAP / 2;
        }
        if (!scene.lines().isEmpty() && !captions.widths().isEmpty()) {
            x = next(x + GAP, TextWidth.of(captions.widths(), SIZE) + 3 * 60);
            x = text(x, captions.widths(), SIZE, Ink.FAINT) + GAP / 2;
            for (double strength : strengths(scene)) {
                x = next(x, 60);
                String thick = Figures.of(Drawing.widthOf(scene, width, strength), 2);
                String[] look = {"stroke", PictureStyle.STROKE, "stroke-width", thick};
                svg.line("tie", x, y - 4.5, x + 26, y - 4.5, look);
                x = text(x + 32, number(strength), SIZE, Ink.STRONG) + GAP / 2;
            }
        }
        y += Math.max(1.6 * LINE, largest + LINE);
    }

    /** Round numbers from the largest down, and one. */
    static List<Double> sizes(Scene scene) {
        double most = scene.dots().stream()
                .filter(dot -> dot.subject() == Scene.Subject.ORGANISATION)
                .mapToDouble(Scene.Dot::size)
                .max()
                .orElse(0);
        return Stream.of(most, most / 4, most >= 1 ? 1 : most / 16)
                .map(Legend::roundedDown)
                .filter(size -> most >= 1 ? size >= 1 : size > 0)
                .distinct()
                .toList();
    }

    private String number(double number) {
        String text = Palette.text(number);
        return language.equals("nl") ? text.replace('.', ',') : text;
    }

    private static List<Double> strengths(Scene scene) {
        double most = scene.lines().get(0).strength();
        double least = Math.min(1, most);
        double large = most >= 2 ? roundedDown(most) : most;
        double medium = most >= 4 ? roundedDown(most / 4) : large;
        return Stream.of(large, medium, least).distinct().toList();
    }

    /** To one digit that counts: 48 to 40. */
    private static double roundedDown(double number) {
        return BigDecimal.valueOf(number)
                .round(new MathContext(1, RoundingMode.DOWN))
                .doubleValue();
    }

    private void paragraph(String text) {
        for (String line : Wrapping.lines(text, SMALL, width - 2 * EDGE)) {
            text(EDGE, line, SMALL, Ink.FAINT);
            y += LINE;
        }
        y += 3;
    }

    /** Gives where the text ends. */
    private double text(double x, String text, double size, Ink ink) {
        svg.text(text, ink, x, y, size);
        return x + TextWidth.of(text, size);
    }
}
