package org.leidenkg.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leidenkg.vocab.Base;

/**
 * One complete result of a build, which never changes once it is published.
 *
 * @param digest the digest of the inputs that it was built from
 * @param folder where it is, without symbolic links
 */
public record Release(String digest, Path folder) {
    private static final String QUADS = "leidenkg.nq";
    /** The parts of every release, by their names in the folder. */
    static final List<String> PARTS = List.of("store", "text", "dumps", "report.json", "report.md", "positions.json");

    /** These, and what is remembered of the version. */
    static final List<String> REQUIRED =
            Stream.concat(PARTS.stream(), Stream.of(VersionRecord.NAME)).toList();

    private static final String DESCRIPTION = "release.json";
    /** Raised when the layout of a release changes, so that an older one is rebuilt instead of misread. */
    private static final int FORMAT = 5;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-z]{8,128}");
    private static final Pattern DESCRIBED = Pattern.compile(
            "\\{\"format\": (\\d{1,4}), \"digest\": \"(" + DIGEST + ")\", \"files\": \"([0-9a-f]{8})\"}\\s*");

    public Release {
        requireDigest(digest);
    }

    public Path store() {
        return folder.resolve("store");
    }

    /** The text index of the store, always beside it. */
    public Path text() {
        return folder.resolve("text");
    }

    public Path dumps() {
        return folder.resolve("dumps");
    }

    public Path reportJson() {
        return folder.resolve("report.json");
    }

    /** The places of the network's pictures, always beside the store. */
    public Path positions() {
        return folder.resolve("positions.json");
    }

    static void requireDigest(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException(
                    "\"" + digest + "\" is not a digest: use 8 to 128 digits and lower-case letters");
        }
    }

    /** The release in a folder, if it has all its parts and is of this format. A build may take its store away meanwhile. */
    static Optional<Release> find(Path folder) throws IOException {
        return find(folder, true)
                .filter(release -> REQUIRED.stream().allMatch(part -> Files.exists(folder.resolve(part))));
    }

    /** The release in a folder, which may have lost its store since, and may be of an older format: dumps stay what they are. */
    static Optional<Release> findThinned(Path folder) throws IOException {
        return find(folder, false);
    }

    private static Optional<Release> find(Path folder, boolean ofThisFormat) throws IOException {
        try {
            Optional<Matcher> description =
                    description(folder).filter(found -> !ofThisFormat || Integer.parseInt(found.group(1)) == FORMAT);
            return description.isPresent()
                    ? Optional.of(new Release(description.get().group(2), folder.toRealPath()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Optional<Matcher> description(Path folder) throws IOException {
        try {
            return Optional.of(DESCRIBED.matcher(Files.readString(folder.resolve(DESCRIPTION))))
                    .filter(Matcher::matches);
        } catch (NoSuchFileException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The dump that holds all, in N-Quads: plain, or packed by gzip where a large release has nothing else. */
    public Path quads() {
        Path plain = dumps().resolve(QUADS);
        return Files.exists(plain) ? plain : dumps().resolve(QUADS + ".gz");
    }

    /** Whether a file of the dumps holds the data, or part of it. */
    static boolean isDump(Path file) {
        return file.getFileName().toString().startsWith("leidenkg");
    }

    /** What is remembered of the version that it published. */
    public VersionRecord version() {
        return VersionRecord.read(folder);
    }

    /** How its version is cited. */
    public Path citation() {
        return folder.resolve("CITATION.cff");
    }

    /** The base of all IRIs of the graph. */
    public Base base() {
        return Origin.read(folder).base();
    }

    /** Its list of files, from the smallest on; empty when it is missing or not what was written. */
    Optional<List<ReleaseFiles.Entry>> files() throws IOException {
        Optional<Matcher> description =
                description(folder).filter(d -> d.group(2).equals(digest));
        return description.isPresent()
                ? ReleaseFiles.find(folder, description.get().group(3))
                : Optional.empty();
    }

    /** Marks a folder as complete and lists its files; to be done last. */
    static void describe(Path folder, String digest) throws IOException {
        String files = ReleaseFiles.write(folder);
        String description =
                "{\"format\": " + FORMAT + ", \"digest\": \"" + digest + "\", \"files\": \"" + files + "\"}\n";
        Files.writeString(folder.resolve(DESCRIPTION), description);
    }
}
