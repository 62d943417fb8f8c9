package org.leidenkg.serve;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ObjLongConsumer;

/** How often each kind of problem was answered. */
final class ProblemCounters {
    private final Map<RequestProblem.Type, LongAdder> counters = new EnumMap<>(RequestProblem.Type.class);

    ProblemCounters() {
        for (RequestProblem.Type type : RequestProblem.Type.values()) {
            counters.put(type, new LongAdder());
        }
    }

    void count(RequestProblem.Type type) {
        LongAdder counter = counters.get(type);
        if (counter != null) {
            counter.increment();
        }
    }

    /** All kinds, in their order. */
    void forEach(ObjLongConsumer<RequestProblem.Type> action) {
        counters.forEach((type, counter) -> action.accept(type, counter.sum()));
    }
}
