package org.leidenkg.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.util.UrlEncoded;
import org.leidenkg.web.server.LookupService;

/** What a request sends along. */
public final class RequestBody {
    public static final String FORM = "application/x-www-form-urlencoded";

    private RequestBody() {}

    /** The media type without its parameters, in lower case; empty when there is none. */
    public static String mediaType(Context context) {
        String type = context.header("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A body that is a little too long is read to its end, since a client that still sends would not see the answer. One that
     * says that it is longer is not waited for.
     *
     * @throws RequestProblem when it is too long
     */
    public static String text(Context context) throws IOException {
        int most = 2 * LookupService.LARGEST_REQUEST;
        if (context.req().getContentLengthLong() > most) {
            throw RequestProblem.of(RequestProblem.Type.TOO_LARGE);
        }
        byte[] body = context.req().getInputStream().readNBytes(most);
        if (body.length > LookupService.LARGEST_REQUEST) {
            throw RequestProblem.of(RequestProblem.Type.TOO_LARGE);
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The fields of a form, after those of the address.
     *
     * @throws IllegalArgumentException when it cannot be decoded
     */
    public static Map<String, List<String>> form(Context context) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        context.queryParamMap().forEach((name, values) -> fields.put(name, new ArrayList<>(values)));
        UrlEncoded.decodeTo(
                text(context),
                (String name, String value) ->
                        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value),
                StandardCharsets.UTF_8);
        return fields;
    }
}
