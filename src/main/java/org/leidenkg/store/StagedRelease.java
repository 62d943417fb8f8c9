package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A release that is being made. Fill {@link #path()} with {@code store}, {@code text}, {@code dumps}, {@code report.json} and
 * {@code report.md}, then {@link #publish()}. Closing it without that removes it and leaves the last release as it was. It
 * holds the lock of the output folder until it is closed.
 */
public final class StagedRelease implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[0-9a-z]+-([0-9]{1,18})");

    private static final Logger LOG = LoggerFactory.getLogger(StagedRelease.class);

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
     * Makes this the current release, then removes those before the previous one, except where a store is open.
     *
     * @throws IllegalStateException if a part is missing or it was published or closed before
     * @throws OutputException if the disk does not take it; the last release then is as it was
     */
    public Release publish() {
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
            prune(folder, fallback(folder, previous));
            return new Release(digest, folder);
        } catch (IOException e) {
            throw OutputException.unwritable(root, e.toString(), e);
        }
    }

    private void requireParts() {
        for (String part : Release.PARTS) {
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
        long last = 0;
        for (Path folder : entries(OutputFolder.releases(root))) {
            last = Math.max(last, findNumber(folder).orElse(0L));
        }
        return last + 1;
    }

    /** The number of a release by the name of its folder, which grows by one with each build; empty for anything else. */
    static Optional<Long> findNumber(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches() ? Optional.of(Long.parseLong(name.group(1))) : Optional.empty();
    }

    /** The release to keep beside the published one: the previous one, or, when that is damaged, the newest that is not. */
    private Optional<Path> fallback(Path published, Optional<Path> previous) throws IOException {
        List<Path> others = entries(OutputFolder.releases(root)).stream()
                .filter(folder -> findNumber(folder).isPresent() && !folder.equals(published))
                .sorted(Comparator.comparing((Path folder) -> findNumber(folder).orElse(0L))
                        .reversed())
                .toList();
        for (Path folder : Stream.concat(previous.stream(), others.stream()).toList()) {
            if (Release.find(folder)
                    .filter(r -> new ReleaseCheck(r).findDamage().isEmpty())
                    .isPresent()) {
                return Optional.of(folder);
            }
        }
        return previous;
    }

    private void prune(Path published, Optional<Path> fallback) throws IOException {
        for (Path folder : entries(OutputFolder.releases(root))) {
            boolean kept =
                    folder.equals(published) || fallback.filter(folder::equals).isPresent();
            boolean ours = findNumber(folder).isPresent();
            if (ours && !kept && !Tdb2Store.isOpen(folder.resolve("store"))) {
                deleteIfPossible(folder);
            }
        }
    }

    /** The new release is already current, so what cannot be removed now is no failure; the next build tries again. */
    private static void deleteIfPossible(Path folder) {
        try {
            Disk.delete(folder);
        } catch (IOException e) {
            LOG.debug("an old release stays for now: {}", folder, e);
        }
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
