package org.leidenkg.serve;

import java.util.Optional;
import java.util.OptionalLong;
import org.leidenkg.query.Lookup;
import org.leidenkg.query.QueryFault;

/** What the counters tell of the data. None of it is counted for them: that would be work for the store each time. */
record StoreMetrics(Lookup lookup, DatasetFacts.Reader facts, Readiness readiness, Optional<RemoteSparql> remote) {
    /**
     * The data that is served.
     *
     * @param version that the dataset gives itself
     * @param triples as many as the dataset says that it has
     */
    record Data(String digest, Optional<String> version, OptionalLong triples) {}

    /** The endpoint elsewhere; empty when the store is our own. */
    Optional<RemoteEndpoint> endpoint() {
        return remote.map(RemoteSparql::endpoint);
    }

    boolean isReady() {
        return readiness.problem().isEmpty();
    }

    /** Empty when the store does not answer. */
    Optional<Data> data() {
        try {
            DatasetFacts dataset = facts.read();
            return Optional.of(new Data(lookup.digest(), dataset.version(), dataset.triples()));
        } catch (QueryFault e) {
            // That it does not answer is what isReady tells.
            return Optional.empty();
        }
    }
}
