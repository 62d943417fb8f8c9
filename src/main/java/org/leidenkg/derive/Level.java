package org.leidenkg.derive;

/** How organisations are counted. */
enum Level {
    /** Each as the source names it, units for themselves. */
    AS_NAMED("as-named"),
    /** Units as the organisation at their top. */
    ROLLED_UP("rolled-up");

    private final String key;

    Level(String key) {
        this.key = key;
    }

    /** The key of the concept and the part of IRIs. */
    String key() {
        return key;
    }
}
