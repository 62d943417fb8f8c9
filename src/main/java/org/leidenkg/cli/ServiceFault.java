package org.leidenkg.cli;

/** A service cannot be reached, or cannot be offered. */
final class ServiceFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServiceFault(String message) {
        super(message);
    }

    ServiceFault(String message, Throwable cause) {
        super(message, cause);
    }
}
