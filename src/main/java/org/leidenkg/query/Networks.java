package org.leidenkg.query;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.model.Level;
import org.leidenkg.model.Network;
import org.leidenkg.model.NetworkFilter;
import org.leidenkg.model.Role;

/**
 * The networks of both levels, each read once for a state of the data: whole when it is small enough to hold, otherwise the
 * part that its strongest organisations make among themselves, without its projects. These are read for who asks for them.
 */
public final class Networks {
    /** Pairs of a network that is read whole: a few tens of megabytes, and a few seconds. */
    public static final int MOST_PAIRS = 30_000;

    /** Organisations of the part that is read of a larger one: as many as can be told apart in a picture. */
    public static final int STRONGEST = 150;

    private final Questions questions;
    private final Supplier<String> digest;
    private final Function<Level, NetworkRanks> ranks;
    private final Map<Level, Held> held = new EnumMap<>(Level.class);
    private final Map<Level, Remembered<Network>> detailed =
            Map.of(Level.AS_NAMED, new Remembered<>(), Level.ROLLED_UP, new Remembered<>());

    /**
     * A network in memory.
     *
     * @param extent of the whole
     * @param network the whole, or its strongest part with the numbers of its pairs and without its projects
     * @param themes the themes and sections of the projects, by slug
     */
    public record Held(String digest, Extent extent, Network network, List<Network.Concept> themes) {
        public Held {
            themes = List.copyOf(themes);
        }

        public boolean isWhole() {
            return extent.isHoldable();
        }
    }

    /** How many organisations and pairs a network has. */
    public record Extent(int organisations, int pairs) {
        /** Whether it is small enough to be read whole. */
        public boolean isHoldable() {
            return pairs <= MOST_PAIRS;
        }
    }

    /** @param ranks the order of the organisations of a level */
    Networks(Questions questions, Supplier<String> digest, Function<Level, NetworkRanks> ranks) {
        this.questions = questions;
        this.digest = digest;
        this.ranks = ranks;
    }

    /** Nothing in both for data without measures. */
    public Extent extent(Level level) {
        return questions.together(session -> {
            Node counted = session.space().level(level);
            List<Row> rows = session.ask("network-extent", Map.of("level", counted));
            return rows.isEmpty()
                    ? new Extent(0, 0)
                    : new Extent(
                            rows.get(0).number("organisations"), rows.get(0).number("pairs"));
        });
    }

    /**
     * What is held of the network of a level; an empty one for data without measures. Several threads that ask for it at once
     * wait for one reading.
     */
    public synchronized Held held(Level level) {
        String state = digest.get();
        Held known = held.get(level);
        if (known != null && known.digest.equals(state)) {
            return known;
        }
        Held now = read(level, state);
        held.put(level, now);
        return now;
    }

    /**
     * What a filter is to be applied to: what is held of its level, and of a network that is not held whole the same part with
     * its projects where these are needed, which may be only those that the filter leaves.
     *
     * @param projects whether the projects are asked for, whatever the filter
     */
    public Network source(NetworkFilter filter, boolean projects) {
        Held known = held(filter.level());
        if (known.network.holdsProjects() || !(projects || filter.needsProjects())) {
            return known.network;
        }
        Network source = questions
                .held()
                .affiliations()
                .map(all -> NetworkProjection.of(all, known.network, filter.theme(), filter.role()))
                .orElseGet(() -> filter.theme()
                        .map(theme -> withProjects(known, Optional.of(theme)))
                        .orElseGet(() -> allProjects(known)));
        return source.holdsProjects() ? source : new Network(filter.level(), List.of(), List.of(), List.of());
    }

    /**
     * Counts the projects of the organisations that are held, as far as they have that role in them.
     *
     * @param most of how many, those with the most projects, the themes are counted
     */
    public ThemeCounts themeCounts(Held known, Optional<Role> role, int most) {
        Map<String, String> slugs = new HashMap<>();
        known.network.nodes().forEach(node -> slugs.put(node.iri(), node.slug()));
        return questions.together(session -> new ThemeCounter(session, known.network.level(), role, slugs).count(most));
    }

    private Held read(Level level, String state) {
        Extent extent = extent(level);
        if (extent.organisations() == 0) {
            return new Held(state, extent, new Network(level, List.of(), List.of(), List.of()), List.of());
        }
        if (extent.isHoldable()) {
            Network whole = query().read(level);
            return new Held(state, extent, whole, whole.themes());
        }
        Network counted = query().readCounted(level, ranks.apply(level).strongest(STRONGEST));
        return new Held(state, extent, counted, query().readThemes());
    }

    private Network allProjects(Held known) {
        return Objects.requireNonNull(detailed.get(known.network.level()))
                .get(known.digest, () -> withProjects(known, Optional.empty()));
    }

    private Network withProjects(Held known, Optional<String> theme) {
        List<Node> organisations = known.network.nodes().stream()
                .map(node -> NodeFactory.createURI(node.iri()))
                .toList();
        return query().readProjects(
                        known.network.level(),
                        organisations,
                        theme.map(slug -> NodeFactory.createURI(questions.base().iri() + "id/theme/" + slug)));
    }

    private NetworkQuery query() {
        return new NetworkQuery(questions.links(), questions.base());
    }
}
