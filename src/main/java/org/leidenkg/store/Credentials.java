package org.leidenkg.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who asks a store to change. */
public record Credentials(String user, String password) {
    public Credentials {
        if (user.isEmpty() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("\"" + user + "\" is no user: it is empty or has a colon");
        }
    }

    /** The value of the header {@code Authorization}. */
    String header() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
