package org.leidenkg.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A copy of the real seeds that a test may spoil. */
public final class SeedsCopy {
    public static final String AGENDA = "agenda-2023-2027.json";
    public static final String TEXT = "agenda-2023-2027.txt";
    public static final String ORGANISATIONS = "organisations.json";

    private final Path folder;

    public SeedsCopy(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (String file : List.of(AGENDA, TEXT, ORGANISATIONS)) {
            Files.copy(Path.of("seeds", file), folder.resolve(file));
        }
    }

    public Path folder() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Puts one text in the place of another, which must be there exactly once. */
    public SeedsCopy replace(String file, String from, String to) throws IOException {
        String text = Files.readString(file(file));
        if (text.indexOf(from) < 0 || text.indexOf(from) != text.lastIndexOf(from)) {
            throw new IllegalArgumentException("not exactly once in " + file + ": " + from);
        }
        return write(file, text.replace(from, to));
    }

    public SeedsCopy write(String file, String text) throws IOException {
        Files.writeString(file(file), text);
        return this;
    }

    /** Changes the agenda's text and the digest that vouches for it. */
    public SeedsCopy writeText(String text) throws IOException {
        String before = digest(Files.readAllBytes(file(TEXT)));
        write(TEXT, text);
        return replace(AGENDA, before, digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    public String text() {
        try {
            return Files.readString(file(TEXT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
