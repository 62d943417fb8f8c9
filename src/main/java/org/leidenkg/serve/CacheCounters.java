package org.leidenkg.serve;

import java.util.concurrent.atomic.LongAdder;

/**
 * How often an answer was at hand, and how often it had to be made.
 *
 * @param hits answers that were sent as they were kept
 * @param misses answers that had to be made
 */
record CacheCounters(LongAdder hits, LongAdder misses) {
    CacheCounters() {
        this(new LongAdder(), new LongAdder());
    }
}
