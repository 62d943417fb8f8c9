package org.leidenkg.serve;

import java.io.IOException;
import org.leidenkg.query.QueryFault;
import org.leidenkg.replica.Replicas;

/** The state of data elsewhere, as far as it is known. */
record RemoteState(Replicas replicas) implements DataState {
    @Override
    public String digest() {
        try {
            return replicas.state();
        } catch (IOException e) {
            throw new QueryFault(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public long changes() {
        return replicas.changes();
    }

    @Override
    public boolean isStillAt(long before) {
        return replicas.isStillAt(before);
    }
}
