package org.leidenkg.replica;

import java.io.IOException;

/** No endpoint is in service, so nothing was asked. */
public final class NoReplicaException extends IOException {
    NoReplicaException(String message) {
        super(message);
    }
}
