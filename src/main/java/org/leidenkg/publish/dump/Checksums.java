package org.leidenkg.publish.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leidenkg.model.source.SourceFile;

/** The file {@code SHA256SUMS}, as {@code sha256sum -c} reads it. */
public final class Checksums {
    static final String NAME = "SHA256SUMS";

    private Checksums() {}

    static void write(List<DumpFile> files, Path folder) {
        put(lines(files), folder, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Adds a file that was written after the others. */
    public static void add(DumpFile file, Path folder) {
        put(lines(List.of(file)), folder, StandardOpenOption.APPEND);
    }

    /** Writes a text beside the dumps, and adds it. */
    public static void addText(String name, byte[] text, Path folder) {
        SourceFile file = new SourceFile(name, text);
        try {
            Files.write(folder.resolve(name), text);
        } catch (IOException e) {
            throw new DumpException("cannot write " + folder.resolve(name) + ": " + e.getMessage(), e);
        }
        add(new DumpFile(name, "text/plain", Optional.empty(), Optional.empty(), text.length, file.sha256()), folder);
    }

    private static String lines(List<DumpFile> files) {
        return files.stream()
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
    }

    private static void put(String lines, Path folder, StandardOpenOption... how) {
        Path target = folder.resolve(NAME);
        try {
            Files.writeString(target, lines, how);
        } catch (IOException e) {
            throw new DumpException("cannot write the checksums " + target + ": " + e.getMessage(), e);
        }
    }
}
