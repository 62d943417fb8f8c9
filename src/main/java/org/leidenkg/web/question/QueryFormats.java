package org.leidenkg.web.question;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.web.http.Accepted;
import org.leidenkg.web.http.RequestProblem;

/** In which format a question's answer is wanted: by the extension of its name, by {@code ?format=}, or by {@code Accept}. */
public record QueryFormats(NamedQuery.Form form) {
    /** What may stand in {@code Accept} as well, and for which extension. */
    private static final Map<String, String> ALIASES = Map.of(
            "application/json", "json", "application/xml", "xml", "text/xml", "xml", "application/x-turtle", "ttl");

    /** Extension to media type, the one for no preference first. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        if (form == NamedQuery.Form.SELECT) {
            for (ResultFormat format : ResultFormat.values()) {
                all.put(format.extension(), format.mediaType());
            }
        } else {
            for (DocumentSyntax syntax : DocumentSyntax.values()) {
                all.put(syntax.extension(), syntax.mediaType());
            }
        }
        return all;
    }

    /**
     * The extension.
     *
     * @param named the extension in the path; empty when there is none
     * @throws RequestProblem that lists what there is
     */
    String chosen(Context context, String named) {
        String format = context.queryParam("format");
        if (!named.isEmpty() || format != null) {
            String asked = named.isEmpty() && format != null ? format : named;
            if (!all().containsKey(asked)) {
                throw RequestProblem.of(
                        RequestProblem.Type.BAD_PARAMETER,
                        "format",
                        asked.substring(0, Math.min(40, asked.length())),
                        String.join(", ", all().keySet()));
            }
            return asked;
        }
        List<String> offered = new ArrayList<>(all().values());
        ALIASES.keySet().stream()
                .sorted()
                .filter(alias -> all().containsKey(ALIASES.get(alias)))
                .forEach(offered::add);
        String best = Accepted.of(context.header("Accept"))
                .best(offered)
                .orElseThrow(
                        () -> RequestProblem.of(RequestProblem.Type.NOT_ACCEPTABLE, String.join(", ", all().values())));
        return ALIASES.getOrDefault(best, extension(best));
    }

    private String extension(String mediaType) {
        return all().entrySet().stream()
                .filter(entry -> entry.getValue().equals(mediaType))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
