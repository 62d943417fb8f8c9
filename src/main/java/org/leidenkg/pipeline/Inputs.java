package org.leidenkg.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.leidenkg.seed.SeedFolder;

/**
 * Digests of what a build depends on.
 *
 * @param seeds SHA-256 of the seeds, wherever they are
 * @param content SHA-256 of that, the base and the program's version: the same on every machine
 * @param key SHA-256 of that and of this very program file: a store with this key needs no build
 */
record Inputs(String seeds, String content, String key) {
    static Inputs of(BuildSettings settings) {
        MessageDigest digest = sha256();
        for (Path file : SeedFolder.inputs(settings.seeds())) {
            update(digest, file.getFileName().toString());
            try {
                update(digest, Long.toString(Files.size(file)));
                updateWithContent(digest, file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        String seeds = HexFormat.of().formatHex(digest.digest());
        String content = digest(Version.NUMBER, settings.base().iri(), seeds);
        return new Inputs(seeds, content, digest(content, program()));
    }

    private static String digest(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            update(digest, part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The program's jar by size and time; classes in a folder (in tests) count as one program. */
    private static String program() {
        try {
            Path code = Path.of(Inputs.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(code) ? Files.size(code) + " " + Files.getLastModifiedTime(code) : "classes";
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot tell which program this is", e);
        }
    }

    /** Whatever its size: one that is too large to be read is told by its reader. */
    private static void updateWithContent(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[1 << 16];
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                digest.update(block, 0, count);
            }
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
