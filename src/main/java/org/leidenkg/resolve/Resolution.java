package org.leidenkg.resolve;

import java.util.List;
import java.util.Optional;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Wording;

/** What a mention means, with the rule and the evidence. */
public sealed interface Resolution {
    Method method();

    /** Why. */
    Wording evidence();

    /** An organisation that a damaged or unknown mention comes near to; {@code similarity} from 0 to 1. */
    record Near(String organisation, String form, double similarity) {}

    /**
     * One organisation.
     *
     * @param similarity how like the known form the mention is: 1 unless read by OCR confusion or similarity
     * @param near what else was near, nearest first
     */
    record Resolved(String organisation, Method method, Wording evidence, double similarity, List<Near> near)
            implements Resolution {
        public Resolved {
            near = List.copyOf(near);
        }
    }

    /** A name with several meanings: all are kept, none is picked. {@code key} names the entry, if there is one. */
    record Ambiguous(Optional<String> key, List<AmbiguousName.Candidate> candidates, Method method, Wording evidence)
            implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A party named only as a group.
     *
     * @param key its entry in the authority file, if there is one
     * @param within the organisation whose members or parts it names
     */
    record Group(Optional<String> key, Optional<String> within, Method method, Wording evidence)
            implements Resolution {}

    /**
     * Not known.
     *
     * @param within the organisation that it is written as a part of
     * @param name what it is short for, if the agenda says so
     * @param near what it comes near to, nearest first
     */
    record Unknown(Optional<String> within, Optional<String> name, List<Near> near, Wording evidence)
            implements Resolution {
        public Unknown {
            near = List.copyOf(near);
        }

        @Override
        public Method method() {
            return Method.NONE;
        }
    }
}
