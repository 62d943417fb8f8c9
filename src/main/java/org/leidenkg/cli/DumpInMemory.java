package org.leidenkg.cli;

import java.nio.file.Path;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.model.Level;
import org.leidenkg.model.Network;
import org.leidenkg.quads.QuadTable;
import org.leidenkg.query.Lookup;
import org.leidenkg.query.NetworkQuery;
import org.leidenkg.store.Release;
import org.leidenkg.vocab.Base;

/**
 * The dump of a release in memory, all graphs as one: one process at a time may open the store, and any number may read a
 * file.
 */
final class DumpInMemory {
    private final DatasetGraph data = new QuadTable();
    private final Base base;

    private DumpInMemory(Base base) {
        this.base = base;
    }

    static DumpInMemory of(Release release) {
        DumpInMemory dump = new DumpInMemory(release.base());
        Path quads = release.quads();
        RDFParser.source(quads).lang(Lang.NQUADS).parse(dump.new Reader());
        return dump;
    }

    private final class Reader extends StreamRDFBase {
        @Override
        public void quad(Quad quad) {
            data.add(Quad.defaultGraphIRI, quad.getSubject(), quad.getPredicate(), quad.getObject());
        }
    }

    private RDFLink link() {
        return RDFLink.connect(data);
    }

    Lookup lookup() {
        return new Lookup(this::link, base.iri(), () -> "dump");
    }

    /** The whole network. */
    Network network(Level level) {
        return new NetworkQuery(this::link, base).read(level);
    }
}
