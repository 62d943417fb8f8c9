package org.leidenkg.web.http;

import jakarta.servlet.ServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/**
 * The name of one request: in a header of its answer, in a problem, and in what is logged of it, so that they can be found
 * together. A proxy before the service may give it, and then its own log has the same.
 */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "org.leidenkg.web.request-id";
    /** What UUIDs and the usual proxies' numbers are made of, and nothing that means something in a log or a header. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    private RequestId() {}

    /** Names the request, as it asks for when that can stand in a header and in a log, or else by chance. */
    public static String give(Request request) {
        String asked = request.getHeaders().get(HEADER);
        String id = asked != null && WELL_FORMED.matcher(asked).matches() ? asked : random();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The name that it was given; a request that is too malformed for the first handler gets one now. */
    public static String of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : give(request);
    }

    public static String of(ServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }

    /** It is no secret: it only has to be another one each time. */
    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
