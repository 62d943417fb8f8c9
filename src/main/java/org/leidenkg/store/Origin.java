package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.leidenkg.vocab.Base;

/**
 * What a release was built from, which it remembers in a file of its own.
 *
 * @param seeds the folder of seeds, without symbolic links; it need not be there any more
 * @param content the digest of what was in it
 * @param base of all IRIs of the graph
 */
public record Origin(Path seeds, String content, Base base) {
    static final String NAME = "origin.json";

    /** Writes the file into the folder of a release that is being made. */
    public void write(Path folder) throws IOException {
        JsonObject json = JSON.buildObject(
                b -> b.pair("seeds", seeds.toString()).pair("content", content).pair("base", base.iri()));
        Files.writeString(folder.resolve(NAME), JSON.toString(json));
    }

    /**
     * The origin of the current release of an output folder, whatever else of that can be read. Empty when there is none, or
     * it is of a version that remembered nothing.
     *
     * @throws OutputException if it cannot be read
     */
    public static Optional<Origin> findCurrent(Path out) {
        Path folder = OutputFolder.current(out);
        return Files.exists(folder.resolve(NAME)) ? Optional.of(read(folder)) : Optional.empty();
    }

    static Origin read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            JsonObject json = JSON.parse(Files.readString(file));
            return new Origin(
                    Path.of(json.getString("seeds")), json.getString("content"), new Base(json.getString("base")));
        } catch (IOException | JsonException | IllegalArgumentException | NullPointerException e) {
            throw new OutputException(
                    "cannot read what the release was built from, " + file + " (" + e.getMessage()
                            + "). Build it again.",
                    e);
        }
    }
}
