package org.leidenkg.query.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The groups in which things that were found are shown, in this order. */
public enum HitGroup {
    ORGANISATION,
    UNIT,
    PROJECT,
    THEME,
    /** Names in a source that could not be traced to one organisation, and groups without a name. */
    UNCLEAR;

    /** As it stands in an address and in the API, such as "unit". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<HitGroup> find(String slug) {
        return Arrays.stream(values())
                .filter(group -> group.slug().equals(slug))
                .findFirst();
    }
}
