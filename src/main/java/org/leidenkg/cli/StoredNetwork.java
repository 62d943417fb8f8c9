package org.leidenkg.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.model.Level;
import org.leidenkg.model.Network;
import org.leidenkg.query.NetworkQuery;
import org.leidenkg.store.OutputException;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.vocab.Base;

/**
 * The network of the current release, read from its dump: a store can be open in one process only, and the service may have
 * it.
 */
final class StoredNetwork implements Function<Level, Network> {
    private static final String DUMP = "leidenkg.nt";

    private final Path out;

    StoredNetwork(Path out) {
        this.out = out;
    }

    @Override
    public Network apply(Level level) {
        Release release = OutputFolder.findCurrent(out)
                .orElseThrow(
                        () -> new OutputException("there is no graph in " + out + ". Make one with: leidenkg build"));
        release.findDamage(DUMP).ifPresent(what -> {
            throw new OutputException(
                    "the graph in " + out + " is damaged: " + what + ". Make it again with: leidenkg build");
        });
        DatasetGraph triples = DatasetGraphFactory.create();
        RDFParser.source(release.dumps().resolve(DUMP)).lang(Lang.NTRIPLES).parse(triples);
        return new NetworkQuery(() -> RDFLink.connect(triples), Base.standard()).read(level);
    }
}
