package org.leidenkg;

import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.derive.Collaborations;
import org.leidenkg.derive.NetworkMeasures;

/** The dataset of {@code network/small.trig}, small enough to check by hand. */
public final class SmallNetwork {
    private SmallNetwork() {}

    /** Without what is derived from it. */
    public static DatasetGraph given() {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFDataMgr.read(data, SmallNetwork.class.getResource("/network/small.trig").toString());
        return data;
    }

    /** With collaborations and measures. */
    public static DatasetGraph derived() {
        DatasetGraph data = given();
        Collaborations.derive(data);
        NetworkMeasures.derive(data);
        return data;
    }
}
