package org.leidenkg.publish.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Puts names beside dots so that no name lies over another name or over a dot. The most important come first; a name for
 * which there is no room on any side, nor within its own dot, is left out.
 */
final class LabelPlacer {
    private static final double GAP = 3;
    private static final double LINE_HEIGHT = 1.15;
    /** Where the letters stand in the height of a line. */
    private static final double BASELINE = 0.82;

    private final Box frame;
    private final List<Box> dots;
    private final List<Box> taken = new ArrayList<>();

    /**
     * @param frame names stay within it
     * @param dots what no name may lie over
     */
    LabelPlacer(Box frame, List<Box> dots) {
        this.frame = frame;
        this.dots = List.copyOf(dots);
    }

    /** Where the text stands beside its dot. */
    private enum Side {
        RIGHT("start", 1, 0),
        LEFT("end", -1, 0),
        BELOW("middle", 0, 1),
        ABOVE("middle", 0, -1),
        BELOW_RIGHT("start", 0.75, 1),
        ABOVE_RIGHT("start", 0.75, -1),
        BELOW_LEFT("end", -0.75, 1),
        ABOVE_LEFT("end", -0.75, -1);

        private final String anchor;
        private final double right;
        private final double down;

        Side(String anchor, double right, double down) {
            this.anchor = anchor;
            this.right = right;
            this.down = down;
        }
    }

    /** The name on the first side where there is room, or within a large dot. */
    Optional<Label> place(double x, double y, double radius, List<String> lines, double size) {
        return place(x, y, radius, lines, size, box -> dots.stream().noneMatch(box::overlaps));
    }

    /** The name on the first side where it lies over no other name, be it over dots. */
    Optional<Label> placeOverDots(double x, double y, double radius, List<String> lines, double size) {
        return place(x, y, radius, lines, size, box -> true);
    }

    private Optional<Label> place(
            double x, double y, double radius, List<String> lines, double size, Predicate<Box> isBesideDots) {
        double width = lines.stream()
                .mapToDouble(line -> TextWidth.of(line, size))
                .max()
                .orElse(0);
        double height = lines.size() * size * LINE_HEIGHT;
        for (Side side : Side.values()) {
            double reach = radius + GAP;
            double anchor = x + side.right * reach;
            double left = switch (side.anchor) {
                case "start" -> anchor;
                case "end" -> anchor - width;
                default -> anchor - width / 2;
            };
            double top = y - height / 2 + side.down * (reach * (side.right == 0 ? 1 : 0.75) + height / 2);
            Box box = new Box(left, top, left + width, top + height);
            if (isFree(box) && isBesideDots.test(box)) {
                return Optional.of(label(box, anchor, side.anchor, lines, size));
            }
        }
        Box within = new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
        return within.isWithin(Box.around(x, y, radius)) && taken.stream().noneMatch(within::overlaps)
                ? Optional.of(label(within, x, "middle", lines, size))
                : Optional.empty();
    }

    /** Another text in the place of a name, where there is room for it; the name that it had otherwise. */
    Label replace(Label name, double x, double y, double radius, List<String> lines) {
        taken.remove(name.box());
        return place(x, y, radius, lines, name.size()).orElseGet(() -> {
            taken.add(name.box());
            return name;
        });
    }

    private Label label(Box box, double x, String anchor, List<String> lines, double size) {
        taken.add(box);
        List<Label.Line> placed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            placed.add(new Label.Line(lines.get(i), box.top() + (i * LINE_HEIGHT + BASELINE) * size));
        }
        return new Label(x, anchor, size, placed, box);
    }

    private boolean isFree(Box box) {
        return box.isWithin(frame) && taken.stream().noneMatch(box::overlaps);
    }
}
