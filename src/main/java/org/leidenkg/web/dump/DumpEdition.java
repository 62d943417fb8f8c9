package org.leidenkg.web.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dumps of one version of the dataset, and what is remembered of it. What files there are is read when it is asked for, so
 * that many versions cost a start nothing.
 *
 * @param version its name
 * @param issued the day on which it was published
 * @param digest SHA-256 of the data as N-Quads; of the packed file where a large release has no other
 * @param counts how many things of a kind it has, by the kind
 * @param folder of its dumps
 * @param citation the file that says how it is cited
 */
public record DumpEdition(
        String version, LocalDate issued, String digest, Map<String, Long> counts, Path folder, Path citation) {
    public static final String SUMS = "SHA256SUMS";
    private static final int SHORT = 12;

    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) [ *]([a-z0-9-]+(\\.[a-z0-9]+)+)");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "ttl", "text/turtle; charset=utf-8",
            "nt", "application/n-triples; charset=utf-8",
            "nq", "application/n-quads; charset=utf-8",
            "trig", "application/trig; charset=utf-8",
            "jsonld", "application/ld+json",
            "rdf", "application/rdf+xml",
            "txt", "text/plain; charset=utf-8",
            "cff", "application/yaml; charset=utf-8",
            "gz", "application/gzip");

    /** A file of a known name, size and digest. */
    public record DumpedFile(String name, Path path, long bytes, String sha256, String mediaType) {}

    public DumpEdition {
        counts = new TreeMap<>(counts);
    }

    /** The files with everything, unpacked: a few that differ. */
    public static List<DumpedFile> whole(List<DumpedFile> files) {
        return files.stream()
                .filter(file -> file.name().matches("leidenkg\\.[a-z]+"))
                .toList();
    }

    /** How many things of a kind it has; 0 for a kind that was not counted when it was published. */
    public long count(String kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Those that are kept, in the order of {@code SHA256SUMS}, which follows them; the citation comes last. */
    List<DumpedFile> files() {
        try {
            List<DumpedFile> files = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve(SUMS))) {
                Matcher sum = SUM.matcher(line);
                if (!sum.matches()) {
                    throw new IOException("no line of checksums: \"" + line + "\" in " + folder.resolve(SUMS));
                }
                Path file = folder.resolve(sum.group(2));
                if (Files.exists(file)) {
                    files.add(file(file, sum.group(1)));
                }
            }
            for (Path own : List.of(folder.resolve(SUMS), citation)) {
                files.add(file(own, sha256(Files.readAllBytes(own))));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dumps in " + folder, e);
        }
    }

    private static DumpedFile file(Path path, String sha256) throws IOException {
        String name = path.getFileName().toString();
        return new DumpedFile(name, path, Files.size(path), sha256, mediaType(name));
    }

    private static String mediaType(String name) {
        return MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain; charset=utf-8");
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

    boolean isCalled(String name) {
        return name.equals(version) || name.equals(digest) || name.equals(shortDigest());
    }
}
