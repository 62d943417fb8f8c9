package org.leidenkg.query;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Something that is loaded once for each state of the data. Safe for many threads. */
final class Remembered<T> {
    private final AtomicReference<Held<T>> holder = new AtomicReference<>();

    private record Held<T>(String digest, T value) {}

    /** Two threads may load the same at once; that costs time and harms nothing. */
    T get(String digest, Supplier<T> load) {
        Held<T> known = holder.get();
        if (known != null && known.digest.equals(digest)) {
            return known.value;
        }
        T value = load.get();
        holder.set(new Held<>(digest, value));
        return value;
    }
}
