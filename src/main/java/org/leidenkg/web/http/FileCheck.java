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
 * @param removal that all of those are gone, in words
 */
public record FileCheck(
        Function<Path, Optional<String>> file, Supplier<Optional<String>> all, Supplier<Optional<String>> removal) {
    /** For files that nothing is known about. */
    public static final FileCheck NONE = new FileCheck(file -> Optional.empty(), Optional::empty, Optional::empty);

    /**
     * Refuses to answer without the files that are served.
     *
     * @throws RequestProblem if they are gone
     */
    public void requireAny() {
        removal.get().ifPresent(FileCheck::refuse);
    }

    private static void refuse(String what) {
        throw RequestProblem.of(RequestProblem.Type.DAMAGED, what);
    }

    /**
     * A file that is about to be read, if it is there.
     *
     * @throws RequestProblem if it was published and is not whole, that says what is wrong with it
     */
    public Optional<Path> find(Path path) {
        file.apply(path).ifPresent(FileCheck::refuse);
        return Optional.of(path).filter(Files::exists);
    }

    /**
     * The same of a file that every release has. The folder of a release may be removed while it is served.
     *
     * @throws RequestProblem also if it is not there
     */
    public Path require(Path path) {
        return find(path)
                .orElseThrow(() -> RequestProblem.of(RequestProblem.Type.DAMAGED, path.getFileName() + " was removed"));
    }
}
