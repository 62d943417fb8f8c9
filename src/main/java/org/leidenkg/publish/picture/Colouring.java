package org.leidenkg.publish.picture;

import java.util.Arrays;
import java.util.Optional;

/** What the colours and forms of organisations stand for. */
public enum Colouring {
    /** The sector, the top concept above the type. */
    KIND("kind"),
    /** The community of the network. */
    COMMUNITY("community");

    private final String key;

    Colouring(String key) {
        this.key = key;
    }

    /** Its name in addresses. */
    public String key() {
        return key;
    }

    public static Optional<Colouring> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
