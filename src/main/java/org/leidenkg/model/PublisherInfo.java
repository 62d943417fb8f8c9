package org.leidenkg.model;

import java.util.Optional;

/**
 * Who answers for the dataset.
 *
 * @param creator who made it, which may be another than who publishes it
 */
public record PublisherInfo(Agent publisher, Agent creator, Contact contact) {
    /** Where no publisher is named: those who work on this project, to be reached by way of the dataset's own pages. */
    public static PublisherInfo contributors() {
        Agent agent = new Agent(Optional.empty(), new LocalText("Bijdragers aan leidenkg", "Contributors to leidenkg"));
        return new PublisherInfo(
                agent,
                agent,
                new Contact(
                        new LocalText("Bijdragers aan leidenkg", "Contributors to leidenkg"),
                        Optional.empty(),
                        Optional.empty()));
    }

    /**
     * A person or organisation.
     *
     * @param iri in a public register, TOOI or ROR; empty for the contributors to this project
     */
    public record Agent(Optional<String> iri, LocalText name) {
        public Agent {
            iri.ifPresent(i -> Check.webAddress(i, "iri"));
        }
    }

    /**
     * Whom to ask.
     *
     * @param email without {@code mailto:}
     * @param page a web page; empty for the dataset's own
     */
    public record Contact(LocalText name, Optional<String> email, Optional<String> page) {
        public Contact {
            email.ifPresent(e -> {
                if (!e.matches("[^\\s<>@:\"]+@[^\\s<>@:\"]+")) {
                    throw new IllegalArgumentException("email \"" + e + "\" is no e-mail address");
                }
            });
            page.ifPresent(p -> Check.webAddress(p, "page"));
        }
    }
}
