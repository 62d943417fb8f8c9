package org.leidenkg.model;

import java.util.Arrays;
import java.util.Optional;

/** For whom a collaboration is counted. */
public enum Level {
    /** Each organisation and unit for itself, as the source names it. */
    AS_NAMED("as-named"),
    /** A unit as the organisation of which it is, at any depth, a unit. */
    ROLLED_UP("rolled-up");

    private final String slug;

    Level(String slug) {
        this.slug = slug;
    }

    /** The key of the concept, and the part of IRIs and addresses. */
    public String slug() {
        return slug;
    }

    public static Optional<Level> find(String slug) {
        return Arrays.stream(values()).filter(level -> level.slug.equals(slug)).findFirst();
    }
}
