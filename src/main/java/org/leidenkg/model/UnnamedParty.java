package org.leidenkg.model;

import java.util.List;
import java.util.Optional;

/**
 * A party that sources name only as a group ("inwoners"); never counted as an organisation.
 *
 * @param forms how sources write it
 * @param within the key of the organisation whose members or parts it names
 */
public record UnnamedParty(String key, LocalText name, String type, List<String> forms, Optional<String> within) {
    public UnnamedParty {
        Check.key(key, "key");
        Check.key(type, "type");
        forms = List.copyOf(forms);
    }
}
