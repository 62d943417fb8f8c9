package org.leidenkg.store;

import java.io.IOException;
import java.util.Optional;

/** Finds out whether the disk is behind a fault, whatever library it came through. */
final class DiskFault {
    private DiskFault() {}

    /**
     * What the disk said. A file that is mapped into memory has no call that could fail: when there is no space for what was
     * written, Java throws an {@link InternalError} from wherever it was.
     */
    static Optional<String> find(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof IOException) {
                return Optional.of(at.toString());
            }
            if (at instanceof InternalError) {
                return Optional.of("the disk did not take what was written; it may be full");
            }
        }
        return Optional.empty();
    }
}
