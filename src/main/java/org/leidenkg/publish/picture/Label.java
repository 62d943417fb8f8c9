package org.leidenkg.publish.picture;

import java.util.List;

/**
 * A name in the picture.
 *
 * @param x where its lines begin, end or have their middle, as {@code anchor} says in the words of SVG
 * @param size of the letters
 * @param box the room that it takes
 */
public record Label(double x, String anchor, double size, List<Line> lines, Box box) {
    public Label {
        lines = List.copyOf(lines);
    }

    /**
     * A line of it.
     *
     * @param baseline what the letters stand on
     */
    public record Line(String text, double baseline) {}
}
