package org.leidenkg.model;

import java.util.List;
import java.util.Optional;

/** A name that may mean more than one organisation; all candidates are kept and none is picked. */
public record AmbiguousName(String key, List<String> forms, List<Candidate> candidates, LocalText reason) {
    public AmbiguousName {
        Check.key(key, "key");
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("\"" + key + "\" has no forms");
        }
        if (candidates.size() < 2) {
            throw new IllegalArgumentException("\"" + key + "\" needs at least two candidates");
        }
        forms = List.copyOf(forms);
        candidates = List.copyOf(candidates);
    }

    /** One possible meaning: an organisation of the authority file by its key, or a description. */
    public record Candidate(Optional<String> organisation, Optional<LocalText> description) {
        public Candidate {
            if (organisation.isPresent() == description.isPresent()) {
                throw new IllegalArgumentException("a candidate has either an organisation or a description");
            }
        }
    }
}
