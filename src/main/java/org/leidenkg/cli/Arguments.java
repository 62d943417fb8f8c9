package org.leidenkg.cli;

import org.leidenkg.vocab.Base;

/** Arguments that need more than a type. */
final class Arguments {
    private Arguments() {}

    static Base base(String iri) {
        try {
            return new Base(iri);
        } catch (IllegalArgumentException e) {
            throw new UsageFault("--base: " + e.getMessage());
        }
    }
}
