package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that a build writes and everything else reads: {@code releases/} with one folder a build, and links to the
 * parts of the current one. A build becomes visible by the replacement of one link, {@code current}; whatever happens
 * before leaves the last good release in place.
 *
 * <pre>
 * current      -> releases/{digest}-{n}
 * dumps        -> current/dumps       (likewise store, text, report.json, report.md, positions.json)
 * releases/{digest}-{n}/              n grows by one with each build, so a name is never used twice; but for the current one and
 *                                     the one before without a store, with the dumps of its version for ever
 * releases/.staging-{digest}-{pid}/   a build that is going on, or one that was killed
 * .lock                               held while a build is going on
 * </pre>
 */
public final class OutputFolder {
    /** What every name starts with that is removed at the next build. */
    static final String TEMPORARY = ".staging-";

    private static final String CURRENT = "current";
    private static final Pattern NUMBERED = Pattern.compile("[0-9a-z]+-[0-9]{1,18}");

    private final Path root;

    private OutputFolder(Path root) {
        this.root = root;
    }

    /**
     * Opens a folder for builds, and makes it if it is not there.
     *
     * @throws OutputException if it cannot be written, is a file, holds something else under one of our names, or is on a
     *     file system without symbolic links
     */
    public static OutputFolder open(Path folder) {
        List<Path> parentsOfNew = Stream.iterate(folder.toAbsolutePath(), Files::notExists, Path::getParent)
                .map(Path::getParent)
                .toList();
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new OutputException(
                    "cannot build into " + folder + ": " + e.getFile() + " is a file. Name a folder with --out.", e);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        try {
            Path root = folder.toRealPath();
            probe(root);
            // A power cut must not take the folder away with all that will be in it.
            for (Path parent : parentsOfNew) {
                Disk.syncFolder(parent);
            }
            refuseForeignNames(root);
            Files.createDirectories(root.resolve("releases"));
            return new OutputFolder(root);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** The current release of a folder that need not exist; nothing is written. Empty if there is none that is complete. */
    public static Optional<Release> findCurrent(Path folder) {
        Path current = folder.resolve(CURRENT);
        try {
            while (true) {
                Path target = Files.readSymbolicLink(current);
                Optional<Release> release = Release.find(folder.resolve(target));
                // Two builds may have ended while we looked, and the second removed what we were looking at.
                if (release.isPresent() || target.equals(Files.readSymbolicLink(current))) {
                    return release;
                }
            }
        } catch (NoSuchFileException | NotLinkException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new OutputException("cannot read the release " + current + ": " + e, e);
        }
    }

    /** The folders of the releases of a folder that need not exist, in the order in which they were published. */
    static List<Path> listNumbered(Path folder) throws IOException {
        if (!Files.exists(releases(folder))) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(releases(folder))) {
            return folders.filter(one -> NUMBERED.matcher(name(one)).matches())
                    .sorted(Comparator.comparing(OutputFolder::number))
                    .toList();
        }
    }

    /** Of the folder of a release: it grows by one with each build. */
    static long number(Path release) {
        return Long.parseLong(name(release).substring(name(release).lastIndexOf('-') + 1));
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    /** As {@link #findCurrent(Path)}, for this folder. */
    public Optional<Release> findCurrent() {
        return findCurrent(root);
    }

    /**
     * Starts a release. Removes what killed builds left behind.
     *
     * @param digest the digest of the inputs, 8 to 128 digits and lower-case letters
     * @throws OutputException if another build is writing this folder
     */
    public StagedRelease stage(String digest) {
        Release.requireDigest(digest);
        try {
            return StagedRelease.start(root, digest);
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    static Path releases(Path root) {
        return root.resolve("releases");
    }

    static Path current(Path root) {
        return root.resolve(CURRENT);
    }

    private static void probe(Path root) throws IOException {
        Path link = Files.createTempFile(root, TEMPORARY, "");
        Files.deleteIfExists(link);
        try {
            Files.createSymbolicLink(link, Path.of(CURRENT));
        } catch (UnsupportedOperationException | FileSystemException e) {
            throw new OutputException(
                    "cannot build into " + root + ": its file system has no symbolic links, which make a new release"
                            + " replace the old one in one step. Name a folder on another file system with --out.",
                    e);
        }
        Files.deleteIfExists(link);
    }

    /** A folder of someone else's must not be taken for ours: only links are ever replaced. */
    private static void refuseForeignNames(Path root) {
        for (String part : Release.PARTS) {
            refuseForeign(root.resolve(part));
        }
        refuseForeign(current(root));
    }

    private static void refuseForeign(Path name) {
        if (Files.exists(name, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(name)) {
            throw new OutputException("cannot build here: " + name
                    + " exists and was not made by a build. Move it away, or name another folder with --out.");
        }
    }

    private static OutputException unwritable(Path folder, IOException e) {
        return OutputException.unwritable(folder, e.toString(), e);
    }
}
