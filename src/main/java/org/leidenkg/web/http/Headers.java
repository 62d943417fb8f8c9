package org.leidenkg.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;
import org.leidenkg.web.question.QueryApiRoutes;
import org.leidenkg.web.sparql.SparqlService;

/** Headers that every answer has, or that pages of other sites need. */
public final class Headers {
    /** {@code Cache-Control} of what never changes under its address. */
    public static final String YEAR = "public, max-age=31536000, immutable";

    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** Pages load only what this server has, and ask only this server. Pico's small icons are data: pictures. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    /** The page with the editor runs scripts of this server, which ask this server. */
    private static final String EDITOR_POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'nonce-%s'; img-src 'self' data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What pages of other sites may show in a frame: it has neither scripts nor forms. */
    private static final String EMBEDDED = "/embed/";

    private static final String EXPOSED =
            "ETag, Link, Content-Range, Content-Disposition, Repr-Digest, Retry-After, " + RequestId.HEADER + ", "
                    + QueryApiRoutes.TOTAL_HEADER + ", " + SparqlService.LIMIT_HEADER + ", "
                    + SparqlService.TRUNCATED_HEADER;

    private static final List<HttpField> OF_ALL = List.of(
            new PreEncodedHttpField(CONTENT_SECURITY_POLICY, POLICY),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("X-Frame-Options", "DENY"),
            new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin"),
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new PreEncodedHttpField(
                    "Permissions-Policy",
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                            + " microphone=(), midi=(), payment=(), usb=()"));

    /** First segments of the paths that scripts of other sites may read, and pages of other sites show. */
    private static final Set<String> FOR_OTHER_SITES = Set.of(
            "api",
            "sparql",
            "id",
            "doc",
            "data",
            "graph",
            "dataset",
            "ontology",
            "shapes",
            "problem",
            "context",
            "dumps",
            "changes",
            "openapi",
            "network",
            "network-nodes",
            "heatmap",
            "embed",
            "reconcile",
            "");

    /** There are no cookies and no secrets. */
    private static final List<HttpField> OF_THOSE_FOR_OTHER_SITES = List.of(
            new PreEncodedHttpField("Access-Control-Allow-Origin", "*"),
            new PreEncodedHttpField("Access-Control-Expose-Headers", EXPOSED),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin"));

    private static final HttpField FOR_THIS_SITE =
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin");

    private Headers() {}

    /**
     * Adds the headers that every answer has.
     *
     * @param path of the request; without one it was too wrong to be read
     */
    public static void addTo(HttpFields.Mutable headers, @Nullable String path) {
        OF_ALL.forEach(headers::put);
        if (path != null && path.startsWith(EMBEDDED)) {
            headers.put(CONTENT_SECURITY_POLICY, POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"));
            headers.remove("X-Frame-Options");
        }
        if (path != null && FOR_OTHER_SITES.contains(firstSegment(path))) {
            OF_THOSE_FOR_OTHER_SITES.forEach(headers::put);
        } else {
            headers.put(FOR_THIS_SITE);
        }
    }

    /** Without an ending: "/network.svg" is of "network". */
    private static String firstSegment(String path) {
        int start = path.startsWith("/") ? 1 : 0;
        int end = start;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '.') {
            end++;
        }
        return path.substring(start, end);
    }

    /**
     * In the place of the usual policy, for the page with the editor.
     *
     * @param nonce allows the style elements that the editor adds for its columns
     */
    public static void allowEditor(HttpServletResponse response, String nonce) {
        response.setHeader(CONTENT_SECURITY_POLICY, EDITOR_POLICY.formatted(nonce));
    }

    /**
     * For a picture or page that has a style sheet in it.
     *
     * @param source allows that style sheet
     */
    public static void allowStyle(HttpServletResponse response, String source) {
        String policy = String.valueOf(response.getHeader(CONTENT_SECURITY_POLICY));
        response.setHeader(CONTENT_SECURITY_POLICY, policy.replace("style-src 'self'", "style-src " + source));
    }
}
