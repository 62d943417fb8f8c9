package org.leidenkg.web.endpoint;

import java.io.IOException;

/** The endpoint elsewhere does not answer its checks, so nothing was asked. */
public final class EndpointDownException extends IOException {
    private static final long serialVersionUID = 1;

    public EndpointDownException(String message) {
        super(message);
    }
}
