package org.leidenkg.curate;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.leidenkg.web.http.ClientAddress;

/**
 * Lets nothing in but the browser of the one who started the program. The secret stands in the path of every address, so that there
 * is no cookie that a browser would send by itself, also to other ports of this machine.
 */
final class Guard {
    private static final int BYTES = 24;

    private final String secret;

    Guard() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** What every address of the pages begins with. */
    String root() {
        return "/" + secret + "/";
    }

    /** Answers a request that may not come through; then no other handler does. */
    void check(Context context) {
        if (!ClientAddress.isLoopback(context.req().getRemoteAddr())
                || !isOwnHost(context)
                || !(context.path().startsWith("/assets/") || hasSecret(context.path()))
                || (!isReading(context) && !isFromHere(context))) {
            context.skipRemainingHandlers()
                    .status(403)
                    .contentType("text/plain; charset=utf-8")
                    .result("""
                            Open the address that ./leidenkg curate printed, on the machine that it runs on.
                            Open het adres dat ./leidenkg curate heeft gemeld, op de machine waarop het draait.
                            """);
        }
    }

    private static boolean isReading(Context context) {
        return Set.of(HandlerType.GET, HandlerType.HEAD).contains(context.method());
    }

    /** A name of another site that leads to this machine is no name of this server. */
    private static boolean isOwnHost(Context context) {
        String port = ":" + context.req().getLocalPort();
        return Set.of("127.0.0.1" + port, "localhost" + port)
                .contains(Optional.ofNullable(context.header("Host")).orElse(""));
    }

    private boolean hasSecret(String path) {
        int end = path.indexOf('/', 1);
        return end > 0
                && MessageDigest.isEqual(
                        path.substring(1, end).getBytes(StandardCharsets.UTF_8),
                        secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Browsers say from which page a form was sent. */
    private static boolean isFromHere(Context context) {
        String own = "http://" + context.header("Host");
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        String referer = context.header("Referer");
        boolean sent = origin == null ? referer != null && referer.startsWith(own + "/") : origin.equals(own);
        return sent && (site == null || site.equals("same-origin"));
    }
}
