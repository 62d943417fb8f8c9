package org.leidenkg.serve;

import jakarta.servlet.http.HttpServletResponse;

/** Headers that every answer has, or that other sites' pages need. */
final class Headers {
    /** Pages load only what this server has, and ask only this server. Pico's small icons are data: pictures. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    /** The page with the editor runs scripts of this server, which ask this server. */
    private static final String EDITOR_POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'nonce-%s'; img-src 'self' data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String EXPOSED = "ETag, Link, Content-Range, Content-Disposition, Repr-Digest, Retry-After, "
            + QueryApiRoutes.TOTAL_HEADER + ", " + LimitedQueries.LIMIT_HEADER + ", " + LimitedQueries.TRUNCATED_HEADER;

    private Headers() {}

    static void addTo(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /**
     * In the place of the usual policy, for the page with the editor.
     *
     * @param nonce allows the style elements that the editor adds for its columns
     */
    static void allowEditor(HttpServletResponse response, String nonce) {
        response.setHeader("Content-Security-Policy", EDITOR_POLICY.formatted(nonce));
    }

    /**
     * In the place of the usual policy, for a picture that has a style sheet in it.
     *
     * @param source allows that style sheet
     */
    static void allowStyle(HttpServletResponse response, String source) {
        response.setHeader("Content-Security-Policy", POLICY.replace("style-src 'self'", "style-src " + source));
    }

    /** Lets pages of other sites read the answer; there are no cookies and no secrets. */
    static void addCors(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    }
}
