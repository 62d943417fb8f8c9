package org.leidenkg.query.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who asks a question. */
public enum Audience {
    POLICY,
    RESEARCH,
    /** Those who look after the data, and those who want to know how far to trust it. */
    DATA_KEEPING;

    /** The word in the decorators and in the API, such as "data-keeping". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Audience> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
