package org.leidenkg.web.network;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.leidenkg.web.http.Links;

/**
 * Links that open the network in other people's programs on the web. Those fetch the file from this service, so there are
 * links only when it has a public address, one that is not of this machine alone.
 */
public final class ExternalViewers {
    private static final String VOSVIEWER = "https://app.vosviewer.com/?json=";
    private static final String GEPHI_LITE = "https://lite.gephi.org/?file=";

    private final Optional<Links> links;

    public ExternalViewers(Optional<URI> publicBase) {
        this.links = publicBase
                .filter(base -> !isOfThisMachine(String.valueOf(base.getHost())))
                .map(base -> Links.ofApi(Optional.of(base)));
    }

    /** Whether a host in an address is this machine, seen from itself. */
    public static boolean isOfThisMachine(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("[::1]")
                || host.equals("0.0.0.0");
    }

    /** @param filters as they stand in an address */
    List<NetworkViews.Link> links(List<String> filters) {
        return links.map(known -> List.of(
                        link("VOSviewer", VOSVIEWER, known.at("/network.json"), filters),
                        link("Gephi Lite", GEPHI_LITE, known.at("/network.gexf"), filters)))
                .orElse(List.of());
    }

    private static NetworkViews.Link link(String name, String program, String file, List<String> filters) {
        return new NetworkViews.Link(program + Links.encoded(NetworkPageRoutes.join(file, filters)), name);
    }
}
