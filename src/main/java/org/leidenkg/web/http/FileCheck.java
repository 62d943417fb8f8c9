package org.leidenkg.web.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Whether the files that answers are made from are what was published.
 *
 * @param file what is wrong with a file, in words; it is read when that has to be
 * @param all what is known to be wrong with any of the files that are served now; nothing is read
 */
public record FileCheck(Function<Path, Optional<String>> file, Supplier<Optional<String>> all) {
    /** For files that nothing is known about. */
    public static final FileCheck NONE = new FileCheck(file -> Optional.empty(), Optional::empty);

    /**
     * Makes sure that a file is there, and whole, that is about to be read. The folder of a release may be removed while it is
     * served.
     *
     * @throws RequestProblem that says what is wrong with it
     */
    public void require(Path path) {
        file.apply(path)
                .or(() -> Files.exists(path) ? Optional.empty() : Optional.of(path.getFileName() + " was removed"))
                .ifPresent(what -> {
                    throw RequestProblem.of(RequestProblem.Type.DAMAGED, what);
                });
    }
}
