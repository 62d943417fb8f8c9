package org.leidenkg.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.util.UrlEncoded;
import org.leidenkg.web.server.LookupService;

/** What a request sends along. */
public final class RequestBody {
    public static final String FORM = "application/x-www-form-urlencoded";

    private static final int MOST_WAITED_FOR = 10 * LookupService.LARGEST_REQUEST;

    private RequestBody() {}

    /** The media type without its parameters, in lower case; empty when there is none. */
    public static String mediaType(Context context) {
        String type = context.header("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A body that is too long is read to its end, since a client that still sends would not see the answer. One that is much
     * longer is not waited for.
     *
     * @param notInUtf8 what is wrong with one that is not in UTF-8
     */
    public static String text(Context context, Supplier<RequestProblem> notInUtf8) throws IOException {
        if (context.req().getContentLengthLong() > MOST_WAITED_FOR) {
            throw RequestProblem.of(RequestProblem.Type.TOO_LARGE);
        }
        InputStream sent = context.req().getInputStream();
        byte[] body = sent.readNBytes(LookupService.LARGEST_REQUEST + 1);
        if (body.length > LookupService.LARGEST_REQUEST) {
            sent.skip(MOST_WAITED_FOR - body.length);
            throw RequestProblem.of(RequestProblem.Type.TOO_LARGE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notInUtf8.get();
        }
    }

    /** The fields of a form, after those of the address. */
    public static Map<String, List<String>> form(Context context, Supplier<RequestProblem> notInUtf8)
            throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        context.queryParamMap().forEach((name, values) -> fields.put(name, new ArrayList<>(values)));
        decode(text(context, notInUtf8), fields, notInUtf8);
        return fields;
    }

    /** Strictly, so that no letter is another one than was meant. */
    public static void decode(String encoded, Map<String, List<String>> fields, Supplier<RequestProblem> notInUtf8) {
        try {
            UrlEncoded.decodeTo(
                    encoded,
                    (String name, String value) -> fields.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(value),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notInUtf8.get();
        }
    }
}
