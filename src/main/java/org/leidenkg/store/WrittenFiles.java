package org.leidenkg.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files whose checksums were taken while they were written, so that nobody has to read gigabytes again for them. */
public final class WrittenFiles {
    private final Map<Path, Written> files = new HashMap<>();

    /**
     * What was written.
     *
     * @param sum CRC-32C of it, as {@link ReleaseFiles} writes it
     * @param bytes how many; TDB2 makes its files larger, with zeros
     */
    record Written(String sum, long bytes) {}

    void add(Path file, Written written) {
        files.put(file.toAbsolutePath().normalize(), written);
    }

    Optional<Written> find(Path file) {
        return Optional.ofNullable(files.get(file.toAbsolutePath().normalize()));
    }
}
