package org.leidenkg.web.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** A whole answer: headers, and the body both as it is and compressed. */
final class StoredAnswer {
    /** Below this a compressed body is not worth its header; the same bound as the server's own compression. */
    private static final int WORTH_COMPRESSING = 1_500;

    private final List<Header> headers;
    private final String contentType;
    private final String tag;
    private final byte[] body;
    private final Optional<byte[]> compressed;

    private record Header(String name, String value) {}

    private StoredAnswer(
            List<Header> headers, String contentType, String tag, byte[] body, Optional<byte[]> compressed) {
        this.headers = headers;
        this.contentType = contentType;
        this.tag = tag;
        this.body = body;
        this.compressed = compressed;
    }

    /** What the answer had before its handler ran: that is set anew for every request. */
    static Before before(Context context) {
        return new Before(Set.copyOf(headersOf(context.res())));
    }

    /** The headers that every answer gets. */
    record Before(Set<Header> headers) {
        /** The answer as the handler left it, when it is whole, in memory, not larger than that, and has a tag of {@link Answers}. */
        Optional<StoredAnswer> answerOf(Context context, int largest) {
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
            Set<Header> ofEveryAnswer = new HashSet<>(headers);
            List<Header> own = headersOf(response).stream()
                    .filter(header ->
                            !ofEveryAnswer.contains(header) && !header.name().equalsIgnoreCase("Content-Type"))
                    .toList();
            return Optional.of(new StoredAnswer(own, type, tag, body, compressed(body)));
        }
    }

    private static List<Header> headersOf(HttpServletResponse response) {
        List<Header> headers = new ArrayList<>();
        for (String name : response.getHeaderNames()) {
            for (String value : response.getHeaders(name)) {
                headers.add(new Header(name, value));
            }
        }
        return headers;
    }

    private static Optional<byte[]> compressed(byte[] body) {
        if (body.length < WORTH_COMPRESSING) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("no input or output is involved", e);
        }
        return Optional.of(out.toByteArray());
    }

    int bytes() {
        return body.length + compressed.map(bytes -> bytes.length).orElse(0) + 100 * headers.size();
    }

    void send(Context context) throws IOException {
        HttpServletResponse response = context.res();
        // The first of a name takes the place of what every answer has; the others of that name come beside it.
        Set<String> seen = new HashSet<>();
        for (Header header : headers) {
            if (seen.add(header.name())) {
                response.setHeader(header.name(), header.value());
            } else {
                response.addHeader(header.name(), header.value());
            }
        }
        if (Answers.isKnown(context, tag)) {
            context.status(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        context.contentType(contentType);
        if (compressed.isPresent() && takesGzip(context)) {
            response.setHeader("Content-Encoding", "gzip");
            write(compressed.get(), response);
        } else {
            context.result(body);
        }
    }

    /** At once, as it is: Javalin would copy it through a buffer of its own. */
    private static void write(byte[] whole, HttpServletResponse response) throws IOException {
        response.setContentLength(whole.length);
        response.getOutputStream().write(whole);
    }

    /** Only the plain cases, which are all that browsers and programs send; for others the server's own compression decides. */
    private static boolean takesGzip(Context context) {
        String encodings = context.header("Accept-Encoding");
        return encodings != null && encodings.contains("gzip") && !encodings.contains("q=0");
    }
}
