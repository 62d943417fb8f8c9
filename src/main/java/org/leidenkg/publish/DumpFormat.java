package org.leidenkg.publish;

import java.util.SortedMap;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;

/** The six syntaxes, in the order in which they are listed everywhere. */
enum DumpFormat {
    N_TRIPLES("nt", "application/n-triples", Content.UNION) {
        @Override
        RDFHandler handler(Utf8Writer out, SortedMap<String, String> prefixes) {
            return new LinesWriter(out);
        }
    },
    N_QUADS("nq", "application/n-quads", Content.GRAPHS) {
        @Override
        RDFHandler handler(Utf8Writer out, SortedMap<String, String> prefixes) {
            return new LinesWriter(out);
        }
    },
    TURTLE("ttl", "text/turtle", Content.UNION) {
        @Override
        RDFHandler handler(Utf8Writer out, SortedMap<String, String> prefixes) {
            return new StreamingTurtleWriter(out);
        }
    },
    TRIG("trig", "application/trig", Content.GRAPHS) {
        @Override
        RDFHandler handler(Utf8Writer out, SortedMap<String, String> prefixes) {
            return new StreamingTriGWriter(out);
        }
    },
    JSON_LD("jsonld", "application/ld+json", Content.GRAPHS) {
        @Override
        RDFHandler handler(Utf8Writer out, SortedMap<String, String> prefixes) {
            return new StreamingJsonLdWriter(out, prefixes);
        }
    },
    RDF_XML("rdf", "application/rdf+xml", Content.UNION) {
        @Override
        RDFHandler handler(Utf8Writer out, SortedMap<String, String> prefixes) {
            return new RDFXMLWriter(out);
        }
    };

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

    /** A writer of this syntax that takes sorted statements and keeps none of them. */
    abstract RDFHandler handler(Utf8Writer out, SortedMap<String, String> prefixes);
}
