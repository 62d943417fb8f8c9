package org.leidenkg.web.page;

import java.util.Locale;

/** Names of constants, as keys of messages and values of parameters have them. */
public final class Views {
    /** Fewer rows than these tell their doubt each for itself. */
    private static final int FEW = 4;

    private Views() {}

    /** Whether so many rows have the same mark that it is said once above them, and the others are marked. */
    public static boolean isSaidOnce(long marked, int rows) {
        return marked >= FEW && 4 * marked >= 3L * rows;
    }

    /** Such as "exact-abbreviation", for keys of messages. */
    public static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
