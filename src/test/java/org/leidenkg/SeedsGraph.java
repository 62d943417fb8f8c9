package org.leidenkg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.leidenkg.derive.Collaborations;
import org.leidenkg.derive.NetworkMeasures;
import org.leidenkg.map.GraphMapper;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.DatasetInfo;
import org.leidenkg.publish.catalogue.DatasetDescription;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.QueryExamples;
import org.leidenkg.read.AgendaReader;
import org.leidenkg.read.CorrectionException;
import org.leidenkg.read.UnreadableException;
import org.leidenkg.resolve.AgendaResolver;
import org.leidenkg.resolve.KnownNames;
import org.leidenkg.resolve.PartyResolver;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.AgendaSeed;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.OntologyFiles;

/** The graph of seeds, those of this repository or others, made anew for whoever asks, so that it may be changed. */
public final class SeedsGraph {
    /** Stands for the digest of the inputs. */
    public static final String INPUTS = "0123456789abcdef".repeat(4);

    private SeedsGraph() {}

    /** Everything but the catalogue. */
    public static DatasetGraph make() {
        return make(Path.of("seeds"));
    }

    /** The graph of another seeds folder. */
    public static DatasetGraph make(Path folder) {
        Seeds seeds = SeedFolder.read(folder);
        List<ResolvedAgenda> agendas = agendas(seeds);
        DatasetGraph data = DatasetGraphFactory.create();
        GraphMapper.map(agendas, seeds.authority(), "0.1.0", INPUTS, data);
        GraphUtil.addInto(data.getGraph(Graphs.ONTOLOGY), OntologyFiles.ontology());
        Collaborations.derive(data);
        NetworkMeasures.derive(data);
        return data;
    }

    /** The agendas of a folder, read and resolved. */
    public static List<ResolvedAgenda> agendas(Seeds seeds) {
        List<ResolvedAgenda> agendas = new ArrayList<>();
        for (AgendaSeed seed : seeds.agendas()) {
            PartyResolver resolver = new PartyResolver(
                    KnownNames.of(seeds.authority()), seed.description().localNames());
            agendas.add(AgendaResolver.resolve(read(seed, resolver), resolver));
        }
        return agendas;
    }

    /** The same with the catalogue, as a build publishes it. */
    public static DatasetGraph makeWhole(Path folder) {
        DatasetGraph data = make(folder);
        QueryExamples.describe(data, new NamedQueries(Base.standard()));
        DatasetDescription.describe(data, DatasetInfo.standard(), "0.1.0");
        return data;
    }

    /** The triples of all its graphs, each once. */
    public static Graph union(DatasetGraph data) {
        Graph union = GraphFactory.createDefaultGraph();
        data.find().forEachRemaining(quad -> union.add(quad.asTriple()));
        return union;
    }

    private static Agenda read(AgendaSeed seed, PartyResolver resolver) {
        try {
            return new AgendaReader(resolver).read(seed.description(), seed.files());
        } catch (CorrectionException | UnreadableException e) {
            throw new IllegalStateException("the seeds of this repository are in order", e);
        }
    }
}
