package org.leidenkg.publish.picture;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.leidenkg.publish.network.XmlText;

/** The elements of SVG that pictures are made of. Other attributes are given as names and values by turns. */
final class Svg {
    private final XmlText xml;

    private Svg(XmlText xml) {
        this.xml = xml;
    }

    /** A part of a page. */
    static Svg fragment(StringWriter out) {
        return new Svg(XmlText.fragment(out));
    }

    /**
     * A file of its own, with a sheet of paper.
     *
     * @param content writes what is on the paper, and gives its height
     */
    static String file(double width, Captions captions, String language, ToDoubleFunction<Svg> content) {
        StringWriter body = new StringWriter();
        String height = Figures.of(content.applyAsDouble(fragment(body)));
        String wide = Figures.of(width);
        StringWriter out = new StringWriter();
        Svg svg = new Svg(new XmlText(out));
        svg.begin(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                wide,
                "height",
                height,
                "viewBox",
                "0 0 " + wide + " " + height,
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
        svg.xml.text("title", captions.title(), "id", "title");
        svg.xml.text("desc", captions.description(), "id", "desc");
        svg.xml.text("style", PictureStyle.styleSheet());
        svg.xml.empty("rect", "class", "paper", "width", wide, "height", height, "fill", PictureStyle.PAPER);
        svg.xml.part(body.toString());
        svg.end();
        return out.toString();
    }

    void begin(String name, String... attributes) {
        xml.begin(name, attributes);
    }

    void end() {
        xml.end();
    }

    /** What another one wrote. */
    void part(String elements) {
        xml.part(elements);
    }

    /** What the element is called, as it says to a reader who points at it. */
    void title(String text, String... more) {
        xml.text("title", text, more);
    }

    void description(String text, String... more) {
        xml.text("desc", text, more);
    }

    void line(String styleClass, double x1, double y1, double x2, double y2, String... more) {
        String[] ends = {"x1", Figures.of(x1), "y1", Figures.of(y1), "x2", Figures.of(x2), "y2", Figures.of(y2)};
        xml.empty("line", joined(styled(styleClass), ends, more));
    }

    void circle(String styleClass, double x, double y, double radius, String... more) {
        String[] place = {"cx", Figures.of(x), "cy", Figures.of(y), "r", Figures.of(radius)};
        xml.empty("circle", joined(styled(styleClass), place, more));
    }

    void rectangle(String styleClass, double x, double y, double width, double height, String fill) {
        String[] place = {"x", Figures.of(x), "y", Figures.of(y)};
        String[] size = {"width", Figures.of(width), "height", Figures.of(height), "fill", fill};
        xml.empty("rect", joined(styled(styleClass), place, size));
    }

    void polygon(String styleClass, String points, String fill) {
        xml.empty("polygon", "class", styleClass, "points", points, "fill", fill);
    }

    /** Letters in a colour that follows the reader's preference for dark or light. */
    void text(String text, Ink ink, double x, double y, double size, String... more) {
        text(text, ink.styleClass(), x, y, size, joined(more, new String[] {"fill", ink.colour()}));
    }

    /** @param styleClass empty for none, as everywhere here */
    void text(String text, String styleClass, double x, double y, double size, String... more) {
        String[] place = {"x", Figures.of(x), "y", Figures.of(y), "font-size", Figures.of(size)};
        xml.text("text", text, joined(styled(styleClass), place, more));
    }

    private static String[] styled(String styleClass) {
        return styleClass.isEmpty() ? new String[0] : new String[] {"class", styleClass};
    }

    private static String[] joined(String[]... attributes) {
        return Arrays.stream(attributes).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
