package org.leidenkg.generate;

import java.util.List;

/**
 * An invented party of projects.
 *
 * @param key of the authority file; empty for words that no file holds
 * @param written the ways in which agendas write it, the most usual first
 */
record Party(String key, List<String> written, Kind kind) {
    Party {
        written = List.copyOf(written);
    }

    /** What a party is to a reader. */
    enum Kind {
        ORGANISATION,
        GROUP,
        AMBIGUOUS,
        UNKNOWN
    }
}
