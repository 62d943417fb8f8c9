package org.leidenkg.store;

/** A store elsewhere cannot be reached or does not do what it is asked. */
public final class RemoteStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RemoteStoreException(String message) {
        super(message);
    }

    RemoteStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
