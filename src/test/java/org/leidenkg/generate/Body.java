package org.leidenkg.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An invented organisation as the authority file holds it.
 *
 * @param unitOf the organisation that it is a unit of
 */
record Body(String key, String nl, String en, String type, Optional<String> abbreviation, Optional<Body> unitOf) {
    /** As projects name it: the abbreviation where there is one, after a slash for a unit; then the name. */
    Party party() {
        List<String> written = new ArrayList<>();
        abbreviation.ifPresent(a -> written.add(
                unitOf.flatMap(Body::abbreviation).map(whole -> whole + "/" + a).orElse(a)));
        written.add(nl);
        return new Party(key, written, Party.Kind.ORGANISATION);
    }
}
