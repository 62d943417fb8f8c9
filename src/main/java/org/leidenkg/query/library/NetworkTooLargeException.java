package org.leidenkg.query.library;

/** A question asks for the measures of a part of the network that is too large to be measured while a reader waits. */
public final class NetworkTooLargeException extends RuntimeException {
    private final int organisations;
    private final int pairs;

    NetworkTooLargeException(int organisations, int pairs) {
        super("That part of the network has " + organisations + " organisations and " + pairs
                + " pairs, which are too many to measure for an answer. Ask for a smaller part.");
        this.organisations = organisations;
        this.pairs = pairs;
    }

    public int organisations() {
        return organisations;
    }

    public int pairs() {
        return pairs;
    }
}
