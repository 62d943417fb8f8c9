package org.leidenkg.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the output folder may be. */
final class OutputPlace {
    private OutputPlace() {}

    /**
     * In the folder of seeds, the report and the links to it would be taken for seeds.
     *
     * @throws BuildException when the output folder is the folder of seeds or in it
     */
    static void requireOutside(Path seeds, Path out) throws BuildException {
        if (resolved(out).startsWith(resolved(seeds))) {
            throw new BuildException(
                    List.of(out + ": the output folder is the folder of seeds or in it; name another one with --out"));
        }
    }

    /** Without the symbolic links in the part of it that exists. */
    static Path resolved(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path there = absolute; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                try {
                    return there.toRealPath().resolve(there.relativize(absolute));
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read " + there, e);
                }
            }
        }
        return absolute;
    }
}
