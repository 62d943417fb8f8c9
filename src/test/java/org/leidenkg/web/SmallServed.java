package org.leidenkg.web;

import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.SeedsGraph;
import org.leidenkg.SmallNetwork;
import org.leidenkg.web.server.ServedData;

/** The service over the small network. */
public final class SmallServed {
    private SmallServed() {}

    public static ServedData data() {
        return new ServedData.Dataset(DatasetGraphFactory.wrap(SeedsGraph.union(SmallNetwork.derived())), "digest-1");
    }

    public static Served open() {
        return Served.of(data());
    }
}
