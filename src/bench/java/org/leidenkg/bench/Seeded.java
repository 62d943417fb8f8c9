package org.leidenkg.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.derive.Collaborations;
import org.leidenkg.derive.NetworkMeasures;
import org.leidenkg.generate.SyntheticSeeds;
import org.leidenkg.map.GraphMapper;
import org.leidenkg.model.Agenda;
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
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.OntologyFiles;

/** Invented seeds of a size, and what each step of a build makes of them. */
public final class Seeded {
    private static final String DIGEST = "0".repeat(64);
    private static final Graph ONTOLOGY = OntologyFiles.ontology();

    private Seeded() {}

    /** Seeds with so many projects. */
    public static Seeds seeds(int projects) {
        try {
            Path folder = Files.createTempDirectory("leidenkg-bench-");
            try {
                SyntheticSeeds.write(new SyntheticSeeds.Settings(projects, 1, 0.02), folder.resolve("seeds"));
                return SeedFolder.read(folder.resolve("seeds"));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The agendas, read; the names in them not yet resolved. */
    public static List<Agenda> read(Seeds seeds) {
        List<Agenda> agendas = new ArrayList<>();
        for (AgendaSeed seed : seeds.agendas()) {
            try {
                agendas.add(new AgendaReader(resolver(seeds, seed)).read(seed.description(), seed.files()));
            } catch (CorrectionException | UnreadableException e) {
                throw new IllegalStateException(e);
            }
        }
        return agendas;
    }

    public static List<ResolvedAgenda> resolve(Seeds seeds, List<Agenda> agendas) {
        List<ResolvedAgenda> resolved = new ArrayList<>();
        for (int i = 0; i < agendas.size(); i++) {
            resolved.add(AgendaResolver.resolve(
                    agendas.get(i), resolver(seeds, seeds.agendas().get(i))));
        }
        return resolved;
    }

    private static PartyResolver resolver(Seeds seeds, AgendaSeed seed) {
        return new PartyResolver(
                KnownNames.of(seeds.authority()), seed.description().localNames());
    }

    public static DatasetGraph map(Seeds seeds, List<ResolvedAgenda> agendas) {
        DatasetGraph data = DatasetGraphFactory.create();
        GraphMapper.map(agendas, seeds.authority(), "0.1.0", DIGEST, data);
        data.addGraph(Graphs.ONTOLOGY, ONTOLOGY);
        return data;
    }

    public static DatasetGraph derive(DatasetGraph data) {
        Collaborations.derive(data);
        NetworkMeasures.derive(data);
        return data;
    }

    /** All steps. */
    public static DatasetGraph graph(int projects) {
        Seeds seeds = seeds(projects);
        return derive(map(seeds, resolve(seeds, read(seeds))));
    }
}
