package org.leidenkg.publish.dump;

/** The six syntaxes, in the order in which they are listed everywhere. */
public enum DumpFormat {
    N_TRIPLES("nt", "application/n-triples", Content.UNION),
    N_QUADS("nq", "application/n-quads", Content.GRAPHS),
    TURTLE("ttl", "text/turtle", Content.UNION),
    TRIG("trig", "application/trig", Content.GRAPHS),
    JSON_LD("jsonld", "application/ld+json", Content.GRAPHS),
    RDF_XML("rdf", "application/rdf+xml", Content.UNION);

    /** What a syntax can carry. */
    enum Content {
        /** The triples of all graphs, each once. */
        UNION,
        /** Every graph under its own name. */
        GRAPHS
    }

    private final String extension;
    private final String mediaType;
    private final Content content;

    DumpFormat(String extension, String mediaType, Content content) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.content = content;
    }

    String fileName() {
        return "leidenkg." + extension;
    }

    String mediaType() {
        return mediaType;
    }

    Content content() {
        return content;
    }
}
