package org.leidenkg.publish.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.NetworkPlaces;
import org.leidenkg.model.network.NetworkPlaces.Place;

class PlacesFileTest {
    private final NetworkPlaces places = new NetworkPlaces(Map.of(
            Level.AS_NAMED,
            Map.of(
                    "b", new Place(new BigDecimal("0.5000"), new BigDecimal("-1.0000")),
                    "a", new Place(new BigDecimal("0.0000"), new BigDecimal("1.0000"))),
            Level.ROLLED_UP,
            Map.of()));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadWithAllItsDecimals() throws IOException {
        Path file = folder.resolve("positions.json");

        PlacesFile.write(places, file);

        assertThat(PlacesFile.read(file)).isEqualTo(places);
        assertThat(Files.readString(file))
                .isEqualTo(
                        "{\"byLevel\":{\"AS_NAMED\":{\"a\":{\"x\":0.0000,\"y\":1.0000},\"b\":{\"x\":0.5000,\"y\":-1.0000}},"
                                + "\"ROLLED_UP\":{}}}");
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("positions.json"), "[]");

        assertThatThrownBy(() -> PlacesFile.read(file)).isInstanceOf(IOException.class);
    }
}
