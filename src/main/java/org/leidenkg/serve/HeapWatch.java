package org.leidenkg.serve;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stops strangers' queries when what they gather leaves no memory for others. The measure is what the last collection of
 * the long-lived part of the heap had to leave there, so neither garbage nor the number of rows counts, only what is held;
 * and only a collection since the query began says anything about it.
 */
final class HeapWatch {
    private static final double FULL = 0.9;
    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

    private static final ScheduledExecutorService LOOKING = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heap-watch");
        thread.setDaemon(true);
        return thread;
    });

    private HeapWatch() {}

    /** A query under watch, until it is closed. */
    static final class Watched implements AutoCloseable {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Runnable stop;
        private final long before = heldAtLastCollection();
        private final Future<?> looking;

        private Watched(Runnable stop) {
            this.stop = stop;
            this.looking = LOOKING.scheduleWithFixedDelay(
                    this::look, MILLISECONDS_BETWEEN_LOOKS, MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        }

        private void look() {
            long held = heldAtLastCollection();
            if (held != before && held > most() && stopped.compareAndSet(false, true)) {
                stop.run();
            }
        }

        /** Whether it was stopped for the memory that was held. */
        boolean isStopped() {
            return stopped.get();
        }

        @Override
        public void close() {
            looking.cancel(false);
        }
    }

    /**
     * Watches a query.
     *
     * @param stop stops it; called once at most, from another thread
     */
    static Watched watch(Runnable stop) {
        return new Watched(stop);
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
