package org.leidenkg.web.sparql.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;

/**
 * Whether the query of this thread was stopped, for work in which the engine itself does not look. An engine runs a query in
 * the thread that asks it.
 */
final class Cancellation {
    private static final ThreadLocal<AtomicBoolean> STOPPED = new ThreadLocal<>();

    private Cancellation() {}

    /** @param stopped becomes true when the query of this thread is to end */
    static void set(AtomicBoolean stopped) {
        STOPPED.set(stopped);
    }

    static void clear() {
        STOPPED.remove();
    }

    /** @throws QueryCancelledException when the query was stopped */
    static void check() {
        AtomicBoolean stopped = STOPPED.get();
        if (stopped != null && stopped.get()) {
            throw new QueryCancelledException();
        }
    }

    /** A text that looks while it is read whether the query was stopped, so that a pattern cannot be tried on it for ever. */
    static final class Watched implements CharSequence {
        private static final int BETWEEN_LOOKS = 1 << 14;

        private final CharSequence text;
        private int reads;

        Watched(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if ((++reads & (BETWEEN_LOOKS - 1)) == 0) {
                check();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
