package org.leidenkg;

/**
 * How much the tests do. Usually enough to see that each kind of thing is right; with {@code -Dleidenkg.tests.thorough=true} each
 * single one of them. A number that has a property of its own can be set by that in either case.
 */
public final class TestEffort {
    private static final boolean THOROUGH = Boolean.getBoolean("leidenkg.tests.thorough");

    private TestEffort() {}

    public static boolean isThorough() {
        return THOROUGH;
    }

    /** The number that a property gives, else the usual or the thorough one. */
    public static int number(String property, int usual, int thorough) {
        return Integer.getInteger(property, THOROUGH ? thorough : usual);
    }
}
