package org.leidenkg.query;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.SeedsGraph;

/** The graph of the real agenda, made from {@code seeds/} by the code that the build runs, in a dataset with transactions. */
public final class RealAgenda {
    private RealAgenda() {}

    public static DatasetGraph graph() {
        DatasetGraph made = SeedsGraph.make();
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        data.executeWrite(() -> made.find().forEachRemaining(data::add));
        return data;
    }
}
