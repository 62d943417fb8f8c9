package org.leidenkg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What the files of a release were when it was published: a list beside them, by which a damaged release is told from a good
 * one. TDB2 makes its files larger than what it has put into them: the zeros at their ends are no part of the checksum.
 */
final class ReleaseFiles {
    static final String NAME = "files.txt";

    private static final int BLOCK = 1 << 18;
    /** Locks, which whoever opens a store or an index writes. */
    private static final Predicate<String> LOCK =
            Pattern.compile("(.*/)?(tdb|write)\\.lock").asMatchPredicate();

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}) ([0-9]{1,18}) ([0-9]{1,18}) ([^\\n]+)");

    private ReleaseFiles() {}

    /**
     * One file.
     *
     * @param sum CRC-32C of the bytes before the zeros at the end
     * @param bytes its size
     * @param filled its size without the zeros at the end
     * @param path from the folder of the release, with slashes
     */
    record Entry(String sum, long bytes, long filled, String path) {
        String line() {
            return sum + " " + bytes + " " + filled + " " + path + "\n";
        }
    }

    /**
     * Writes the list of the files in a folder, to be done when all of them are there.
     *
     * @return the CRC-32C of the list
     */
    static String write(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        // Side by side, since whoever publishes waits for it, and nothing else is to be done any more.
        List<Entry> entries = Disk.each(
                files.parallelStream().filter(file -> !LOCK.test(path(folder, file))), file -> entry(folder, file));
        Path list = folder.resolve(NAME);
        Files.writeString(list, entries.stream().map(Entry::line).collect(Collectors.joining()));
        return sum(list, Files.size(list));
    }

    /** A file as it is now. */
    static Entry entry(Path folder, Path file) throws IOException {
        long bytes = Files.size(file);
        long filled = filled(file, bytes);
        return new Entry(sum(file, filled), bytes, filled, path(folder, file));
    }

    static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Reads the list of a release.
     *
     * @param sum what {@link #write} gave
     * @return the files from the smallest on; empty when there is no such list, or another one
     */
    static Optional<List<Entry>> find(Path folder, String sum) throws IOException {
        Path list = folder.resolve(NAME);
        try {
            byte[] bytes = Files.readAllBytes(list);
            CRC32C crc = new CRC32C();
            crc.update(bytes);
            if (!hex(crc).equals(sum)) {
                return Optional.empty();
            }
            return Optional.of(new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new Entry(
                            line.group(1), Long.parseLong(line.group(2)), Long.parseLong(line.group(3)), line.group(4)))
                    .sorted(Comparator.comparingLong(Entry::filled))
                    .toList());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static String sum(Path file, long length) throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer block = ByteBuffer.allocateDirect((int) Math.min(BLOCK, Math.max(1, length)));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long left = length;
            while (left > 0) {
                block.clear().limit((int) Math.min(block.capacity(), left));
                int count = channel.read(block);
                if (count < 0) {
                    break;
                }
                left -= count;
                crc.update(block.flip());
            }
        }
        return hex(crc);
    }

    /** Where the zeros at the end begin. */
    private static long filled(Path file, long bytes) throws IOException {
        byte[] block = new byte[BLOCK];
        byte[] zeros = new byte[BLOCK];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long end = bytes; end > 0; ) {
                long start = Math.max(0, end - BLOCK);
                ByteBuffer buffer = ByteBuffer.wrap(block, 0, (int) (end - start));
                while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {
                    // A read may give less than was asked for.
                }
                int length = (int) (end - start);
                // The processor compares many bytes at once, and TDB2's files are mostly zeros.
                if (Arrays.mismatch(block, 0, length, zeros, 0, length) >= 0) {
                    for (int i = length - 1; i >= 0; i--) {
                        if (block[i] != 0) {
                            return start + i + 1;
                        }
                    }
                }
                end = start;
            }
        }
        return 0;
    }

    private static String hex(CRC32C crc) {
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
