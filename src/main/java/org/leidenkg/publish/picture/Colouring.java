package org.leidenkg.publish.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.network.Measure;

/**
 * What the colours and forms of organisations stand for.
 *
 * @param key its name in addresses
 * @param measure whose classes, from low to high, have the colours; empty for groups
 */
public record Colouring(String key, Optional<Measure> measure) {
    /** The top concept above the type. */
    public static final Colouring SECTOR = new Colouring("sector", Optional.empty());
    /** The type. */
    public static final Colouring KIND = new Colouring("kind", Optional.empty());
    /** The community of the network. */
    public static final Colouring COMMUNITY = new Colouring("community", Optional.empty());

    /** The usual one first. */
    public static List<Colouring> all() {
        return Stream.concat(
                        Stream.of(SECTOR, KIND, COMMUNITY),
                        Arrays.stream(Measure.values()).map(one -> new Colouring(one.key(), Optional.of(one))))
                .toList();
    }
}
