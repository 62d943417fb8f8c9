package org.leidenkg;

import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.derive.Collaborations;
import org.leidenkg.derive.NetworkLayout;
import org.leidenkg.derive.NetworkMeasures;
import org.leidenkg.derive.NetworkMeasuring;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Network;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.network.Networks;
import org.leidenkg.vocab.Base;

/** The dataset of {@code network/small.trig}, small enough to check by hand. */
public final class SmallNetwork {
    private SmallNetwork() {}

    /** Without what is derived from it. */
    public static DatasetGraph given() {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFDataMgr.read(
                data, SmallNetwork.class.getResource("/network/small.trig").toString());
        return data;
    }

    /** As the networks that are read from it. */
    public static Networks networks() {
        DatasetGraph served = DatasetGraphFactory.wrap(SeedsGraph.union(derived()));
        return new Lookup(() -> RDFLink.connect(served), Base.DEFAULT, () -> "small")
                .networks(
                        (counted, communities, edges) -> NetworkLayout.of(communities, edges),
                        NetworkMeasuring::measured);
    }

    /** The whole network of a level. */
    public static Network network(Level level) {
        return networks().whole(new Counting(level, Certainty.ALL));
    }

    /** With collaborations and measures. */
    public static DatasetGraph derived() {
        DatasetGraph data = given();
        Collaborations.derive(data);
        NetworkMeasures.derive(data);
        return data;
    }
}
