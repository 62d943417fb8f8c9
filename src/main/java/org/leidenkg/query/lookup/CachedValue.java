package org.leidenkg.query.lookup;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is loaded once for each state of the data. Safe for many threads: who asks while it is loaded, waits, and
 * gets what comes of it, a fault as well. Each trying for itself, one after the other, would wait longer than anybody may.
 */
public final class CachedValue<T> {
    private final AtomicReference<@Nullable Loading<T>> latest = new AtomicReference<>();

    private record Loading<T>(String digest, CompletableFuture<T> value) {}

    public T get(String digest, Supplier<T> load) {
        Loading<T> known = latest.get();
        while (known == null || !known.digest.equals(digest)) {
            Loading<T> own = new Loading<>(digest, new CompletableFuture<>());
            if (latest.compareAndSet(known, own)) {
                return load(own, load);
            }
            known = latest.get();
        }
        try {
            return known.value.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private T load(Loading<T> own, Supplier<T> load) {
        try {
            T value = load.get();
            own.value.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            // Who comes after this tries again.
            latest.compareAndSet(own, null);
            own.value.completeExceptionally(e);
            throw e;
        }
    }
}
