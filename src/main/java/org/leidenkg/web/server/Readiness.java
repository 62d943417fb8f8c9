package org.leidenkg.web.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether requests can be answered: the store answers, its files are whole, and the service is not about to stop. However often that is asked, the
 * store is asked once a second at most and once at a time, and a request for the state does not wait long for a store that hangs.
 */
final class Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Lookup lookup;
    private final ServiceState state;
    private final Supplier<Optional<String>> damage;
    private @Nullable Asking last;
    private volatile boolean toldThatItIsAway;

    /** What will come of asking: whether the store answered. */
    private record Asking(CompletableFuture<Boolean> answered, long nanoTime) {
        boolean isUseful() {
            return !answered.isDone() || System.nanoTime() - nanoTime < KEPT.toNanos();
        }
    }

    /** @param damage what is known to be wrong with the files that are served */
    Readiness(Lookup lookup, ServiceState state, Supplier<Optional<String>> damage) {
        this.lookup = lookup;
        this.state = state;
        this.damage = damage;
    }

    /** Why requests cannot be answered; empty when they can. */
    Optional<RequestProblem> problem() {
        if (state.isLeaving()) {
            return Optional.of(RequestProblem.of(RequestProblem.Type.STOPPING));
        }
        Optional<String> damaged = damage.get();
        if (damaged.isPresent()) {
            return Optional.of(RequestProblem.of(RequestProblem.Type.DAMAGED, damaged.get()));
        }
        return isAnswered(asking()) ? Optional.empty() : Optional.of(RequestProblem.of(RequestProblem.Type.NOT_READY));
    }

    private synchronized Asking asking() {
        Asking known = last;
        if (known == null || !known.isUseful()) {
            known = new Asking(CompletableFuture.supplyAsync(this::ask, Readiness::runBeside), System.nanoTime());
            last = known;
        }
        return known;
    }

    private static void runBeside(Runnable task) {
        Thread thread = new Thread(task, "readiness");
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean isAnswered(Asking asking) {
        try {
            return asking.answered.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking the store ended in an error", e);
        }
    }

    /** Whatever goes wrong with the store, it does not answer. What it is, is told once, and not with every look. */
    private boolean ask() {
        try {
            lookup.requireAnswer();
            toldThatItIsAway = false;
            return true;
        } catch (RuntimeException e) {
            if (!toldThatItIsAway) {
                toldThatItIsAway = true;
                LOG.warn("not ready: {}", e.toString());
            }
            return false;
        }
    }
}
