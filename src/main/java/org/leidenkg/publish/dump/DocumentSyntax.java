package org.leidenkg.publish.dump;

import java.util.Optional;

/** The syntaxes of the data of one thing, in the order in which they are offered. */
public enum DocumentSyntax {
    TURTLE("ttl", "text/turtle", "Turtle"),
    JSON_LD("jsonld", "application/ld+json", "JSON-LD"),
    N_TRIPLES("nt", "application/n-triples", "N-Triples"),
    RDF_XML("rdf", "application/rdf+xml", "RDF/XML");

    private final String extension;
    private final String mediaType;
    private final String label;

    DocumentSyntax(String extension, String mediaType, String label) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.label = label;
    }

    /** Such as {@code ttl}. */
    public String extension() {
        return extension;
    }

    /** Without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The syntax with that extension, if there is one. */
    public static Optional<DocumentSyntax> findByExtension(String extension) {
        for (DocumentSyntax syntax : values()) {
            if (syntax.extension.equals(extension)) {
                return Optional.of(syntax);
            }
        }
        return Optional.empty();
    }
}
