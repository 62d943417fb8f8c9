package org.leidenkg.web.page;

import java.util.Locale;

/** Names of constants, as keys of messages and values of parameters have them. */
public final class Views {
    private Views() {}

    /** Such as "exact-abbreviation", for keys of messages. */
    public static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
