package org.leidenkg.query.facet;

import java.util.Locale;

/** By what a list can be narrowed, besides by certainty and by words. */
public enum Facet {
    THEME,
    ROLE,
    SECTOR,
    /** The type of an organisation. */
    KIND,
    /** The group of what is found by a text: what kind of thing it is. */
    GROUP,
    /** The first letter of a name. */
    INITIAL;

    /** Its name in addresses. */
    public String key() {
        return this == GROUP ? KIND.key() : name().toLowerCase(Locale.ROOT);
    }
}
