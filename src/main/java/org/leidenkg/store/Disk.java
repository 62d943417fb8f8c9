package org.leidenkg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has to be on the disk, in one step, or gone. */
final class Disk {
    private Disk() {}

    /** What is done with a file. */
    interface Work<T> {
        T of(Path file) throws IOException;
    }

    /**
     * Does something with files.
     *
     * @return the results, in the order of the files
     * @throws IOException the first that there was
     */
    static <T> List<T> each(Stream<Path> files, Work<T> work) throws IOException {
        try {
            return files.map(file -> {
                        try {
                            return work.of(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Brings every file and folder below a folder to the disk, so that a power cut cannot empty what is then renamed. Several
     * at once: that is waiting for the most part.
     */
    static void sync(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.toList();
        }
        each(all.parallelStream().filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)), file -> {
            force(file, StandardOpenOption.WRITE);
            return file;
        });
        each(all.stream().filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)), inner -> {
            syncFolder(inner);
            return inner;
        });
    }

    /** Brings the names in one folder to the disk. */
    static void syncFolder(Path folder) throws IOException {
        force(folder, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Makes a symbolic link point elsewhere; at every moment there is either the old or the new one. */
    static void relink(Path link, Path target) throws IOException {
        Path fresh = link.resolveSibling(OutputFolder.TEMPORARY + link.getFileName());
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, target);
        Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes a folder with all that is in it, or a file, if it is there; links are deleted, not followed. */
    static void delete(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                return fault instanceof NoSuchFileException
                        ? FileVisitResult.CONTINUE
                        : super.visitFileFailed(file, fault);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
                Files.delete(folder);
                return super.postVisitDirectory(folder, fault);
            }
        });
    }
}
