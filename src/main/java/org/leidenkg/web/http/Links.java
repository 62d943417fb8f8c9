package org.leidenkg.web.http;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.leidenkg.query.answer.Ref;

/**
 * Addresses of the service as readers reach it.
 *
 * @param root what comes before the path, without a slash at its end: empty on a root of one's own
 */
public record Links(String root) {
    /** For pages: from the root of the host, so that they work under any host name. */
    public static Links ofPages(Optional<URI> publicBase) {
        return new Links(
                publicBase.map(URI::getRawPath).map(Links::withoutSlash).orElse(""));
    }

    /** For the API: with the public host when it is known. */
    public static Links ofApi(Optional<URI> publicBase) {
        return new Links(publicBase.map(URI::toString).map(Links::withoutSlash).orElse(""));
    }

    /** Addresses to use elsewhere: where no public host is known, with the one by which the reader came. */
    public Links reached(Context context) {
        String host = context.host();
        return root.isEmpty() && host != null && isHost(host) ? new Links(context.scheme() + "://" + host) : this;
    }

    /** Whether the header, which a client sets as it likes, is a host and maybe a port, and nothing else. */
    public static boolean isHost(String host) {
        return host.matches("[A-Za-z0-9.-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The page of a thing. */
    public String page(Ref thing) {
        return root + "/doc/" + thing.kind().path() + "/" + encoded(thing.slug());
    }

    /** The API's answer about a thing. */
    public String api(Ref thing) {
        return root + "/api/v1/" + thing.kind().path() + "s/" + encoded(thing.slug());
    }

    public String at(String path) {
        return root + path;
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
