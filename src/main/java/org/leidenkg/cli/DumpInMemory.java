package org.leidenkg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.cli.progress.Progress;
import org.leidenkg.cli.progress.ReadBytes;
import org.leidenkg.derive.NetworkMeasuring;
import org.leidenkg.query.library.QueryRuns;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.network.Networks;
import org.leidenkg.store.Release;
import org.leidenkg.web.network.PictureLayout;
import org.leidenkg.web.server.ServedData;

/**
 * The dump of a release in memory, all graphs as one: one process at a time may open the store, and any number may read a
 * file.
 */
final class DumpInMemory {
    private final DatasetGraph data = DatasetGraphFactory.create();
    private final Release release;

    private DumpInMemory(Release release) {
        this.release = release;
    }

    static DumpInMemory of(Release release) {
        DumpInMemory dump = new DumpInMemory(release);
        Path quads = release.quads();
        ReadBytes reading = new ReadBytes(quads);
        try {
            return Progress.during(reading, () -> dump.read(quads, reading));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dump " + quads, e);
        }
    }

    private DumpInMemory read(Path quads, ReadBytes reading) throws IOException {
        try (InputStream file = reading.apply(Files.newInputStream(quads));
                InputStream plain = quads.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
            RDFParser.source(plain).lang(Lang.NQUADS).parse(new Reader());
        }
        return this;
    }

    private final class Reader extends StreamRDFBase {
        @Override
        public void quad(Quad quad) {
            data.getDefaultGraph().add(quad.asTriple());
        }
    }

    private RDFLink link() {
        return RDFLink.connect(data);
    }

    ServedData served() {
        return new ServedData.Dataset(data, "dump");
    }

    Lookup lookup() {
        return new Lookup(this::link, release.base().iri(), () -> "dump");
    }

    QueryRuns runs() {
        return lookup().runs(networks(), NetworkMeasuring::described);
    }

    Networks networks() {
        return lookup().networks(PictureLayout.kept(release.positions()), NetworkMeasuring::measured);
    }
}
