package org.leidenkg.web.endpoint;

import java.util.function.Supplier;

/** Tells one state of the data from another, for those who keep answers. */
public interface DataState {
    /** Names the state. */
    String digest();

    /** A number that grows when the data is seen to be exchanged. */
    long changes();

    /** Looks whether the data is what it was when the number was read: an answer made since then is of one state. */
    boolean isStillAt(long before);

    /** Data that is never exchanged under those who ask it. */
    static DataState fixed(Supplier<String> digest) {
        return new DataState() {
            @Override
            public String digest() {
                return digest.get();
            }

            @Override
            public long changes() {
                return 0;
            }

            @Override
            public boolean isStillAt(long before) {
                return true;
            }
        };
    }
}
