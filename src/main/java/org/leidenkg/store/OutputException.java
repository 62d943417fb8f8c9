package org.leidenkg.store;

import java.nio.file.Path;

/** The output folder or the store in it cannot be used. The message says what is the matter and what can be done. */
public final class OutputException extends RuntimeException {
    public OutputException(String message) {
        super(message);
    }

    public OutputException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * The fault as one of the output folder, when the disk is behind it, whatever library it came through; otherwise itself.
     *
     * @param folder what was being written
     */
    public static RuntimeException of(Path folder, Throwable fault) {
        if (fault instanceof OutputException own) {
            return own;
        }
        return DiskFault.find(fault)
                .<RuntimeException>map(what -> unwritable(folder, what, fault))
                .orElseGet(() -> fault instanceof RuntimeException own ? own : new IllegalStateException(fault));
    }

    static OutputException unwritable(Path folder, String what, Throwable cause) {
        return new OutputException(
                "cannot write the output folder " + folder + " (" + what
                        + "). Make it writable, free some space, or name"
                        + " another folder with --out. The last release is as it was.",
                cause);
    }
}
