package org.leidenkg.publish.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.leidenkg.publish.diff.DumpChanges;

/**
 * One version in the feed of changes. A release has it in a folder of its own beside the dumps, with the pages of its members,
 * and like all of a release it never changes.
 *
 * @param number its place among the versions that were published, from 1; part of its web address
 * @param version its name
 * @param after the version that it is compared with; empty where the feed begins, when all of it is new
 * @param issued when it entered the feed, as {@code xsd:dateTime}: later than the entry before
 * @param pages how many pages of members there are, at least 1
 * @param changes what changed for people; empty where the feed begins, and where the dumps are too large to be compared
 */
public record FeedEntry(
        int number, String version, Optional<String> after, String issued, int pages, Optional<DumpChanges> changes) {
    /** The folder in that of a release. */
    public static final String FOLDER = "changes";

    private static final String NAME = "entry.json";
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    /** The file of an entry, in the folder of its version. */
    public static Path file(Path folder) {
        return folder.resolve(NAME);
    }

    /** The file with a page of members, from 1: N-Quads, packed. */
    public static Path page(Path folder, int page) {
        return folder.resolve("members-" + page + ".nq.gz");
    }

    /** The address of a page of members below the base. */
    public String path(int page) {
        return FOLDER + "/" + number + (page == 1 ? "" : "/" + page);
    }

    FeedEntry withPages(int count) {
        return new FeedEntry(number, version, after, issued, count, changes);
    }

    void write(Path folder) throws IOException {
        JSON.writeValue(file(folder).toFile(), this);
    }

    /** Reads the entry in the folder of a version. */
    public static FeedEntry read(Path folder) {
        try {
            return JSON.readValue(file(folder).toFile(), FeedEntry.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the entry of the feed " + file(folder), e);
        }
    }
}
