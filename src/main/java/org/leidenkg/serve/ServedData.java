package org.leidenkg.serve;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
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
     * A dataset that somebody else opened and closes. A TDB2 dataset gets the union default graph of the configuration.
     *
     * @param digest names the state of the data
     */
    record Dataset(DatasetGraph dataset, String digest) implements ServedData {
        public Dataset {
            requireDigest(digest);
        }
    }

    /** One SPARQL 1.1 query endpoint, or several that hold the same graph; then no Fuseki is started. */
    record Endpoints(List<URI> addresses) implements ServedData {
        public Endpoints {
            addresses = List.copyOf(addresses);
            if (addresses.isEmpty()) {
                throw new IllegalArgumentException("there is no endpoint");
            }
            addresses.forEach(Endpoints::check);
        }

        private static void check(URI address) {
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
