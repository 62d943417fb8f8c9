package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;

/**
 * What is remembered of a version of the dataset in a file beside its dumps, written once. The day of publication is here and
 * in no dump, so that the same input gives the same dumps on any day.
 *
 * @param version its name, part of its web address
 * @param issued the day on which it was first published
 * @param content a digest of its statements, whatever their order: the same name never stands for another content
 * @param digest SHA-256 of its statements as N-Quads; of the packed file where a large release has no other
 * @param counts how many things of a kind it has
 */
public record VersionRecord(String version, LocalDate issued, String content, String digest, Map<String, Long> counts) {
    /** Its file, in the folder of a release. */
    public static final String NAME = "version.json";

    public VersionRecord {
        counts = new TreeMap<>(counts);
    }

    /** Writes the file into the folder of a release that is being made. */
    public void write(Path folder) throws IOException {
        JsonObject json = JSON.buildObject(b -> {
            b.pair("version", version)
                    .pair("issued", issued.toString())
                    .pair("content", content)
                    .pair("digest", digest);
            b.key("counts").startObject();
            counts.forEach(b::pair);
            b.finishObject();
        });
        Files.writeString(folder.resolve(NAME), JSON.toString(json));
    }

    /** @throws OutputException if it cannot be read */
    static VersionRecord read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            JsonObject json = JSON.parse(Files.readString(file));
            Map<String, Long> counts = new TreeMap<>();
            json.getObj("counts")
                    .forEach((kind, count) ->
                            counts.put(kind, count.getAsNumber().value().longValue()));
            return new VersionRecord(
                    json.getString("version"),
                    LocalDate.parse(json.getString("issued")),
                    json.getString("content"),
                    json.getString("digest"),
                    counts);
        } catch (IOException | JsonException | DateTimeException | NullPointerException e) {
            throw new OutputException(
                    "cannot read what is remembered of a version, " + file + " (" + e.getMessage() + ")", e);
        }
    }
}
