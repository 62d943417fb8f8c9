package org.leidenkg.publish.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.network.Network;

/**
 * Which group has which colour and form. It is made from the whole network of a level, so that a group looks the same
 * whatever a filter leaves of it.
 */
public record Palette(Colouring colouring, List<Entry> entries) {
    public Palette {
        entries = List.copyOf(entries);
    }

    /** A group by its key: the slug of a sector, or the number of a community. */
    public record Entry(String key, LocalText name) {}

    public static Palette of(Network whole, Colouring colouring) {
        return switch (colouring) {
            case KIND -> byKind(whole.nodes());
            case COMMUNITY ->
                new Palette(
                        colouring,
                        whole.communities().stream()
                                .map(one -> new Entry(
                                        Integer.toString(one.number()), new LocalText(one.name(), one.name())))
                                .toList());
        };
    }

    private static Palette byKind(List<Network.Node> nodes) {
        Map<String, Entry> entries = new TreeMap<>();
        nodes.forEach(node -> entries.putIfAbsent(
                node.sector().slug(),
                new Entry(node.sector().slug(), node.sector().name())));
        return new Palette(Colouring.KIND, new ArrayList<>(entries.values()));
    }

    private String key(Network.Node node) {
        return switch (colouring) {
            case KIND -> node.sector().slug();
            case COMMUNITY -> Integer.toString(node.position().community());
        };
    }

    Series seriesOf(Network.Node node) {
        String key = key(node);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().equals(key)) {
                return Series.at(i);
            }
        }
        return Series.OTHER;
    }
}
