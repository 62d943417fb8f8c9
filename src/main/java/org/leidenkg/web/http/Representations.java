package org.leidenkg.web.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leidenkg.publish.dump.DocumentSyntax;

/** The forms that something comes in, by the names of {@code ?format=}, and which of them a request asks for. */
public record Representations(Map<String, String> mediaTypes) {
    public static final String HTML = "text/html";

    /** Other names that readers give to these types. */
    private static final Map<String, String> ALIASES = Map.of(
            "application/xhtml+xml", HTML,
            "application/json", "application/ld+json",
            "application/x-turtle", "text/turtle",
            "application/xml", "application/rdf+xml",
            "text/xml", "application/rdf+xml");

    public Representations {
        mediaTypes = new LinkedHashMap<>(mediaTypes);
    }

    /** The four syntaxes of RDF. */
    public static Representations ofData() {
        Map<String, String> forms = new LinkedHashMap<>();
        for (DocumentSyntax syntax : DocumentSyntax.values()) {
            forms.put(syntax.extension(), syntax.mediaType());
        }
        return new Representations(forms);
    }

    /** A page and the four syntaxes; without a preference the page. */
    public static Representations ofThings() {
        return with("html", HTML);
    }

    /** Also the answer of the API, where the API has one. */
    public static Representations ofThingsWithApi() {
        Representations forms = ofThings();
        Map<String, String> all = new LinkedHashMap<>(forms.mediaTypes);
        all.put("json", Answers.JSON);
        return new Representations(all);
    }

    private static Representations with(String name, String mediaType) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put(name, mediaType);
        forms.putAll(ofData().mediaTypes);
        return new Representations(forms);
    }

    /**
     * The media type that a request asks for, by {@code ?format=} or else by {@code Accept}.
     *
     * @throws RequestProblem that lists what there is, when it asks for something else
     */
    public String chosen(Context context) {
        String format = context.queryParam("format");
        if (format != null) {
            String mediaType = mediaTypes.containsValue(format) ? format : mediaTypes.get(format);
            if (mediaType == null) {
                throw RequestProblem.of(
                        RequestProblem.Type.BAD_PARAMETER,
                        "format",
                        format.substring(0, Math.min(40, format.length())),
                        String.join(", ", mediaTypes.keySet()));
            }
            return mediaType;
        }
        List<String> offered = new ArrayList<>(mediaTypes.values());
        ALIASES.keySet().stream()
                .sorted()
                .filter(alias -> !mediaTypes.containsValue(alias) && mediaTypes.containsValue(ALIASES.get(alias)))
                .forEach(offered::add);
        String best = Accepted.of(context.header("Accept"))
                .best(offered)
                .orElseThrow(() -> RequestProblem.of(RequestProblem.Type.NOT_ACCEPTABLE, list()));
        return mediaTypes.containsValue(best) ? best : ALIASES.getOrDefault(best, best);
    }

    private String list() {
        return String.join(", ", mediaTypes.values());
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
