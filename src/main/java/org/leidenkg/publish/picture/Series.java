package org.leidenkg.publish.picture;

import java.util.List;

/**
 * How one group of dots is told from the others: by colour and by form. Each colour has a contrast of three to one or more
 * with the paper that it stands on.
 *
 * @param number from 1; 0 for what belongs to none
 * @param light on white
 * @param dark on nearly black
 */
public record Series(int number, String light, String dark, Shape shape) {
    /** What belongs to no group of its own: projects, and groups beyond the last. */
    public static final Series OTHER = new Series(0, "#5f6b78", "#9aa7b6", Shape.CIRCLE);

    private static final List<Series> ALL = List.of(
            new Series(1, "#a86a00", "#f2b950", Shape.DIAMOND),
            new Series(2, "#00805c", "#3fc79d", Shape.CIRCLE),
            new Series(3, "#9b4f96", "#dd94d8", Shape.TRIANGLE),
            new Series(4, "#c84e00", "#ff9257", Shape.SQUARE),
            new Series(5, "#0072b2", "#5db1ee", Shape.HEXAGON),
            new Series(6, "#8a1f4b", "#f58bb0", Shape.PENTAGON),
            new Series(7, "#3d3f99", "#b0b4ff", Shape.WEDGE));

    private static final List<Series> SCALE = List.of(
            new Series(8, "#4f94cf", "#3f7fb8", Shape.TRIANGLE),
            new Series(9, "#2b76b8", "#5f9fd6", Shape.SQUARE),
            new Series(10, "#155592", "#92c4ee", Shape.HEXAGON),
            new Series(11, "#072f57", "#d3e9fd", Shape.CIRCLE));

    /** Of a group by its place, from 0. */
    static Series at(int place) {
        return place < ALL.size() ? ALL.get(place) : OTHER;
    }

    /** All that groups can have. */
    public static List<Series> all() {
        return ALL;
    }

    /** From low to high: darker on white, lighter on nearly black, and with more corners. */
    public static List<Series> scale() {
        return SCALE;
    }
}
