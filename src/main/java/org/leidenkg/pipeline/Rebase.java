package org.leidenkg.pipeline;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.quads.QuadTable;
import org.leidenkg.vocab.Base;

/** Puts another base in the place of the default one, everywhere. */
final class Rebase {
    private Rebase() {}

    static DatasetGraph rewrite(DatasetGraph data, Base base) {
        if (base.isStandard()) {
            return data;
        }
        DatasetGraph rewritten = new QuadTable();
        data.find()
                .forEachRemaining(q -> rewritten.add(new Quad(
                        base.rewrite(q.getGraph()),
                        base.rewrite(q.getSubject()),
                        base.rewrite(q.getPredicate()),
                        base.rewrite(q.getObject()))));
        return rewritten;
    }
}
