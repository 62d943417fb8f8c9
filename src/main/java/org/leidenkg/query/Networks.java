package org.leidenkg.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.leidenkg.model.Level;
import org.leidenkg.model.Network;

/**
 * The networks of both levels, each read once for a state of the data: whole when it is small enough to hold, otherwise the
 * part that its strongest organisations make among themselves.
 */
public final class Networks {
    /** Pairs of a network that is read whole: a few tens of megabytes, and a few seconds. */
    public static final int MOST_PAIRS = 30_000;

    /** Organisations of the part that is read of a larger one: as many as can be told apart in a picture. */
    public static final int STRONGEST = 150;

    private final Questions questions;
    private final Supplier<RDFLink> links;
    private final Supplier<String> digest;
    private final Map<Level, Held> held = new EnumMap<>(Level.class);

    /**
     * A network in memory.
     *
     * @param extent of the whole
     * @param network the whole, or its strongest part
     */
    public record Held(String digest, Extent extent, Network network) {
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

    Networks(Questions questions, Supplier<RDFLink> links, Supplier<String> digest) {
        this.questions = questions;
        this.links = links;
        this.digest = digest;
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
        Extent extent = extent(level);
        Held now = new Held(state, extent, read(level, extent));
        held.put(level, now);
        return now;
    }

    private Network read(Level level, Extent extent) {
        if (extent.organisations() == 0) {
            return new Network(level, List.of(), List.of(), List.of());
        }
        NetworkQuery query = new NetworkQuery(links, questions.base());
        return extent.isHoldable() ? query.read(level) : query.readStrongest(level, STRONGEST);
    }
}
