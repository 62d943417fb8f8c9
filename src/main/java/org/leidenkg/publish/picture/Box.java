package org.leidenkg.publish.picture;

/** A rectangle in the picture's units; y grows downwards. */
public record Box(double left, double top, double right, double bottom) {
    public Box {
        if (right < left || bottom < top) {
            throw new IllegalArgumentException("no box: " + left + " " + top + " " + right + " " + bottom);
        }
    }

    static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }

    /** Touching edges do not overlap. */
    public boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean isWithin(Box frame) {
        return left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
    }
}
