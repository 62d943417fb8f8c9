package org.leidenkg.resolve;

import java.util.Optional;
import org.leidenkg.model.Authority;

/**
 * The names of an authority file, ready to be looked up. To make it ready takes long where there are thousands, so all agendas
 * share one; for any number of threads.
 */
public final class KnownNames {
    private final Authority authority;
    private final NameIndex index;
    private final Similarity similarity;

    private KnownNames(Authority authority) {
        this.authority = authority;
        this.index = new NameIndex(authority);
        this.similarity = new Similarity(index, Optional.empty());
    }

    public static KnownNames of(Authority authority) {
        return new KnownNames(authority);
    }

    Authority authority() {
        return authority;
    }

    NameIndex index() {
        return index;
    }

    /** How near words come to a name, where names mean what an index says that goes beyond this one. */
    Similarity similarity(NameIndex beyond) {
        return new Similarity(beyond, Optional.of(similarity));
    }
}
