package org.leidenkg.web.network;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.publish.network.NetworkFormat;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Accepted;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;

/** {@code /api/v1/network}: the network for programs, as JSON of the API or in any of the forms of its files. */
public final class NetworkApiRoutes {
    static final String PATH = "/api/v1/network";
    static final String JSON = "json";

    private final Lookup lookup;
    private final NetworkReader reader;
    private final Answers answers;
    private final NetworkRoutes files;
    private final Links links;

    public NetworkApiRoutes(Lookup lookup, NetworkReader reader, Answers answers, NetworkRoutes files, Links links) {
        this.lookup = lookup;
        this.reader = reader;
        this.answers = answers;
        this.files = files;
        this.links = links;
    }

    public void register(Routing routing) {
        routing.get(
                new ApiOperation(
                        PATH,
                        "network",
                        NetworkRoutes.TAG,
                        "Who works with whom: organisations with their measures, pairs with what they share, and the"
                                + " projects.",
                        NetworkReader.parameters(Parameter.choice(
                                "format", "The form of the answer, in the place of Accept.", formats())),
                        List.copyOf(byMediaType().keySet()),
                        Optional.of(NetworkAnswer.class),
                        Map.of()),
                this::network);
    }

    /** What {@code format} may be; the API's own JSON first. */
    static List<String> formats() {
        List<String> formats = new ArrayList<>(List.of(JSON));
        for (NetworkFormat format : NetworkFormat.values()) {
            formats.add(format.key());
        }
        return formats;
    }

    /** What may be asked for by {@code Accept}: of several forms with one media type the first. */
    static Map<String, Optional<NetworkFormat>> byMediaType() {
        Map<String, Optional<NetworkFormat>> all = new LinkedHashMap<>();
        all.put(Answers.JSON, Optional.empty());
        for (NetworkFormat format : NetworkFormat.values()) {
            all.putIfAbsent(format.mediaType(), Optional.of(format));
        }
        return all;
    }

    private void network(Context context) {
        NetworkRequest request = reader.readWhole(context);
        Optional<NetworkFormat> format = format(context);
        if (format.isPresent()) {
            files.send(context, format.get(), request);
        } else {
            answers.json(context, lookup.digest(), () -> NetworkAnswer.of(request, links));
        }
    }

    private static Optional<NetworkFormat> format(Context context) {
        String asked = context.queryParam("format");
        if (asked != null && !asked.isBlank()) {
            if (!formats().contains(asked)) {
                throw RequestProblem.of(
                        RequestProblem.Type.BAD_PARAMETER,
                        "format",
                        asked.substring(0, Math.min(40, asked.length())),
                        String.join(", ", formats()));
            }
            return NetworkFormat.find(asked);
        }
        List<String> offered = List.copyOf(byMediaType().keySet());
        String best = Accepted.of(context.header("Accept"))
                .best(offered)
                .orElseThrow(() -> RequestProblem.of(RequestProblem.Type.NOT_ACCEPTABLE, String.join(", ", offered)));
        return byMediaType().getOrDefault(best, Optional.empty());
    }
}
