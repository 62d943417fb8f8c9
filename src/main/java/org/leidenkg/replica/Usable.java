package org.leidenkg.replica;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;

/**
 * Tells an answer to a query from what an endpoint, or a proxy before it, sends in place of one. A server that runs out of
 * time halfway may end its JSON in the middle of a row with status 200, and a proxy may say in HTML, with status 200, that it
 * is being mended.
 */
final class Usable {
    /** The query itself, or what is asked of its answer, is wrong: the others would say the same. */
    private static final Set<Integer> FAULTS_OF_THE_QUERY = Set.of(400, 406, 413, 414, 415, 422);

    private Usable() {}

    static boolean isAnswer(HttpRequest request, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status < 200 || status > 299) {
            return FAULTS_OF_THE_QUERY.contains(status);
        }
        String type = mediaType(response);
        return isAccepted(request, type) && isWhole(type, response.body());
    }

    /** Whether a service of ours says that the answer lacks rows: a page made of it would be wrong. */
    static boolean isTruncated(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("X-Result-Truncated")
                .filter("true"::equals)
                .isPresent();
    }

    private static String mediaType(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isAccepted(HttpRequest request, String type) {
        String accept = String.join(",", request.headers().allValues("Accept")).toLowerCase(Locale.ROOT);
        return !type.isEmpty() && (accept.isEmpty() || accept.contains("*") || accept.contains(type));
    }

    private static boolean isWhole(String type, byte[] body) {
        if (type.endsWith("json")) {
            return isBetween(body, "{[", "}]");
        }
        return !type.endsWith("xml") || isBetween(body, "<", ">");
    }

    private static boolean isBetween(byte[] body, String first, String last) {
        int from = 0;
        int to = body.length - 1;
        // Also the marks of UTF-8's order of bytes, which are negative.
        while (from <= to && body[from] <= ' ') {
            from++;
        }
        while (to >= from && body[to] <= ' ' && body[to] >= 0) {
            to--;
        }
        return from < to && first.indexOf(body[from]) >= 0 && last.indexOf(body[to]) >= 0;
    }
}
