package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A release that is being made. Fill {@link #path()} with {@code store}, {@code text}, {@code dumps}, {@code report.json},
 * {@code report.md} and the {@link VersionRecord}, then {@link #publish}. Closing it without that removes it and leaves the last release as it was. It
 * holds the lock of the output folder until it is closed.
 */
public final class StagedRelease implements AutoCloseable {
    private final Path root;
    private final String digest;
    private final BuildLock lock;
    private final Path staging;

    private StagedRelease(Path root, String digest, BuildLock lock, Path staging) {
        this.root = root;
        this.digest = digest;
        this.lock = lock;
        this.staging = staging;
    }

    static StagedRelease start(Path root, String digest) throws IOException {
        BuildLock lock = BuildLock.take(root.resolve(".lock"));
        try {
            // Whoever holds the lock is the only build, so all that is staged was left by a dead one.
            deleteTemporary(root);
            deleteTemporary(OutputFolder.releases(root));
            String name = OutputFolder.TEMPORARY + digest + "-"
                    + ProcessHandle.current().pid();
            Path staging = Files.createDirectory(OutputFolder.releases(root).resolve(name));
            return new StagedRelease(root, digest, lock, staging);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The folder to fill. */
    public Path path() {
        return staging;
    }

    /**
     * Makes this the current release, then takes from older ones what need not stay ({@link OldReleases}).
     *
     * @param keep the dumps of how many versions stay, this one's among them
     * @throws IllegalStateException if a part is missing or it was published or closed before
     * @throws OutputException if the disk does not take it; the last release then is as it was
     */
    public Release publish(int keep) {
        requireParts();
        try {
            Optional<Path> previous = currentFolder();
            Release.describe(staging, digest);
            Disk.sync(staging);
            Path folder = OutputFolder.releases(root).resolve(digest + "-" + nextNumber());
            Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
            Disk.syncFolder(OutputFolder.releases(root));
            // The links to the parts dangle until there is a current release, and then all come to life at once.
            for (String part : Release.PARTS) {
                Disk.relink(root.resolve(part), Path.of("current", part));
            }
            Disk.relink(OutputFolder.current(root), root.relativize(folder));
            Disk.syncFolder(root);
            new OldReleases(root, folder).thin(previous, keep);
            return new Release(digest, folder);
        } catch (IOException e) {
            throw OutputException.unwritable(root, e.toString(), e);
        }
    }

    private void requireParts() {
        for (String part : Release.REQUIRED) {
            if (!Files.exists(staging.resolve(part))) {
                throw new IllegalStateException("the release has no " + part + ": " + staging);
            }
        }
    }

    private Optional<Path> currentFolder() throws IOException {
        Path current = OutputFolder.current(root);
        return Files.exists(current) ? Optional.of(current.toRealPath()) : Optional.empty();
    }

    private long nextNumber() throws IOException {
        List<Path> numbered = OutputFolder.listNumbered(root);
        return numbered.isEmpty() ? 1 : 1 + OutputFolder.number(numbered.get(numbered.size() - 1));
    }

    private static void deleteTemporary(Path folder) throws IOException {
        for (Path entry : entries(folder)) {
            if (entry.getFileName().toString().startsWith(OutputFolder.TEMPORARY)) {
                Disk.delete(entry);
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /** Removes the folder unless it was published, and gives the lock back. */
    @Override
    public void close() {
        try (lock) {
            if (Files.exists(staging)) {
                Disk.delete(staging);
            }
        } catch (IOException e) {
            throw new OutputException("cannot remove the unfinished release " + staging + ": " + e, e);
        }
    }
}
