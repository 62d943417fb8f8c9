package org.leidenkg.web.http;

import jakarta.servlet.ServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Request;

/**
 * Who asks, so that places can be shared among clients: the address that the request came from, or, when a proxy that is trusted
 * passed it on, the one that this proxy names.
 */
public final class ClientAddress {
    private static final String HEADER = "X-Forwarded-For";
    private static final String ATTRIBUTE = "org.leidenkg.web.client-address";
    private static final int LONGEST_ADDRESS = 45;

    private ClientAddress() {}

    /**
     * Finds out who asks. Programs on this machine are trusted, so a proxy on it is.
     *
     * @param proxies the addresses of other proxies that are trusted
     */
    public static void find(Request request, Set<String> proxies) {
        request.setAttribute(
                ATTRIBUTE,
                client(Request.getRemoteAddr(request), request.getHeaders().getValuesList(HEADER), proxies));
    }

    /** @param passed the headers of a proxy, or of one who looks like one */
    static String client(String peer, List<String> passed, Set<String> proxies) {
        boolean trusted = proxies.contains(peer) || isLoopback(peer);
        return network(trusted && !passed.isEmpty() ? last(passed) : peer);
    }

    public static String of(ServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }

    /** What comes before the last was said by those whom nothing is known of. */
    private static String last(List<String> headers) {
        String header = headers.get(headers.size() - 1);
        return header.substring(header.lastIndexOf(',') + 1).strip();
    }

    public static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** One client has a whole network of addresses of version 6. */
    private static String network(String address) {
        String bare = address.replaceAll("[\\[\\]]", "");
        String shortened = bare.substring(0, Math.min(bare.length(), LONGEST_ADDRESS));
        if (!shortened.contains(":")) {
            return shortened;
        }
        try {
            // In brackets it is read, and never asked for as a name.
            byte[] bytes = InetAddress.getByName("[" + shortened + "]").getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (UnknownHostException e) {
            return shortened;
        }
    }
}
