package org.leidenkg.query;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Something that is loaded once for each state of the data. Safe for many threads: who asks while it is loaded, waits. */
final class Remembered<T> {
    private final AtomicReference<Held<T>> holder = new AtomicReference<>();

    private record Held<T>(String digest, T value) {}

    T get(String digest, Supplier<T> load) {
        Held<T> known = holder.get();
        return known != null && known.digest.equals(digest) ? known.value : loaded(digest, load);
    }

    private synchronized T loaded(String digest, Supplier<T> load) {
        Held<T> known = holder.get();
        if (known != null && known.digest.equals(digest)) {
            return known.value;
        }
        T value = load.get();
        holder.set(new Held<>(digest, value));
        return value;
    }
}
