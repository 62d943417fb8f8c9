package org.leidenkg.serve;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Names the state of a remote endpoint's data, which says nothing of it by itself: a digest of its agendas and the number of
 * its triples, asked at most once in a while.
 */
final class RemoteDigest implements Supplier<String> {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Supplier<String> ask;
    private final AtomicReference<Asked> last = new AtomicReference<>();

    private record Asked(String digest, long nanoTime) {}

    RemoteDigest(Supplier<String> ask) {
        this.ask = ask;
    }

    @Override
    public String get() {
        Asked known = last.get();
        if (known != null && System.nanoTime() - known.nanoTime < KEPT.toNanos()) {
            return known.digest;
        }
        Asked asked = new Asked(Assets.hash(ask.get()), System.nanoTime());
        last.set(asked);
        return asked.digest;
    }
}
