package org.leidenkg.query.answer;

import java.util.Optional;

/** What a thing is, as the path of its IRI says: {@code id/{path}/{slug}}. */
public enum Kind {
    ORGANISATION("organisation"),
    PROJECT("project"),
    THEME("theme"),
    AGENDA("agenda"),
    UNNAMED_PARTY("unnamed-party"),
    AMBIGUOUS_PARTY("ambiguous"),
    UNRESOLVED_PARTY("unresolved"),
    CANDIDATE("candidate"),
    OTHER("");

    private final String path;

    Kind(String path) {
        this.path = path;
    }

    /** The segment of the IRI; empty for {@link #OTHER}. */
    public String path() {
        return path;
    }

    /** Whether the service has a page and an API answer for things of this kind. */
    public boolean hasPage() {
        return this == ORGANISATION || this == PROJECT || this == THEME;
    }

    /** The kind with that segment, if there is one. */
    public static Optional<Kind> findByPath(String path) {
        for (Kind kind : values()) {
            if (kind != OTHER && kind.path.equals(path)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
