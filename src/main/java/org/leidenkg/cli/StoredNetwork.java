package org.leidenkg.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.model.Level;
import org.leidenkg.model.Network;
import org.leidenkg.quads.QuadTable;
import org.leidenkg.query.NetworkQuery;
import org.leidenkg.store.OutputException;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.vocab.Base;

/**
 * The network of the current release, read from its dump: a store can be open in one process only, and the service may have
 * it.
 */
final class StoredNetwork implements Function<Level, Network> {
    private final Path out;

    StoredNetwork(Path out) {
        this.out = out;
    }

    @Override
    public Network apply(Level level) {
        Path dumps = OutputFolder.findCurrent(out)
                .orElseThrow(
                        () -> new OutputException("there is no graph in " + out + ". Make one with: leidenkg build"))
                .dumps();
        QuadTable quads = new QuadTable();
        RDFParser.source(dumps.resolve("leidenkg.nq")).lang(Lang.NQUADS).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        DatasetGraph triples = DatasetGraphFactory.wrap(quads.union());
        return new NetworkQuery(() -> RDFLink.connect(triples), Base.standard()).read(level);
    }
}
