package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.leidenkg.store.ReleaseFiles.Entry;

/**
 * Compares the files of a release with what they were when it was published, as often as it is asked. A file that was found
 * whole is read again when it was written, replaced or cut since, whatever its date says. So every change that a program makes
 * is found. What a disk loses by itself is found when a file is read for the first time, which is at every start.
 */
public final class ReleaseCheck {
    /** What is read before a start; reading it from a disk takes less than a second. */
    private static final long EARLY = 256L << 20;
    /** Two writes may have one time when they follow each other so closely. */
    private static final long MILLISECONDS_AT_REST = 1000;

    private final Release release;
    private final Map<Path, Map<String, Object>> whole = new ConcurrentHashMap<>();
    private volatile Optional<String> damage = Optional.empty();

    public ReleaseCheck(Release release) {
        this.release = release;
    }

    public Release release() {
        return release;
    }

    /** What the last look at all files found wrong; nothing is read. */
    public Optional<String> damage() {
        return damage;
    }

    /** That the folder of the release is not there any more, in words; nothing is read. */
    public Optional<String> findRemoval() {
        return Files.exists(release.folder())
                ? Optional.empty()
                : Optional.of("its folder " + release.folder().getFileName() + " was removed");
    }

    /** What is wrong with any of the files, in words. Reads all those that it does not know to be whole. */
    public Optional<String> findDamage() {
        damage = find(entry -> true, entry -> true);
        return damage;
    }

    /**
     * What a start has to know: what is wrong with the size of any file, or with the content of the smallest ones, as many as
     * make 256 MB together. A release of usual size has no more; of a larger one, large files of the store are left.
     */
    public Optional<String> findEarlyDamage() {
        AtomicLong bytes = new AtomicLong();
        return find(entry -> true, entry -> bytes.addAndGet(entry.filled()) <= EARLY);
    }

    /** What is wrong with one file, in words; empty for a file of another release, and when this one was removed. */
    public Optional<String> findDamage(Path file) {
        if (!file.startsWith(release.folder()) || findRemoval().isPresent()) {
            return Optional.empty();
        }
        String path = ReleaseFiles.path(release.folder(), file);
        return find(entry -> entry.path().equals(path), entry -> true);
    }

    /** Whether all files are there in their sizes. */
    boolean isComplete() {
        return find(entry -> true, entry -> false).isEmpty();
    }

    private Optional<String> find(Predicate<Entry> looked, Predicate<Entry> read) {
        try {
            Optional<List<Entry>> files = release.files();
            if (files.isEmpty()) {
                return Optional.of("its list of files, " + ReleaseFiles.NAME + ", is missing or not what was written");
            }
            for (Entry entry : files.get()) {
                Optional<String> wrong = looked.test(entry) ? find(entry, read) : Optional.empty();
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("its files cannot be read (" + e + ")");
        }
    }

    private Optional<String> find(Entry entry, Predicate<Entry> read) throws IOException {
        Path file = release.folder().resolve(entry.path());
        if (!Files.isRegularFile(file)) {
            return Optional.of(entry.path() + " is missing");
        }
        long now = System.currentTimeMillis();
        Map<String, Object> state = Files.readAttributes(file, "unix:size,ino,ctime");
        long bytes = Files.size(file);
        if (bytes != entry.bytes()) {
            return Optional.of(entry.path() + " has " + bytes + " bytes instead of " + entry.bytes());
        }
        if (!read.test(entry) || state.equals(whole.get(file))) {
            return Optional.empty();
        }
        if (!ReleaseFiles.entry(release.folder(), file).equals(entry)) {
            return Optional.of("the content of " + entry.path() + " is not what was written");
        }
        FileTime changed = (FileTime) Objects.requireNonNull(state.get("ctime"));
        if (changed.toMillis() < now - MILLISECONDS_AT_REST) {
            whole.put(file, state);
        }
        return Optional.empty();
    }
}
