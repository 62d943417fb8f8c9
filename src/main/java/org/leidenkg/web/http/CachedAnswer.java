package org.leidenkg.web.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A whole answer: its own headers, and its body. The headers of every answer are set anew for each request. */
final class CachedAnswer {
    private final List<Header> headers;
    private final String contentType;
    private final String tag;
    private final byte[] body;

    record Header(String name, String value) {}

    private CachedAnswer(List<Header> headers, String contentType, String tag, byte[] body) {
        this.headers = headers;
        this.contentType = contentType;
        this.tag = tag;
        this.body = body;
    }

    static List<Header> headersOf(HttpServletResponse response) {
        return response.getHeaderNames().stream()
                .flatMap(name -> response.getHeaders(name).stream().map(value -> new Header(name, value)))
                .toList();
    }

    /**
     * The answer as its handler left it, when it is whole, in memory, not larger than that, and has a tag of {@link Answers}.
     *
     * @param before the headers that it had before its handler ran
     */
    static Optional<CachedAnswer> of(Context context, List<Header> before, int largest) {
        HttpServletResponse response = context.res();
        String tag = response.getHeader("ETag");
        String type = response.getContentType();
        InputStream content = context.resultInputStream();
        if (context.statusCode() != HttpServletResponse.SC_OK
                || tag == null
                || !Answers.isOurs(tag)
                || type == null
                || !(content instanceof ByteArrayInputStream whole)
                || whole.available() > largest) {
            return Optional.empty();
        }
        byte[] body = whole.readAllBytes();
        whole.reset();
        List<Header> own = headersOf(response).stream()
                .filter(header -> !before.contains(header) && !header.name().equalsIgnoreCase("Content-Type"))
                .toList();
        return Optional.of(new CachedAnswer(own, type, tag, body));
    }

    int bytes() {
        return body.length + 100 * headers.size();
    }

    void send(Context context) {
        // The first of a name takes the place of what every answer has; the others of that name come beside it.
        Set<String> seen = new HashSet<>();
        for (Header header : headers) {
            if (seen.add(header.name())) {
                context.header(header.name(), header.value());
            } else {
                context.res().addHeader(header.name(), header.value());
            }
        }
        if (Answers.isKnown(context, tag)) {
            context.status(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            context.contentType(contentType).result(body);
        }
    }
}
