package org.leidenkg.serve;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;

/**
 * The moment by which the query of this thread must be done, for work in which the engine itself does not look at its
 * clock. An engine runs a query in the thread that asks it.
 */
final class Deadline {
    private static final ThreadLocal<Long> NANO_TIME = new ThreadLocal<>();

    private Deadline() {}

    static void set(Duration left) {
        NANO_TIME.set(System.nanoTime() + left.toNanos());
    }

    static void clear() {
        NANO_TIME.remove();
    }

    static boolean isPast() {
        Long deadline = NANO_TIME.get();
        return deadline != null && System.nanoTime() - deadline > 0;
    }

    /** @throws QueryCancelledException when it is past */
    static void check() {
        if (isPast()) {
            throw new QueryCancelledException();
        }
    }

    /** A text that looks at the clock while it is read, so that a pattern cannot be tried on it for ever. */
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
