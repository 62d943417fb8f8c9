package org.leidenkg.serve;

import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.SeedsGraph;
import org.leidenkg.SmallNetwork;

/** The service over the small network. */
final class SmallServed {
    private SmallServed() {}

    static ServedData data() {
        return new ServedData.Dataset(DatasetGraphFactory.wrap(SeedsGraph.union(SmallNetwork.derived())), "digest-1");
    }

    static Served open() {
        return Served.of(data());
    }
}
