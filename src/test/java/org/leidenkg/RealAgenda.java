package org.leidenkg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.derive.Collaborations;
import org.leidenkg.derive.NetworkMeasures;
import org.leidenkg.map.GraphMapper;
import org.leidenkg.model.Agenda;
import org.leidenkg.read.AgendaReader;
import org.leidenkg.read.CorrectionException;
import org.leidenkg.resolve.AgendaResolver;
import org.leidenkg.resolve.PartyResolver;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.AgendaSeed;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.OntologyFiles;

/** The graph of the seeds of this repository, by the same steps as a build. */
public final class RealAgenda {
    private static final String INPUTS = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private RealAgenda() {}

    /** A new dataset with everything up to the measures of the network. */
    public static DatasetGraph dataset() {
        Seeds seeds = SeedFolder.read(Path.of("seeds"));
        List<ResolvedAgenda> agendas = new ArrayList<>();
        for (AgendaSeed seed : seeds.agendas()) {
            PartyResolver resolver =
                    new PartyResolver(seeds.authority(), seed.description().localNames());
            agendas.add(AgendaResolver.resolve(read(seed, resolver), resolver));
        }
        DatasetGraph data = DatasetGraphFactory.create();
        GraphMapper.map(agendas, seeds.authority(), INPUTS, data);
        OntologyFiles.ontology()
                .find(Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(t -> data.add(Graphs.ONTOLOGY, t.getSubject(), t.getPredicate(), t.getObject()));
        Collaborations.derive(data);
        NetworkMeasures.derive(data);
        return data;
    }

    private static Agenda read(AgendaSeed seed, PartyResolver resolver) {
        try {
            return new AgendaReader(resolver).read(seed.description(), seed.source());
        } catch (CorrectionException e) {
            throw new IllegalStateException("the seeds of this repository cannot be read", e);
        }
    }

    /** All graphs of a dataset as one. */
    public static Graph union(DatasetGraph data) {
        Graph union = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
        data.find().forEachRemaining(quad -> union.add(quad.asTriple()));
        return union;
    }
}
