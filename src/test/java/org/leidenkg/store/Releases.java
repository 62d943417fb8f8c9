package org.leidenkg.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Small releases, with text in place of a store and dumps. */
final class Releases {
    static final String FIRST = "aaaaaaaa01";
    static final String SECOND = "bbbbbbbb02";
    static final String THIRD = "cccccccc03";

    private Releases() {}

    static Release publish(OutputFolder output, String digest) throws IOException {
        try (StagedRelease staged = output.stage(digest)) {
            fill(staged, digest);
            return staged.publish(Integer.MAX_VALUE);
        }
    }

    static void fill(StagedRelease staged, String content) throws IOException {
        for (String folder : List.of("store", "text", "dumps")) {
            Files.createDirectory(staged.path().resolve(folder));
            Files.writeString(staged.path().resolve(folder).resolve("file"), content);
        }
        Files.writeString(staged.path().resolve("report.json"), content);
        Files.writeString(staged.path().resolve("report.md"), content);
        Files.writeString(staged.path().resolve("positions.json"), content);
        record(content).write(staged.path());
    }

    /** Of a version that is called as its content is. */
    static VersionRecord record(String content) {
        return new VersionRecord(content, LocalDate.EPOCH, content, content, Map.of("projects", 1L));
    }

    /** Changes one bit of a file in its place. */
    static void flip(Path file, long place) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(place);
            int was = bytes.read();
            bytes.seek(place);
            bytes.write(was ^ 4);
        }
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
