package org.leidenkg.publish.network;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.leidenkg.model.network.NetworkPlaces;

/** The file of a release that keeps the places of the network's pictures, as JSON. */
public final class PlacesFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private PlacesFile() {}

    /**
     * Writes the file.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(NetworkPlaces places, Path file) throws IOException {
        JSON.writeValue(file.toFile(), places);
    }

    /**
     * Reads the file.
     *
     * @throws IOException when it cannot be read, or is not one that {@link #write} made
     */
    public static NetworkPlaces read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), NetworkPlaces.class);
    }
}
