package org.leidenkg.publish.picture;

/**
 * The form of a dot, so that colour is not the only difference between groups. Forms of one radius look about equally large.
 */
public enum Shape {
    DIAMOND,
    CIRCLE,
    TRIANGLE,
    SQUARE,
    HEXAGON,
    PENTAGON,
    WEDGE;

    /** Around (0, 0), in radii; none for a circle. */
    private double[][] corners() {
        return switch (this) {
            case DIAMOND -> new double[][] {{0, -1.22}, {1.22, 0}, {0, 1.22}, {-1.22, 0}};
            case CIRCLE -> new double[0][];
            case TRIANGLE -> new double[][] {{0, -1.3}, {1.25, 0.95}, {-1.25, 0.95}};
            case SQUARE -> new double[][] {{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}};
            case HEXAGON ->
                new double[][] {{-0.55, -0.95}, {0.55, -0.95}, {1.1, 0}, {0.55, 0.95}, {-0.55, 0.95}, {-1.1, 0}};
            case PENTAGON -> new double[][] {{0, -1.13}, {1.07, -0.35}, {0.66, 0.91}, {-0.66, 0.91}, {-1.07, -0.35}};
            case WEDGE -> new double[][] {{0, 1.3}, {1.25, -0.95}, {-1.25, -0.95}};
        };
    }

    /** How far it reaches from its middle, in radii. */
    double reach() {
        double reach = 1;
        for (double[] corner : corners()) {
            reach = Math.max(reach, Math.max(Math.abs(corner[0]), Math.abs(corner[1])));
        }
        return reach;
    }

    boolean isRound() {
        return this == CIRCLE;
    }

    /** The corners around a middle, as SVG writes points; none for a circle. */
    String points(double x, double y, double radius) {
        StringBuilder points = new StringBuilder();
        for (double[] corner : corners()) {
            points.append(points.isEmpty() ? "" : " ")
                    .append(Figures.of(x + corner[0] * radius))
                    .append(',')
                    .append(Figures.of(y + corner[1] * radius));
        }
        return points.toString();
    }
}
