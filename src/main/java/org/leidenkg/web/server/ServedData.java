package org.leidenkg.web.server;

import java.net.URI;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;

/** The data that the service answers from. */
public sealed interface ServedData {
    /**
     * A TDB2 store on disk, with its text index, if there is one, beside it in {@code text}. It is opened once, and shared by Fuseki, {@code /sparql} and the lookups.
     *
     * @param location its real folder: a link would be taken for another store when it is switched to another release
     * @param digest names the state of the data
     */
    record Store(Path location, String digest) implements ServedData {
        public Store {
            requireDigest(digest);
        }
    }

    /**
     * A dataset that the caller opens and closes. A TDB2 dataset gets the union default graph of the configuration.
     *
     * @param digest names the state of the data
     */
    record Dataset(DatasetGraph dataset, String digest) implements ServedData {
        public Dataset {
            requireDigest(digest);
        }
    }

    /** A SPARQL 1.1 query endpoint; then no Fuseki is started. */
    record Endpoint(URI address) implements ServedData {
        public Endpoint {
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (!web || address.getHost() == null) {
                throw new IllegalArgumentException("endpoint \"" + address + "\" is not an http(s) address");
            }
        }
    }

    private static void requireDigest(String digest) {
        if (!digest.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("digest \"" + digest + "\" is not letters, digits, dots and hyphens");
        }
    }
}
