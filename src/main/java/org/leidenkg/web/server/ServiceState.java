package org.leidenkg.web.server;

import java.util.concurrent.atomic.LongAdder;
import org.leidenkg.web.http.ConcurrencyLimits;
import org.leidenkg.web.sparql.SparqlLimits;

/** What belongs to the service and not to one version of its data: places, counters, and whether it is about to stop. */
final class ServiceState {
    private final ConcurrencyLimits limits;
    private final Counters counters = new Counters();
    private final LongAdder active = new LongAdder();
    private volatile boolean leaving;
    private volatile boolean closing;

    ServiceState(SparqlLimits limits) {
        this.limits = ConcurrencyLimits.of(limits);
    }

    ConcurrencyLimits limits() {
        return limits;
    }

    Counters counters() {
        return counters;
    }

    /** Requests that are being answered, by both servers. */
    LongAdder active() {
        return active;
    }

    /** Those who ask whether it is ready are told no from now on; everything else is answered as before. */
    void leave() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    /** New requests are refused from now on. */
    void close() {
        leaving = true;
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }
}
