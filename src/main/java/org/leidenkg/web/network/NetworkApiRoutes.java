package org.leidenkg.web.network;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Role;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.network.NetworkFormat;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Accepted;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.JsonWriter;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Views;

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
        routing.get(PATH, this::network);
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
            answers.json(context, lookup.digest(), json -> write(json, request));
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

    private void write(JsonWriter json, NetworkRequest request) {
        Network part = request.part();
        Weight weight = request.filter().weight();
        json.field("level", part.level().slug());
        json.field("weight", weight.key());
        json.field("organisations", part.nodes().size());
        json.field("pairs", part.edges().size());
        json.objects("nodes", part.nodes(), this::node);
        json.objects(
                "edges",
                part.edges(),
                (one, edge) -> one.field("source", edge.from())
                        .field("target", edge.to())
                        .field("weight", weight.of(edge))
                        .field("sharedProjects", edge.sharedProjects())
                        .field("fractionalWeight", edge.fractionalWeight())
                        .texts("projects", edge.projects()));
        json.objects("projects", part.consortia(), this::project);
    }

    private void node(JsonWriter json, Network.Node node) {
        json.field("id", node.iri()).field("slug", node.slug()).object("name", name -> text(name, node.name()));
        json.field("abbreviation", node.abbreviation());
        json.object("organisationType", type -> concept(type, node.type()));
        json.object("sector", sector -> concept(sector, node.sector()));
        json.object("measures", measures -> measures(measures, node.position()));
        json.field("x", node.place().x()).field("y", node.place().y());
        json.field("page", links.at("/doc/organisation/" + Links.encoded(node.slug())));
    }

    private static void measures(JsonWriter json, NetworkPosition position) {
        json.field("projects", position.projectCount())
                .field("projectsLed", position.leadCount())
                .field("themes", position.themeCount())
                .field("degree", position.degree())
                .field("weightedDegree", position.weightedDegree())
                .field("fractionalDegree", position.fractionalDegree())
                .field("betweenness", position.betweenness())
                .field("harmonicCloseness", position.harmonicCloseness())
                .field("coreNumber", position.coreNumber());
        position.constraint().ifPresent(constraint -> json.field("constraint", constraint));
        json.field("community", position.community()).field("themeDiversity", position.themeDiversity());
        NetworkPosition.Brokerage brokerage = position.brokerage();
        json.object(
                "brokerage",
                roles -> roles.field("coordinator", brokerage.coordinator())
                        .field("gatekeeper", brokerage.gatekeeper())
                        .field("representative", brokerage.representative())
                        .field("consultant", brokerage.consultant())
                        .field("liaison", brokerage.liaison()));
    }

    private void project(JsonWriter json, Network.Consortium project) {
        json.field("id", project.iri())
                .field("slug", project.slug())
                .field("code", project.code())
                .field("title", project.title())
                .field("size", project.size())
                .texts(
                        "themes",
                        project.themes().stream().map(Network.Concept::slug).toList())
                .objects(
                        "parts",
                        project.parts(),
                        (one, part) -> one.field("organisation", part.organisation())
                                .texts(
                                        "roles",
                                        part.roles().stream()
                                                .sorted()
                                                .map((Role r) -> Views.slug(r))
                                                .toList()))
                .field("page", links.at("/doc/project/" + Links.encoded(project.slug())));
    }

    private static void concept(JsonWriter json, Network.Concept concept) {
        json.field("key", concept.slug()).object("name", name -> text(name, concept.name()));
    }

    private static void text(JsonWriter json, LocalText text) {
        json.field("nl", text.nl()).field("en", text.en());
    }
}
