package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One complete result of a build, which never changes once it is published.
 *
 * @param digest the digest of the inputs that it was built from
 * @param folder where it is, without symbolic links
 */
public record Release(String digest, Path folder) {
    /** The parts of every release, by their names in the folder. */
    static final List<String> PARTS = List.of("store", "text", "dumps", "report.json", "report.md");

    private static final String DESCRIPTION = "release.json";
    /** Raised when the layout of a release changes, so that an older one is rebuilt instead of misread. */
    private static final int FORMAT = 1;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-z]{8,128}");
    private static final Pattern DESCRIBED =
            Pattern.compile("\\{\"format\": " + FORMAT + ", \"digest\": \"(" + DIGEST + ")\"}\\s*");

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

    public Path reportMarkdown() {
        return folder.resolve("report.md");
    }

    static void requireDigest(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException(
                    "\"" + digest + "\" is not a digest: use 8 to 128 digits and lower-case letters");
        }
    }

    /** The release in a folder, if it has all its parts and is of this format. */
    static Optional<Release> find(Path folder) throws IOException {
        for (String part : PARTS) {
            if (!Files.exists(folder.resolve(part))) {
                return Optional.empty();
            }
        }
        try {
            Matcher description = DESCRIBED.matcher(Files.readString(folder.resolve(DESCRIPTION)));
            return description.matches()
                    ? Optional.of(new Release(description.group(1), folder.toRealPath()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Marks a folder as complete; to be done last. */
    static void describe(Path folder, String digest) throws IOException {
        String description = "{\"format\": " + FORMAT + ", \"digest\": \"" + digest + "\"}\n";
        Files.writeString(folder.resolve(DESCRIPTION), description);
    }
}
