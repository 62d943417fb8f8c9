package org.leidenkg.pipeline;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Times the stages of a build and tells a listener when one begins. */
final class Stopwatch {
    private final Map<Stage, Duration> times = Collections.synchronizedMap(new EnumMap<>(Stage.class));
    private final Consumer<Stage> listener;

    Stopwatch(Consumer<Stage> listener) {
        this.listener = listener;
    }

    /** A step of work. */
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    <T, E extends Exception> T time(Stage stage, Work<T, E> work) throws E {
        listener.accept(stage);
        long start = System.nanoTime();
        T result = work.run();
        times.merge(stage, Duration.ofNanos(System.nanoTime() - start), Duration::plus);
        return result;
    }

    Map<Stage, Duration> times() {
        return new EnumMap<>(times);
    }
}
