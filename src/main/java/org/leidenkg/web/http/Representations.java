package org.leidenkg.web.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leidenkg.publish.dump.DocumentSyntax;

/** The forms that something comes in, by the names of {@code ?format=}, and which of them a request asks for. */
public record Representations(Map<String, String> mediaTypes) {
    public static final String HTML = "text/html";

    /** Other names that readers give to these types; the first of them that there is is meant. */
    private static final Map<String, List<String>> ALIASES = new TreeMap<>(Map.of(
            "application/xhtml+xml", List.of(HTML),
            "application/json", List.of("application/ld+json", "application/sparql-results+json"),
            "application/x-turtle", List.of("text/turtle"),
            "application/xml", List.of("application/rdf+xml", "application/sparql-results+xml"),
            "text/xml", List.of("application/rdf+xml", "application/sparql-results+xml")));

    public Representations {
        mediaTypes = new LinkedHashMap<>(mediaTypes);
    }

    /** The four syntaxes of RDF. */
    public static Representations ofData() {
        return with(Map.of(), Map.of());
    }

    /** A page and the four syntaxes; without a preference the page. */
    public static Representations ofThings() {
        return with(Map.of("html", HTML), Map.of());
    }

    /** Also the answer of the API, where the API has one. */
    public static Representations ofThingsWithApi() {
        return with(Map.of("html", HTML), Map.of("json", Answers.JSON));
    }

    private static Representations with(Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new LinkedHashMap<>(before);
        for (DocumentSyntax syntax : DocumentSyntax.values()) {
            all.put(syntax.extension(), syntax.mediaType());
        }
        all.putAll(after);
        return new Representations(all);
    }

    /**
     * The media type that a request asks for, by {@code ?format=} or else by {@code Accept}.
     *
     * @throws RequestProblem that lists what there is, when it asks for something else
     */
    public String chosen(Context context) {
        return String.valueOf(mediaTypes.get(chosenName(context)));
    }

    /**
     * The same by its name.
     *
     * @throws RequestProblem that lists what there is, when it asks for something else
     */
    public String chosenName(Context context) {
        String format = context.queryParam("format");
        return format == null ? accepted(context.header("Accept")) : named(format);
    }

    /**
     * By its name or its media type.
     *
     * @throws RequestProblem that lists what there is, when there is no such
     */
    public String named(String format) {
        return mediaTypes.containsKey(format)
                ? format
                : nameOf(format)
                        .orElseThrow(() -> RequestProblem.of(
                                RequestProblem.Type.BAD_PARAMETER,
                                "format",
                                RequestProblem.shortened(format),
                                String.join(", ", mediaTypes.keySet())));
    }

    private String accepted(@Nullable String header) {
        List<String> offered = new ArrayList<>(mediaTypes.values());
        ALIASES.keySet().stream()
                .filter(alias ->
                        !mediaTypes.containsValue(alias) && meant(alias).isPresent())
                .forEach(offered::add);
        return Accepted.of(header)
                .best(offered)
                .flatMap(best -> nameOf(best).or(() -> meant(best)))
                .orElseThrow(() ->
                        RequestProblem.of(RequestProblem.Type.NOT_ACCEPTABLE, String.join(", ", mediaTypes.values())));
    }

    /** The name of what an alias stands for here. */
    private Optional<String> meant(String alias) {
        return ALIASES.getOrDefault(alias, List.of()).stream()
                .flatMap(mediaType -> nameOf(mediaType).stream())
                .findFirst();
    }

    private Optional<String> nameOf(String mediaType) {
        return mediaTypes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(mediaType))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public static DocumentSyntax syntax(String mediaType) {
        for (DocumentSyntax syntax : DocumentSyntax.values()) {
            if (syntax.mediaType().equals(mediaType)) {
                return syntax;
            }
        }
        throw new IllegalArgumentException("no syntax of RDF has the type \"" + mediaType + "\"");
    }
}
