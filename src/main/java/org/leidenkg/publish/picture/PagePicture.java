package org.leidenkg.publish.picture;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A picture as a part of a page: every dot is a link, colours are those that the page gives to the classes, and what a script
 * needs to make it move stands in {@code data-} attributes.
 */
public final class PagePicture {
    private PagePicture() {}

    /**
     * The element {@code svg}.
     *
     * @param id of the element; also begins the ids of what is in it
     * @param addresses the page of what a dot stands for
     */
    public static String svg(Drawing drawing, Captions captions, String id, Function<Scene.Dot, String> addresses) {
        StringWriter out = new StringWriter();
        write(Svg.fragment(out), drawing, captions, id, addresses);
        return out.toString();
    }

    private static void write(
            Svg svg, Drawing drawing, Captions captions, String id, Function<Scene.Dot, String> addresses) {
        DrawingWriter writer = new DrawingWriter(svg);
        svg.begin(
                "svg",
                "id",
                id,
                "class",
                "picture",
                "viewBox",
                "0 0 " + Figures.of(drawing.width()) + " " + Figures.of(drawing.height()),
                "role",
                "group",
                "aria-labelledby",
                id + "-title",
                "aria-describedby",
                id + "-desc",
                "font-family",
                PictureStyle.FONT);
        svg.title(captions.title(), "id", id + "-title");
        svg.description(captions.description(), "id", id + "-desc");
        Map<String, Integer> numbers = IntStream.range(0, drawing.marks().size())
                .boxed()
                .collect(Collectors.toMap(i -> drawing.marks().get(i).dot().key(), i -> i));
        writer.beginStrokes();
        for (Drawing.Stroke stroke : drawing.strokes()) {
            writer.stroke(
                    drawing,
                    stroke,
                    "data-from",
                    String.valueOf(numbers.get(stroke.line().from())),
                    "data-to",
                    String.valueOf(numbers.get(stroke.line().to())),
                    "data-strength",
                    Figures.of(stroke.line().strength(), 6));
        }
        svg.end();
        writer.beginDots();
        for (Drawing.Mark mark : drawing.marks()) {
            Scene.Dot dot = mark.dot();
            String slug = dot.subject() == Scene.Subject.PROJECT ? "" : dot.slug();
            svg.begin(
                    "a",
                    "class",
                    "dot",
                    "aria-current",
                    String.valueOf(dot.chosen()),
                    "href",
                    addresses.apply(dot),
                    "data-x",
                    Figures.of(mark.x()),
                    "data-y",
                    Figures.of(mark.y()),
                    "data-r",
                    Figures.of(mark.radius()),
                    "data-shape",
                    shape(dot),
                    "data-label",
                    dot.label(),
                    "data-name",
                    dot.name(),
                    "data-slug",
                    slug);
            svg.title(dot.name() + ": " + dot.about());
            writer.shape(mark);
            svg.end();
        }
        svg.end();
        writer.labels(drawing, Scene.Subject.ORGANISATION, "class", "names ink", "aria-hidden", "true");
        writer.labels(drawing, Scene.Subject.PROJECT, "class", "names faint", "aria-hidden", "true");
        svg.end();
    }

    private static String shape(Scene.Dot dot) {
        return dot.subject() == Scene.Subject.PROJECT
                ? "ring"
                : dot.series().shape().name().toLowerCase(Locale.ROOT);
    }

    /** The sign of a group for a legend: its form, in its colour. */
    public static String sign(Series series) {
        return sign(writer -> writer.shape(series, 9, 9, 6.5));
    }

    /** The sign of a project. */
    public static String projectSign() {
        return sign(writer -> writer.project(9, 9, 6));
    }

    private static String sign(Consumer<DrawingWriter> sign) {
        StringWriter out = new StringWriter();
        Svg svg = Svg.fragment(out);
        svg.begin("svg", "class", "sign", "viewBox", "0 0 18 18", "aria-hidden", "true");
        sign.accept(new DrawingWriter(svg));
        svg.end();
        return out.toString();
    }
}
