package org.leidenkg.web.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * A whole answer: its own headers, and its body as it is and packed. The headers of every answer are set anew for each request.
 * To pack a page anew takes several times as long as all else of a request.
 */
final class CachedAnswer {
    /** Below this a packed body is not worth its header; the same bound as the server's own compression. */
    private static final int WORTH_PACKING = 1_500;

    private final List<Header> headers;
    private final String contentType;
    private final String tag;
    private final byte[] body;
    private final Optional<byte[]> packed;

    record Header(String name, String value) {}

    private CachedAnswer(List<Header> headers, String contentType, String tag, byte[] body) {
        this.headers = headers;
        this.contentType = contentType;
        this.tag = tag;
        this.body = body;
        this.packed = body.length < WORTH_PACKING ? Optional.empty() : Optional.of(pack(body));
    }

    private static byte[] pack(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("no input or output is involved", e);
        }
        return out.toByteArray();
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
        return body.length + packed.map(bytes -> bytes.length).orElse(0) + 100 * headers.size();
    }

    void send(Context context) throws IOException {
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
            return;
        }
        context.contentType(contentType);
        if (packed.isPresent() && takesGzip(context)) {
            HttpServletResponse response = context.res();
            response.setHeader("Content-Encoding", "gzip");
            response.setContentLength(packed.get().length);
            response.getOutputStream().write(packed.get());
        } else {
            context.result(body);
        }
    }

    /** Only the plain cases, which are all that browsers and programs send; for others the server's own compression decides. */
    private static boolean takesGzip(Context context) {
        String encodings = context.header("Accept-Encoding");
        return encodings != null && encodings.contains("gzip") && !encodings.contains("q=0");
    }
}
