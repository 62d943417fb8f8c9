package org.leidenkg.web.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The version that requests get, and those before it that are still answering some. A request keeps the one it got to its
 * end. ServedVersions are closed in their order, so that a request that holds one may also see any later one.
 */
final class ServedVersions {
    private static final Logger LOG = LoggerFactory.getLogger(ServedVersions.class);

    private volatile ServedVersion current;
    private final Deque<ServedVersion> retired = new ArrayDeque<>();

    private final LongAdder active;

    /** @param active counts the requests that are being answered from any of them */
    ServedVersions(ServedVersion first, LongAdder active) {
        this.current = first;
        this.active = active;
    }

    ServedVersion current() {
        return current;
    }

    /** The current version, which stays open until it is given back with {@link #release}. */
    ServedVersion pin() {
        while (true) {
            ServedVersion pinned = current;
            pinned.uses().incrementAndGet();
            // A replacement first takes the version away from here and then looks at its uses.
            if (current == pinned) {
                active.increment();
                return pinned;
            }
            giveBack(pinned);
        }
    }

    void release(ServedVersion pinned) {
        giveBack(pinned);
        active.decrement();
    }

    private void giveBack(ServedVersion pinned) {
        if (pinned.uses().decrementAndGet() == 0 && current != pinned) {
            closeUnused();
        }
    }

    /** From now on requests get the next one. */
    void replace(ServedVersion next) {
        synchronized (retired) {
            retired.addLast(current);
            current = next;
        }
        closeUnused();
    }

    private void closeUnused() {
        synchronized (retired) {
            while (!retired.isEmpty() && retired.getFirst().uses().get() == 0) {
                closeOne(retired.removeFirst());
            }
        }
    }

    /** The request that was the last to use it has its answer, whatever happens here. */
    private static void closeOne(ServedVersion unused) {
        try {
            unused.close();
        } catch (RuntimeException e) {
            LOG.warn("an old release could not be closed: {}", e.toString());
        }
    }

    /** How many are open: the current one, and those that are still answering. */
    int open() {
        synchronized (retired) {
            return retired.size() + 1;
        }
    }

    /** Closes all; to be called when there are no requests any more. */
    void close() {
        synchronized (retired) {
            while (!retired.isEmpty()) {
                closeOne(retired.removeFirst());
            }
        }
        current.close();
    }
}
