package org.leidenkg.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.derive.Collaborations;
import org.leidenkg.map.GraphMapper;
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

/** The graph of the real agenda, made from {@code seeds/} by the code that the build runs. */
final class RealAgenda {
    private static final String INPUTS = "0123456789abcdef".repeat(4);

    private RealAgenda() {}

    static DatasetGraph graph() {
        Seeds seeds = SeedFolder.read(Path.of("seeds"));
        List<ResolvedAgenda> agendas = new ArrayList<>();
        for (AgendaSeed seed : seeds.agendas()) {
            PartyResolver resolver =
                    new PartyResolver(seeds.authority(), seed.description().localNames());
            agendas.add(resolved(seed, resolver));
        }
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        data.executeWrite(() -> {
            GraphMapper.map(agendas, seeds.authority(), INPUTS, data);
            for (Triple triple : OntologyFiles.ontology().find().toList()) {
                data.add(Quad.create(Graphs.ONTOLOGY, triple));
            }
            Collaborations.derive(data);
            addPositions(data);
        });
        return data;
    }

    private static ResolvedAgenda resolved(AgendaSeed seed, PartyResolver resolver) {
        try {
            return AgendaResolver.resolve(new AgendaReader(resolver).read(seed.description(), seed.source()), resolver);
        } catch (CorrectionException e) {
            throw new IllegalStateException("the seeds do not fit the text they correct", e);
        }
    }

    /** The network measures, as their own code computes them. */
    private static void addPositions(DatasetGraph data) {
        RDFDataMgr.read(data.getGraph(Graphs.DERIVED), "queries/positions.ttl");
    }
}
