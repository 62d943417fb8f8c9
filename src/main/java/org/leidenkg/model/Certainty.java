package org.leidenkg.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Which participations are counted. */
public enum Certainty {
    /** All that the source names. */
    ALL("all"),
    /** Those of which the source does not leave open that they are only intended. */
    SETTLED("settled");

    private static final Set<String> INTENDED = Set.of("possibly-intended", "intended");

    private final String key;

    Certainty(String key) {
        this.key = key;
    }

    /** Its name in addresses, commands and questions. */
    public String key() {
        return key;
    }

    /**
     * Whether a participation is counted.
     *
     * @param certainties of it, the keys of their concepts
     */
    public boolean counts(Collection<String> certainties) {
        return this == ALL || certainties.stream().noneMatch(INTENDED::contains);
    }

    public static Optional<Certainty> find(String key) {
        return Arrays.stream(values())
                .filter(certainty -> certainty.key.equals(key))
                .findFirst();
    }
}
