package org.leidenkg.query.network;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkPlaces.Place;
import org.leidenkg.query.lookup.CachedValue;
import org.leidenkg.query.lookup.DataCache;

/**
 * The networks of both levels, each made once for a state of the data from what is in memory of it. Parts of them are taken by
 * {@link org.leidenkg.model.network.NetworkFilter}.
 */
public final class Networks {
    private final DataCache data;
    private final Layout layout;
    private final Map<Level, CachedValue<Network>> networks = new EnumMap<>(Level.class);

    /** Tells where the organisations of a whole network stand in pictures. */
    public interface Layout {
        /**
         * The places by the slug of the organisation.
         *
         * @param communities of all organisations, by their slugs
         */
        Map<String, Place> places(Level level, SortedMap<String, Integer> communities, List<Network.Edge> edges);
    }

    public Networks(DataCache data, Layout layout) {
        this.data = data;
        this.layout = layout;
        for (Level level : Level.values()) {
            networks.put(level, new CachedValue<>());
        }
    }

    /** The whole network of a level; an empty one for data without measures. */
    public Network whole(Level level) {
        return Objects.requireNonNull(networks.get(level))
                .get(data.state(), () -> new NetworkProjection(data, level).network(layout));
    }
}
