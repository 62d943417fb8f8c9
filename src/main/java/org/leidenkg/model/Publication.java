package org.leidenkg.model;

import java.util.Optional;

/**
 * How an agenda was published, as far as its editor knows.
 *
 * @param issued a day, month or year, as {@code 2024-05-31}, {@code 2024-05} or {@code 2024}
 * @param page where it can be read on the web
 */
public record Publication(Optional<PublisherInfo.Agent> publisher, Optional<String> issued, Optional<String> page) {
    public Publication {
        page.ifPresent(p -> Check.webAddress(p, "page"));
    }

    /** Where nothing is known of it. */
    public static Publication unknown() {
        return new Publication(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
