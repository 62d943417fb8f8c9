package org.leidenkg.publish.picture;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A scene on paper: where each dot stands, how large it is, and which names there is room for. The same scene gives the same
 * drawing.
 *
 * @param marks the most important first
 * @param strokes the weakest first, so that the strong lie on top
 */
public record Drawing(double width, double height, List<Mark> marks, List<Stroke> strokes) {
    private static final double MARGIN = 26;
    /** Room for names at the sides. */
    private static final double SIDE = 70;

    private static final double LEAST_HEIGHT = 0.4;
    private static final double MOST_HEIGHT = 0.85;
    /** A few organisations that are close together are not blown up to fill the paper. */
    private static final double MOST_SCALE = 0.75;

    private static final double SMALLEST = 5;
    private static final double LARGEST = 26;
    private static final double THINNEST = 0.8;
    private static final double THICKEST = 8;
    private static final double PROJECT = 5;
    /** How far the ring around what is chosen stands from its dot. */
    private static final double RING = 4;

    private static final double LABEL_WIDTH = 144;
    private static final int MOST_LINES = 3;

    public Drawing {
        marks = List.copyOf(marks);
        strokes = List.copyOf(strokes);
    }

    /** A dot on paper. */
    public record Mark(Scene.Dot dot, double x, double y, double radius, Optional<Label> label) {
        Box box() {
            return Box.around(x, y, reach(dot, radius));
        }
    }

    /** A line on paper. */
    public record Stroke(Scene.Line line, Mark from, Mark to, double width) {}

    /** On narrower paper dots are smaller, and room at the sides less. */
    private static final double FULL_WIDTH = 640;

    private static double share(double width) {
        return Math.min(1, width / FULL_WIDTH);
    }

    /** How a scene's numbers become sizes. */
    private record Scale(double share, double mostSize, double largest, double mostStrength) {
        static Scale of(Scene scene, double width) {
            DoubleSummaryStatistics sizes = scene.dots().stream()
                    .filter(dot -> dot.subject() == Scene.Subject.ORGANISATION && dot.size() > 0)
                    .mapToDouble(Scene.Dot::size)
                    .summaryStatistics();
            double most = sizes.getCount() == 0 ? 1 : sizes.getMax();
            return new Scale(
                    Drawing.share(width),
                    most,
                    Math.min(LARGEST, SMALLEST * Math.sqrt(most / Math.min(most, sizes.getMin()))),
                    scene.lines().stream()
                            .mapToDouble(Scene.Line::strength)
                            .max()
                            .orElse(1));
        }

        double radius(Scene.Dot dot) {
            return dot.subject() == Scene.Subject.PROJECT ? PROJECT * share : radius(dot.size());
        }

        /** Its surface stands for the number, above the smallest that can be seen. */
        double radius(double size) {
            return share * Math.max(SMALLEST, largest * Math.sqrt(size / mostSize));
        }

        double width(double strength) {
            double thickest = mostStrength <= 1 ? 1.4 : THICKEST;
            return THINNEST + share * (thickest - THINNEST) * strength / mostStrength;
        }
    }

    /**
     * Draws a scene.
     *
     * @param width of the paper; its height follows from the scene
     */
    public static Drawing of(Scene scene, double width) {
        Scale scale = Scale.of(scene, width);
        Frame frame = Frame.of(scene, width);
        List<double[]> places = new ArrayList<>();
        List<Double> radii = new ArrayList<>();
        for (Scene.Dot dot : scene.dots()) {
            places.add(new double[] {frame.x(dot.x()), frame.y(dot.y())});
            radii.add(scale.radius(dot));
        }
        OverlapRemoval.apply(places, radii, frame.inner());
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            boxes.add(Box.around(
                    places.get(i)[0], places.get(i)[1], reach(scene.dots().get(i), radii.get(i))));
        }
        LabelPlacer placer = new LabelPlacer(frame.outer(), boxes);
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            Scene.Dot dot = scene.dots().get(i);
            double x = places.get(i)[0];
            double y = places.get(i)[1];
            double radius = radii.get(i);
            double size = labelSize(dot, radius);
            List<String> lines = Wrapping.atMost(2, dot.label(), size, LABEL_WIDTH);
            Optional<Label> label = placer.place(x, y, reach(dot, radius), lines, size);
            marks.put(
                    dot.key(),
                    new Mark(
                            dot,
                            x,
                            y,
                            radius,
                            dot.chosen()
                                    ? label.or(() -> placer.placeOverDots(x, y, reach(dot, radius), lines, size))
                                    : label));
        }
        marks.replaceAll((key, mark) -> inFull(mark, placer));
        List<Stroke> strokes = new ArrayList<>();
        for (int i = scene.lines().size() - 1; i >= 0; i--) {
            Scene.Line line = scene.lines().get(i);
            strokes.add(new Stroke(
                    line,
                    Objects.requireNonNull(marks.get(line.from())),
                    Objects.requireNonNull(marks.get(line.to())),
                    scale.width(line.strength())));
        }
        return new Drawing(width, frame.height(), new ArrayList<>(marks.values()), strokes);
    }

    /** With the whole name in the place of an abbreviation, where there is room for that when every dot has got its own. */
    private static Mark inFull(Mark mark, LabelPlacer placer) {
        Scene.Dot dot = mark.dot();
        if (mark.label().isEmpty()
                || dot.subject() == Scene.Subject.PROJECT
                || dot.name().equals(dot.label())) {
            return mark;
        }
        double size = mark.label().get().size();
        List<String> lines = Wrapping.lines(dot.name(), size, LABEL_WIDTH);
        Label label = lines.size() > MOST_LINES
                ? mark.label().get()
                : placer.replace(mark.label().get(), mark.x(), mark.y(), reach(dot, mark.radius()), lines);
        return new Mark(dot, mark.x(), mark.y(), mark.radius(), Optional.of(label));
    }

    private static double reach(Scene.Dot dot, double radius) {
        return dot.subject() == Scene.Subject.PROJECT
                ? radius
                : radius * dot.series().shape().reach() + (dot.chosen() ? RING : 0);
    }

    private static double labelSize(Scene.Dot dot, double radius) {
        if (dot.subject() == Scene.Subject.PROJECT) {
            return 10;
        }
        return radius >= 14 ? 15 : radius >= 8 ? 13 : 11.5;
    }

    /** The part of the layout that the scene takes, and the paper that it is put on. */
    private record Frame(double width, double height, double middleX, double middleY, double scale) {
        static Frame of(Scene scene, double width) {
            double left = scene.dots().stream().mapToDouble(Scene.Dot::x).min().orElse(0);
            double right = scene.dots().stream().mapToDouble(Scene.Dot::x).max().orElse(0);
            double low = scene.dots().stream().mapToDouble(Scene.Dot::y).min().orElse(0);
            double high = scene.dots().stream().mapToDouble(Scene.Dot::y).max().orElse(0);
            double wide = width - 2 * (SIDE * share(width) + MARGIN);
            double tall = width * MOST_HEIGHT - 4 * MARGIN;
            double scale = width * MOST_SCALE;
            scale = right > left ? Math.min(scale, wide / (right - left)) : scale;
            scale = high > low ? Math.min(scale, tall / (high - low)) : scale;
            double height = Math.max(width * LEAST_HEIGHT, (high - low) * scale + 4 * MARGIN);
            return new Frame(width, height, (left + right) / 2, (low + high) / 2, scale);
        }

        double x(double x) {
            return width / 2 + (x - middleX) * scale;
        }

        double y(double y) {
            return height / 2 - (y - middleY) * scale;
        }

        Box inner() {
            return new Box(MARGIN, MARGIN, width - MARGIN, height - MARGIN);
        }

        Box outer() {
            return new Box(2, 2, width - 2, height - 2);
        }
    }

    /** How many names there was no room for. */
    public int unnamed() {
        return (int) marks.stream().filter(mark -> mark.label().isEmpty()).count();
    }

    /** The radius that stands for a number, for the legend. */
    static double radiusOf(Scene scene, double width, double size) {
        return Scale.of(scene, width).radius(size);
    }

    /** The width that stands for a strength, for the legend. */
    static double widthOf(Scene scene, double width, double strength) {
        return Scale.of(scene, width).width(strength);
    }
}
