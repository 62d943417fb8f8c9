package org.leidenkg.web.network;

import java.util.List;
import java.util.Map;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Pages;

/** {@code /measures}: what the numbers about the network mean, for readers of the pages. */
final class MeasuresRoutes {
    static final String PATH = "/measures";

    /** The measures of an organisation that the page explains, by the ends of their messages' keys. */
    private static final List<String> MEASURES = List.of(
            "degree",
            "shared",
            "fractional",
            "betweenness",
            "closeness",
            "core",
            "constraint",
            "brokerage",
            "community",
            "diversity");

    private final Pages pages;

    MeasuresRoutes(Pages pages) {
        this.pages = pages;
    }

    void register(Routing routing) {
        routing.get(PATH, context -> pages.send(context, "network/measures", Map.of("measures", MEASURES)));
    }
}
