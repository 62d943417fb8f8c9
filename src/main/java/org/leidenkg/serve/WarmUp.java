package org.leidenkg.serve;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions asked before any reader asks them, beside whatever else goes on: the first queries of a Java process cost as much
 * as the start of both servers.
 */
final class WarmUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Asks one question after the other in a thread of its own, after a while. Nobody waits for the answers, so a fault is left
     * to who asks again.
     *
     * @param delay before each, in which readers come first
     * @param questions each is made when it is its turn
     */
    void start(Duration delay, Stream<Runnable> questions) {
        Thread thread = new Thread(
                () -> {
                    try {
                        questions.forEach(question -> ask(delay, question));
                    } catch (RuntimeException e) {
                        LOG.debug("there is nothing more to warm up with", e);
                    }
                },
                "warm-up");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void ask(Duration delay, Runnable question) {
        try {
            if (!closing.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                question.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("warm-up failed", e);
        }
    }

    /** Waits until nothing is being asked any more, but no longer than that. */
    void await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        // To join for no time at all would be to join for ever.
        await(() -> Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
    }

    /** Waits until nothing is being asked any more. */
    void await() {
        await(() -> 0);
    }

    private void await(LongSupplier milliseconds) {
        for (Thread thread : threads) {
            try {
                thread.join(milliseconds.getAsLong());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Asks nothing more, and waits for what is being asked. */
    @Override
    public void close() {
        closing.countDown();
        await();
    }
}
