package org.leidenkg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write one output folder. The operating system gives it back when the process ends, however it ends, so a
 * killed build leaves no lock.
 */
final class BuildLock implements AutoCloseable {
    /**
     * The locks of this process. Asking the file is not enough: a second channel to it would, when closed, give up the lock
     * of the first.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private BuildLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock or fails at once, naming the file and the process that holds it. */
    static BuildLock take(Path file) throws IOException {
        if (!HELD_HERE.add(file)) {
            throw held(file, ProcessHandle.current().pid() + "");
        }
        try {
            return new BuildLock(file, lockedChannel(file));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static FileChannel lockedChannel(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw held(file, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static OutputException held(Path file, String process) {
        return new OutputException("another build is writing this folder: process " + process + " holds " + file
                + ". Wait until it is done, or build into another folder with --out.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
