package org.leidenkg.serve;

import java.io.IOException;

/** The endpoint elsewhere does not answer its checks, so nothing was asked. */
final class EndpointDownException extends IOException {
    private static final long serialVersionUID = 1;

    EndpointDownException(String message) {
        super(message);
    }
}
