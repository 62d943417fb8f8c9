package org.leidenkg.web.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.leidenkg.derive.NetworkLayout;
import org.leidenkg.publish.network.PlacesFile;
import org.leidenkg.query.network.Networks;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.server.ServedData;

/** Where the organisations stand in pictures of the network. */
public final class PictureLayout {
    private PictureLayout() {}

    /** As the release keeps it that the data is of; computed for data that is of none. */
    public static Networks.Layout of(ServedData data, FileCheck files) {
        if (data instanceof ServedData.Store store && Files.exists(file(store))) {
            Networks.Layout kept = kept(file(store));
            return (level, communities, edges) -> {
                files.require(file(store));
                return kept.places(level, communities, edges);
            };
        }
        return (level, communities, edges) -> NetworkLayout.of(communities, edges);
    }

    private static Path file(ServedData.Store store) {
        return store.location().resolveSibling("positions.json");
    }

    /** As a file of a release keeps it. */
    public static Networks.Layout kept(Path file) {
        return (level, communities, edges) -> {
            try {
                return PlacesFile.read(file).byLevel().getOrDefault(level, Map.of());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the places of the network in " + file, e);
            }
        };
    }
}
