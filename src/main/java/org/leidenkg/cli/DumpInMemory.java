package org.leidenkg.cli;

import java.nio.file.Path;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.query.Lookup;
import org.leidenkg.vocab.Base;

/** The dump of a release in memory: one process at a time may open the store, and any number may read a file. */
final class DumpInMemory {
    private DumpInMemory() {}

    /** Lookups over an N-Quads file; its default graph is the union of the named ones. */
    static Lookup lookup(Path quads, Base base) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.source(quads).lang(Lang.NQUADS).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                data.add(quad);
                data.add(Quad.defaultGraphIRI, quad.getSubject(), quad.getPredicate(), quad.getObject());
            }
        });
        return new Lookup(() -> RDFLinkFactory.connect(data), base.iri(), () -> "dump");
    }
}
