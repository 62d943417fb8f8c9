package org.leidenkg.model.network;

import java.math.BigDecimal;
import java.util.Map;
import org.leidenkg.model.Level;

/**
 * Where the organisations stand in pictures of the network: they are for drawing, and no data.
 *
 * @param byLevel by the slug of the organisation
 */
public record NetworkPlaces(Map<Level, Map<String, Place>> byLevel) {
    public NetworkPlaces {
        byLevel = Map.copyOf(byLevel);
    }

    /**
     * A place in a square.
     *
     * @param x from -1 to 1, as {@code y}
     */
    public record Place(BigDecimal x, BigDecimal y) {}
}
