package org.leidenkg.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The stages of one build, in turn or side by side, each timed and told to a listener as it begins. Whatever fails,
 * closing waits for all that was started.
 */
final class Stages implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> started = new ArrayList<>();
    private final Map<Stage, Duration> times = Collections.synchronizedMap(new EnumMap<>(Stage.class));
    private final Consumer<Stage> listener;

    Stages(Consumer<Stage> listener) {
        this.listener = listener;
    }

    /** Work that gives something. */
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Work that only has to be done. */
    interface Step<E extends Exception> {
        void run() throws E;
    }

    /** Starts work that belongs to no stage. */
    <T> Future<T> start(Callable<T> work) {
        Future<T> future = threads.submit(work);
        started.add(future);
        return future;
    }

    /** Starts a stage beside what comes next. */
    <T> Future<T> start(Stage stage, Work<T, Exception> work) {
        return start(() -> run(stage, work));
    }

    /** The same for a stage, or a part of one, without a result. */
    void startStep(Stage stage, Step<Exception> step) {
        started.add(threads.submit(() -> {
            runStep(stage, step);
            return stage;
        }));
    }

    /** Does a stage now. */
    <T, E extends Exception> T run(Stage stage, Work<T, E> work) throws E {
        listener.accept(stage);
        long start = System.nanoTime();
        T result = work.run();
        times.merge(stage, Duration.ofNanos(System.nanoTime() - start), Duration::plus);
        return result;
    }

    /** The same for a stage without a result. */
    <E extends Exception> void runStep(Stage stage, Step<E> step) throws E {
        run(stage, () -> {
            step.run();
            return stage;
        });
    }

    /** Waits for work, which may be done already, and gives its result or throws its failure. */
    static <T> T result(Future<T> work) throws BuildException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the build was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BuildException wrong) {
                throw wrong;
            } else if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            } else if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** How long each stage took, in order; the times of parts of one stage are added. */
    Map<Stage, Duration> times() {
        return new EnumMap<>(times);
    }

    /** Waits for all that was started. Throws the first failure, in the order in which the work was started. */
    void finish() throws BuildException {
        close();
        for (Future<?> work : started) {
            result(work);
        }
    }

    /** Waits for all that was started: afterwards no thread of the build reads or writes anything. */
    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
