package org.leidenkg.query.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkFilter;
import org.leidenkg.model.network.NetworkPlaces.Place;
import org.leidenkg.query.answer.RankedPosition;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.lookup.CachedValue;
import org.leidenkg.query.lookup.DataCache;

/** The networks, as they are counted, each whole one made once for a state of the data from what is in memory of it; and parts of them. */
public final class Networks {
    /** A part with more pairs keeps the measures of the whole, which take too long for a reader who waits. */
    public static final int MOST_MEASURED_PAIRS = 30_000;

    private final DataCache data;
    private final Layout layout;
    private final Measuring measuring;
    private final Map<Counting, CachedValue<Network>> networks = new ConcurrentHashMap<>();

    /** Tells where the organisations of a whole network stand in pictures. */
    public interface Layout {
        /**
         * The places by the slug of the organisation.
         *
         * @param communities of all organisations, by their slugs
         */
        Map<String, Place> places(Level level, SortedMap<String, Integer> communities, List<Network.Edge> edges);
    }

    /** Measures what the build has not measured. */
    public interface Measuring {
        /**
         * The same network with measures and places of its own.
         *
         * @param themes the slugs of all themes, without their sections
         */
        Network measured(Network network, Set<String> themes);
    }

    public Networks(DataCache data, Layout layout, Measuring measuring) {
        this.data = data;
        this.layout = layout;
        this.measuring = measuring;
    }

    /** The whole network that is counted in that way; an empty one for data without measures. */
    public Network whole(Counting counting) {
        return networks.computeIfAbsent(counting, key -> new CachedValue<>())
                .get(
                        data.state(),
                        () -> counting.certainty() == Certainty.ALL
                                ? new NetworkProjection(data, counting)
                                        .measured(data.measures(counting.level()), layout)
                                : measured(new NetworkProjection(data, counting).unmeasured()));
    }

    /** A part, with the measures and places of that part. */
    public Network part(NetworkFilter filter) {
        Network part = filter.apply(whole(filter.counting()));
        return filter.isPartial() && part.edges().size() <= MOST_MEASURED_PAIRS ? measured(part) : part;
    }

    private Network measured(Network network) {
        return measuring.measured(
                network, themes().map(theme -> theme.ref().slug()).collect(Collectors.toSet()));
    }

    private java.util.stream.Stream<ThemeCard> themes() {
        return data.concepts().themes().stream().filter(theme -> theme.broader().isEmpty());
    }

    /** The position of an organisation beside the others; empty for one that has none, such as a unit that counts with its organisation. */
    public Optional<RankedPosition> standing(String organisation, Counting counting) {
        Measures measures = counting.certainty() == Certainty.ALL
                ? data.measures(counting.level())
                : new Measures(whole(counting).nodes().stream()
                        .collect(Collectors.toMap(Network.Node::iri, Network.Node::position)));
        int themes = (int) themes().filter(theme -> theme.projects() > 0).count();
        return measures.ranked(organisation, themes, data::ref);
    }
}
