package org.leidenkg.web.sparql.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stops strangers' queries when their time is over, and when what they gather leaves no memory for others. The measure is
 * what the last collection of the long-lived part of the heap had to leave there, so neither garbage nor the number of rows
 * counts, only what is held; and only a collection since the query began says anything about it.
 *
 * <p>Memory must not run out: a server that has none left ends, and is started again ({@code -XX:+ExitOnOutOfMemoryError}), so
 * there is no error to catch. By itself the JVM collects when the heap is full, which is too late for who needs a large array
 * then. So a collection is asked for when half of what the last one left free is used up.
 *
 * <p>The engine has a clock of its own, which waits for a query that is still being prepared, and with it for all others.
 */
final class QueryWatchdog {
    private static final double FULL = 0.75;
    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

    private static final ScheduledExecutorService LOOKING = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "query-watch");
        thread.setDaemon(true);
        return thread;
    });

    private QueryWatchdog() {}

    /** A query under watch, until it is closed. */
    static final class Watched implements AutoCloseable {
        private final AtomicBoolean stopped;
        private final long end;
        private final long before = heldAtLastCollection();
        private final Future<?> looking;
        private volatile boolean tooHeavy;

        private Watched(AtomicBoolean stopped, Duration longest) {
            this.stopped = stopped;
            this.end = System.nanoTime() + longest.toNanos();
            this.looking = LOOKING.scheduleWithFixedDelay(
                    this::look, MILLISECONDS_BETWEEN_LOOKS, MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        }

        private void look() {
            collectInTime();
            long held = heldAtLastCollection();
            if (held != before && held > most()) {
                tooHeavy = true;
                stopped.set(true);
            } else if (System.nanoTime() - end > 0) {
                stopped.set(true);
            }
        }

        boolean isStopped() {
            return stopped.get();
        }

        /** Whether it was stopped for the memory that was held. */
        boolean isTooHeavy() {
            return tooHeavy;
        }

        @Override
        public void close() {
            looking.cancel(false);
        }
    }

    /**
     * Watches a query.
     *
     * @param stopped is set, from another thread, when the query is to end
     */
    static Watched watch(AtomicBoolean stopped, Duration longest) {
        return new Watched(stopped, longest);
    }

    private static void collectInTime() {
        long used = longLived().map(pool -> pool.getUsage().getUsed()).orElse(0L);
        long most = longLived().map(pool -> pool.getUsage().getMax()).orElse(Long.MAX_VALUE);
        if (used > (heldAtLastCollection() + most) / 2) {
            System.gc();
        }
    }

    private static long heldAtLastCollection() {
        return longLived()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .map(MemoryUsage::getUsed)
                .orElse(0L);
    }

    private static long most() {
        return longLived().map(pool -> (long) (FULL * pool.getUsage().getMax())).orElse(Long.MAX_VALUE);
    }

    /** The pool of what outlives a few collections: under any collector it is the largest. */
    private static Optional<MemoryPoolMXBean> longLived() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
    }
}
