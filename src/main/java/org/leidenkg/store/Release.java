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

    private static final String DESCRIPTION = "release.json";
    /** Raised when the layout of a release changes, so that an older one is rebuilt instead of misread. */
    private static final int FORMAT = 4;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-z]{8,128}");
    private static final Pattern DESCRIBED = Pattern.compile(
            "\\{\"format\": " + FORMAT + ", \"digest\": \"(" + DIGEST + ")\", \"files\": \"([0-9a-f]{8})\"}\\s*");

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

    /** The release in a folder, if it has all its parts and is of this format. A build may remove the folder meanwhile. */
    static Optional<Release> find(Path folder) throws IOException {
        for (String part : PARTS) {
            if (!Files.exists(folder.resolve(part))) {
                return Optional.empty();
            }
        }
        try {
            Optional<Matcher> description = description(folder);
            return description.isPresent()
                    ? Optional.of(new Release(description.get().group(1), folder.toRealPath()))
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

    /** The base of all IRIs of the graph. */
    public Base base() {
        return Origin.read(folder).base();
    }

    /** Its list of files, from the smallest on; empty when it is missing or not what was written. */
    Optional<List<ReleaseFiles.Entry>> files() throws IOException {
        Optional<Matcher> description =
                description(folder).filter(d -> d.group(1).equals(digest));
        return description.isPresent()
                ? ReleaseFiles.find(folder, description.get().group(2))
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
