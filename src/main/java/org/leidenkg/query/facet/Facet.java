package org.leidenkg.query.facet;

import java.util.Locale;

/** By what a list can be narrowed, besides by certainty and by words. */
public enum Facet {
    THEME,
    ROLE,
    SECTOR,
    /** The type of an organisation; of what is found by a text the group it is in. */
    KIND,
    /** The first letter of a name. */
    INITIAL;

    /** Its name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
