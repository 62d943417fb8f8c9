package org.leidenkg.seed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;

/** Reads a file of the seeds folder as UTF-8, without a tolerant decoder that would change it in silence, and writes it whole. */
final class SeedFile {
    static final char BYTE_ORDER_MARK = '\uFEFF';
    /** A text's offsets are ints and a file is held whole, so there must be an end; no seed file comes near it. */
    private static final long LARGEST = 1L << 28;

    /** A folder has nothing to read, and a pipe or a device no end. */
    static final String NO_FILE = "is a folder, a pipe or a device, not a file";

    static final String BE_A_FILE = "put a file there, or take it away";

    private SeedFile() {}

    /** The text, a byte order mark included; empty, with the problem noted, when it cannot be read or holds nothing. */
    static Optional<String> read(SeedProblems problems) {
        return bytes(problems).flatMap(bytes -> text(bytes, problems));
    }

    /** The same of bytes that were read. */
    static Optional<String> text(byte[] bytes, SeedProblems problems) {
        return decode(bytes, problems).filter(text -> holdsSomething(text, problems));
    }

    /** Its bytes, whatever they mean; empty, with the problem noted, when it cannot be read. */
    static Optional<byte[]> bytes(SeedProblems problems) {
        try {
            if (Files.exists(problems.file()) && !Files.isRegularFile(problems.file())) {
                problems.add(NO_FILE, BE_A_FILE);
                return Optional.empty();
            }
            long size = Files.size(problems.file());
            if (size > LARGEST) {
                problems.add(
                        "has " + size + " bytes; the most that is read is " + LARGEST,
                        "check that it is the right file, or split it");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(problems.file()));
        } catch (NoSuchFileException e) {
            problems.add("is missing", "put the file there, or correct the name that leads to it");
        } catch (IOException e) {
            problems.add("cannot be read: " + reason(e), "make it a file that this user may read");
        }
        return Optional.empty();
    }

    /** Puts content in the place of a file's, which may not be there, in one step. A file that is there keeps its permissions. */
    static void write(Path file, byte[] content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        if (Files.exists(target)) {
            Files.copy(target, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.write(part, content);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Why the file system refused, without the path, which the problem already names. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private static Optional<String> decode(byte[] bytes, SeedProblems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        // A new decoder reports malformed bytes; only the convenience methods replace them.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int at = in.position();
            problems.add(
                    Place.of(out, out.length()),
                    "is not valid UTF-8: byte 0x"
                            + HexFormat.of().withUpperCase().toHexDigits(bytes[at]) + " at byte offset " + at
                            + " (counted from 0)",
                    "save the file in the encoding UTF-8");
            return Optional.empty();
        }
        return Optional.of(out.toString());
    }

    private static boolean holdsSomething(String text, SeedProblems problems) {
        if (text.isEmpty()) {
            problems.add("is empty", "put its content back, or take the file away");
            return false;
        }
        if (text.strip().equals(String.valueOf(BYTE_ORDER_MARK)) || text.isBlank()) {
            problems.add("holds nothing but white space", "put its content back, or take the file away");
            return false;
        }
        return true;
    }
}
