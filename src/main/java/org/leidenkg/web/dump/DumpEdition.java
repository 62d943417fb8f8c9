package org.leidenkg.web.dump;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dumps of one release.
 *
 * @param digest SHA-256 of the data as N-Quads; of the packed file where a large release has no other
 * @param version that the dataset gives itself, if it does
 * @param files in the order of {@code SHA256SUMS}, which comes last
 */
public record DumpEdition(String digest, Optional<String> version, Path folder, List<DumpedFile> files) {
    public static final String SUMS = "SHA256SUMS";
    private static final String DATA = "leidenkg.nq";
    private static final int SHORT = 12;

    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) [ *]([a-z0-9-]+(\\.[a-z0-9]+)+)");
    private static final Pattern VERSION = Pattern.compile("dcat:version \"([A-Za-z0-9._+-]{1,100})\"");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "ttl", "text/turtle; charset=utf-8",
            "nt", "application/n-triples; charset=utf-8",
            "nq", "application/n-quads; charset=utf-8",
            "trig", "application/trig; charset=utf-8",
            "jsonld", "application/ld+json",
            "rdf", "application/rdf+xml",
            "txt", "text/plain; charset=utf-8",
            "gz", "application/gzip");

    /** A file of a known name, size and digest. */
    public record DumpedFile(String name, long bytes, String sha256, String mediaType) {}

    public DumpEdition {
        files = List.copyOf(files);
    }

    static DumpEdition read(Path folder) throws IOException {
        List<DumpedFile> files = new ArrayList<>();
        String digest = "";
        for (String line : Files.readAllLines(folder.resolve(SUMS))) {
            Matcher sum = SUM.matcher(line);
            if (!sum.matches()) {
                throw new IOException("no line of checksums: \"" + line + "\" in " + folder.resolve(SUMS));
            }
            String name = sum.group(2);
            files.add(new DumpedFile(name, Files.size(folder.resolve(name)), sum.group(1), mediaType(name)));
            boolean names = name.equals(DATA) || (digest.isEmpty() && name.equals(DATA + ".gz"));
            digest = names ? sum.group(1) : digest;
        }
        if (digest.isEmpty()) {
            throw new IOException(folder.resolve(SUMS) + " does not name " + DATA);
        }
        byte[] sums = Files.readAllBytes(folder.resolve(SUMS));
        files.add(new DumpedFile(SUMS, sums.length, sha256(sums), "text/plain; charset=utf-8"));
        return new DumpEdition(digest, version(folder), folder, files);
    }

    private static String mediaType(String name) {
        return MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static Optional<String> version(Path folder) throws IOException {
        Path description = folder.resolve("dataset.ttl");
        if (!Files.exists(description)) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(Files.readString(description, StandardCharsets.UTF_8));
        return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The name in links that stay what they are. */
    public String shortDigest() {
        return digest.substring(0, SHORT);
    }

    /** The version where there is one. */
    public String name() {
        return version.orElse(shortDigest());
    }

    boolean isCalled(String name) {
        return name.equals(digest)
                || name.equals(shortDigest())
                || version.filter(name::equals).isPresent();
    }

    Optional<DumpedFile> find(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
