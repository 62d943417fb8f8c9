package org.leidenkg.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.model.Level;
import org.leidenkg.model.Network;
import org.leidenkg.query.Lookup;
import org.leidenkg.query.NetworkQuery;
import org.leidenkg.store.OutputException;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Graphs;

/**
 * The dump of a release in memory, all graphs as one: one process at a time may open the store, and any number may read a
 * file.
 */
final class DumpInMemory {
    /** What follows the base in the name of a graph that every release has. */
    private static final String ONTOLOGY = Graphs.ONTOLOGY.getURI().substring(Base.DEFAULT.length());

    private final DatasetGraph data = DatasetGraphFactory.create();
    private Optional<Base> base = Optional.empty();

    private DumpInMemory() {}

    static DumpInMemory of(Release release) {
        DumpInMemory dump = new DumpInMemory();
        Path quads = release.quads();
        RDFParser.source(quads).lang(Lang.NQUADS).parse(dump.new Reader());
        return dump;
    }

    /** The current release of an output folder, whatever base it was built with. */
    static DumpInMemory ofCurrent(Path out) {
        Release release = OutputFolder.findCurrent(out)
                .orElseThrow(
                        () -> new OutputException("there is no graph in " + out + ". Make one with: leidenkg build"));
        release.findQuadsDamage().ifPresent(what -> {
            throw new OutputException(
                    "the graph in " + out + " is damaged: " + what + ". Make it again with: leidenkg build");
        });
        return of(release);
    }

    private final class Reader extends StreamRDFBase {
        @Override
        public void quad(Quad quad) {
            data.add(Quad.defaultGraphIRI, quad.getSubject(), quad.getPredicate(), quad.getObject());
            String graph = quad.getGraph().getURI();
            if (base.isEmpty() && graph.endsWith(ONTOLOGY)) {
                base = Optional.of(new Base(graph.substring(0, graph.length() - ONTOLOGY.length())));
            }
        }
    }

    private Base base() {
        return base.orElseThrow(() -> new OutputException("the dump has no graph of the ontology; build again"));
    }

    private RDFLink link() {
        return RDFLink.connect(data);
    }

    Lookup lookup() {
        return new Lookup(this::link, base().iri(), () -> "dump");
    }

    /** The whole network. */
    Network network(Level level) {
        return new NetworkQuery(this::link, base()).read(level);
    }
}
