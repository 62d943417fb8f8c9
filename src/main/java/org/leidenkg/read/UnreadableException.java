package org.leidenkg.read;

/** A file that is in no shape that is read. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    UnreadableException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What can be done about it. */
    public String remedy() {
        return remedy;
    }
}
