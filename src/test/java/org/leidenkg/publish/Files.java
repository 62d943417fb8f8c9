package org.leidenkg.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Role;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkPlaces;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.network.NetworkFormat;

/** Network files as text, and networks that are hard to write. */
public final class Files {
    private Files() {}

    public static String text(NetworkFormat format, Network network, Weight weight) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(network, weight, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    public static Network empty() {
        return new Network(org.leidenkg.model.Counting.USUAL, List.of(), List.of(), List.of());
    }

    /** Two organisations whose names hold what each format has a meaning for, and a control character. */
    public static Network hostile() {
        String name = "A,\"B\";<c>&amp; 'd' \u0001 \uD83C\uDFDB\n=1+1";
        Network.Concept kind = new Network.Concept("kind", new LocalText("Soort <x>", "Kind"));
        Network.Consortium project = new Network.Consortium(
                "urn:p",
                "p",
                Optional.empty(),
                "<script>alert('p')</script>, \"q\" & r",
                2,
                List.of(kind),
                List.of(new Network.Part("a", Set.of(Role.LEAD)), new Network.Part("b", Set.of(Role.PARTNER))));
        return new Network(
                org.leidenkg.model.Counting.USUAL,
                List.of(node("a", name, kind, 1), node("b", "B", kind, 1001)),
                List.of(project),
                List.of(Network.Edge.of("a", "b", List.of(project))));
    }

    private static Network.Node node(String slug, String name, Network.Concept kind, int community) {
        return new Network.Node(
                "https://example.org/?x=1&y=" + slug,
                slug,
                new LocalText(name, name),
                Optional.empty(),
                kind,
                kind,
                new NetworkPosition(
                        1,
                        1,
                        BigDecimal.ONE,
                        new BigDecimal("0.000000"),
                        BigDecimal.ONE,
                        1,
                        Optional.of(BigDecimal.ONE),
                        NetworkPosition.Brokerage.NONE,
                        community,
                        new BigDecimal("0.000000"),
                        1,
                        0,
                        1),
                new NetworkPlaces.Place(new BigDecimal("-1.0000"), new BigDecimal("0.0000")));
    }
}
