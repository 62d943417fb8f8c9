package org.leidenkg.serve;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leidenkg.query.Lookup;
import org.leidenkg.query.QueryFault;

/**
 * Whether requests can be answered: the store answers, and the service is not about to stop. However often that is asked, the
 * store is asked once a second at most, and by one at a time.
 */
final class Readiness {
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Lookup lookup;
    private final ServiceState state;
    private @Nullable Asked last;

    /** What came of it: empty when the store answered. */
    private record Asked(Optional<RequestProblem> problem, long nanoTime) {}

    Readiness(Lookup lookup, ServiceState state) {
        this.lookup = lookup;
        this.state = state;
    }

    /** Why requests cannot be answered; empty when they can. */
    Optional<RequestProblem> problem() {
        return state.isLeaving() ? Optional.of(RequestProblem.of(RequestProblem.Type.STOPPING)) : problemOfStore();
    }

    private synchronized Optional<RequestProblem> problemOfStore() {
        Asked known = last;
        if (known == null || System.nanoTime() - known.nanoTime >= KEPT.toNanos()) {
            known = new Asked(ask(), System.nanoTime());
            last = known;
        }
        return known.problem;
    }

    private Optional<RequestProblem> ask() {
        try {
            lookup.requireAnswer();
            return Optional.empty();
        } catch (QueryFault e) {
            return Optional.of(RequestProblem.of(RequestProblem.Type.NOT_READY));
        }
    }
}
