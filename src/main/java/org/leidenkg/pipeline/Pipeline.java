package org.leidenkg.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.leidenkg.derive.Collaborations;
import org.leidenkg.derive.NetworkMeasures;
import org.leidenkg.map.GraphMapper;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Authority;
import org.leidenkg.model.NetworkPlaces;
import org.leidenkg.publish.DatasetDescription;
import org.leidenkg.publish.DatasetFile;
import org.leidenkg.publish.DumpFile;
import org.leidenkg.publish.Dumps;
import org.leidenkg.publish.PlacesFile;
import org.leidenkg.quads.QuadTable;
import org.leidenkg.query.QueryExamples;
import org.leidenkg.read.AgendaReader;
import org.leidenkg.read.CorrectionException;
import org.leidenkg.resolve.AgendaResolver;
import org.leidenkg.resolve.KnownNames;
import org.leidenkg.resolve.PartyResolver;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.AgendaSeed;
import org.leidenkg.seed.SeedException;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.SeedProblem;
import org.leidenkg.seed.Seeds;
import org.leidenkg.store.OutputException;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.store.StagedRelease;
import org.leidenkg.store.Tdb2Store;
import org.leidenkg.store.TextIndexFiles;
import org.leidenkg.store.WrittenFiles;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Prefixes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a seeds folder to a release: read, resolve, map, derive, validate, store, publish. All of it or nothing. */
public final class Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final BuildSettings settings;
    private final Stopwatch stopwatch;

    private Pipeline(BuildSettings settings, Consumer<Stage> listener) {
        this.settings = settings;
        this.stopwatch = new Stopwatch(listener);
    }

    /**
     * The current release, when it was built from these very inputs by this very program, and nothing is wrong with its files.
     *
     * @param damage says what is wrong with the files that the caller will read, such as {@link Release#findDamage()}
     * @throws BuildException when the seeds folder cannot be used
     */
    public static Optional<Release> findUpToDate(BuildSettings settings, Function<Release, Optional<String>> damage)
            throws BuildException {
        Inputs inputs = inputs(settings);
        return OutputFolder.findCurrent(settings.out())
                .filter(r -> r.digest().equals(inputs.key()))
                .filter(r -> isWhole(r, damage));
    }

    private static boolean isWhole(Release release, Function<Release, Optional<String>> damage) {
        Optional<String> found = damage.apply(release);
        found.ifPresent(what -> LOG.warn("the release {} is damaged: {}; building it again", release.folder(), what));
        return found.isEmpty();
    }

    /**
     * Builds and publishes a release. When anything is wrong, what was there stays as it was.
     *
     * @param listener hears of each stage as it begins; stages may run side by side
     * @throws BuildException when the input or the data is wrong
     */
    public static BuildResult build(BuildSettings settings, Consumer<Stage> listener) throws BuildException {
        return new Pipeline(settings, listener).build();
    }

    /**
     * What the data of a release is, whoever built it: the SHA-256 of its {@link Release#quads()}, as {@link BuildResult#digest()}.
     */
    public static String digest(Release release) {
        Path sums = release.dumps().resolve(Dumps.CHECKSUMS);
        String named = " " + release.quads().getFileName();
        try {
            return Files.readAllLines(sums).stream()
                    .filter(line -> line.endsWith(named))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(sums + " does not name" + named));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + sums, e);
        }
    }

    private BuildResult build() throws BuildException {
        Inputs inputs = inputs(settings);
        OutputPlace.requireOutside(settings.seeds(), settings.out());
        OutputFolder out = OutputFolder.open(settings.out());
        try (StagedRelease staged = out.stage(inputs.key())) {
            CompletableFuture<Seeds> reading = CompletableFuture.supplyAsync(
                    () -> stopwatch.time(Stage.SEEDS, () -> SeedFolder.read(settings.seeds())));
            Preparations prepared = Preparations.start(settings.base());
            Seeds seeds = read(reading);
            Begun begun = begin(seeds, inputs, prepared, staged.path());
            try {
                DatasetGraph derived = stopwatch.time(
                        Stage.DERIVE,
                        () -> derive(begun.data(), seeds, inputs, prepared, places -> write(places, staged.path())));
                Supplier<List<String>> check =
                        () -> begun.checking().map(CompletableFuture::join).orElseGet(() -> check(derived, prepared));
                Written written = checkAndWrite(derived, check, staged);
                Report.Totals totals = begun.reporting().join();
                Release release = staged.publish(written.store());
                return result(release, totals, begun.checkedProjects(), derived, written.dumps());
            } finally {
                begun.await();
            }
        } catch (CompletionException e) {
            throw OutputException.of(settings.out(), e.getCause() instanceof RuntimeException cause ? cause : e);
        } catch (RuntimeException | InternalError e) {
            throw OutputException.of(settings.out(), e);
        }
    }

    /**
     * What was read, as a graph, and what goes on beside its further way: the report, and the check of a part of a large
     * graph, which is a graph of its own. Nothing here holds on to the agendas; a large graph needs their room.
     */
    private record Begun(
            DatasetGraph data,
            CompletableFuture<Report.Totals> reporting,
            Optional<CompletableFuture<List<String>>> checking,
            int checkedProjects) {
        /** Whatever fails, nobody may be writing any more when the folder is removed. */
        void await() {
            reporting.handle((done, fault) -> true).join();
            checking.ifPresent(c -> c.handle((done, fault) -> true).join());
        }
    }

    private Begun begin(Seeds seeds, Inputs inputs, Preparations prepared, Path folder) throws BuildException {
        List<ResolvedAgenda> agendas = stopwatch.time(Stage.READ, () -> readAgendas(seeds));
        DatasetGraph data = new QuadTable();
        CheckedPart checked = CheckedPart.of(agendas);
        Begun begun = new Begun(
                data,
                CompletableFuture.supplyAsync(
                        () -> stopwatch.time(Stage.REPORT, () -> writeReport(agendas, seeds.authority(), folder))),
                checked.isAll()
                        ? Optional.empty()
                        : Optional.of(CompletableFuture.supplyAsync(() -> {
                            DatasetGraph part = new QuadTable();
                            map(checked.agendas(), seeds, inputs, prepared, part);
                            return check(derive(part, seeds, inputs, prepared, places -> {}), prepared);
                        })),
                checked.projects());
        try {
            return stopwatch.time(Stage.MAP, () -> {
                map(agendas, seeds, inputs, prepared, data);
                return begun;
            });
        } catch (RuntimeException e) {
            begun.await();
            throw e;
        }
    }

    private static Inputs inputs(BuildSettings settings) throws BuildException {
        try {
            return Inputs.of(settings);
        } catch (SeedException e) {
            throw wrong(e);
        }
    }

    private static Seeds read(CompletableFuture<Seeds> seeds) throws BuildException {
        try {
            return Preparations.of(seeds);
        } catch (SeedException e) {
            throw wrong(e);
        }
    }

    private static BuildException wrong(SeedException e) {
        return new BuildException(
                e.problems().stream().map(SeedProblem::toString).toList());
    }

    /** The agendas are read side by side: none depends on another. */
    private List<ResolvedAgenda> readAgendas(Seeds seeds) throws BuildException {
        KnownNames names = KnownNames.of(seeds.authority());
        List<Reading> readings = seeds.agendas().parallelStream()
                .map(seed -> readAgenda(seed, names))
                .toList();
        List<String> problems =
                readings.stream().flatMap(r -> r.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new BuildException(problems);
        }
        return readings.stream().flatMap(r -> r.agenda().stream()).toList();
    }

    /** An agenda as read, unless its text does not fit its corrections, and what is wrong with it. */
    private record Reading(List<ResolvedAgenda> agenda, List<String> problems) {}

    private Reading readAgenda(AgendaSeed seed, KnownNames names) {
        List<String> problems = new ArrayList<>();
        PartyResolver resolver = new PartyResolver(names, seed.description().localNames());
        try {
            Agenda agenda = new AgendaReader(resolver).read(seed.description(), seed.source());
            ResolvedAgenda resolved = AgendaResolver.resolve(agenda, resolver);
            AgendaProblems.of(resolved, seed.places()).forEach(p -> problems.add(p.toString()));
            return new Reading(List.of(resolved), problems);
        } catch (CorrectionException e) {
            AgendaProblems.of(e, seed.places()).forEach(p -> problems.add(p.toString()));
        }
        return new Reading(List.of(), problems);
    }

    private static void map(
            List<ResolvedAgenda> agendas, Seeds seeds, Inputs inputs, Preparations prepared, DatasetGraph data) {
        GraphMapper.map(agendas, seeds.authority(), inputs.content(), data);
        data.addGraph(Graphs.ONTOLOGY, prepared.ontology());
    }

    private DatasetGraph derive(
            DatasetGraph data, Seeds seeds, Inputs inputs, Preparations prepared, Consumer<NetworkPlaces> places) {
        NetworkMeasures measures = NetworkMeasures.start(data);
        Collaborations.derive(data);
        places.accept(measures.write());
        // A version for every content, where the editor gives none. It is part of web addresses.
        String version = Version.NUMBER + "-" + inputs.content().substring(0, 12);
        QueryExamples.describe(data, prepared.library());
        DatasetDescription.describe(data, seeds.dataset(), version);
        return Rebase.rewrite(data, settings.base());
    }

    /** The dumps, and files of the store whose checksums are known. */
    private record Written(List<DumpFile> dumps, WrittenFiles store) {}

    /** Validates, stores and dumps side by side: what fails throws all away, since nothing is published yet. */
    private Written checkAndWrite(DatasetGraph data, Supplier<List<String>> check, StagedRelease staged)
            throws BuildException {
        Path folder = staged.path();
        CompletableFuture<List<DumpFile>> dumping = CompletableFuture.supplyAsync(() ->
                stopwatch.time(Stage.PUBLISH, () -> writeDumps(data, create(folder.resolve("dumps")))));
        CompletableFuture<WrittenFiles> storing = CompletableFuture.supplyAsync(
                () -> stopwatch.time(Stage.STORE, () -> Tdb2Store.write(data, folder.resolve("store"))));
        CompletableFuture<Boolean> indexing = CompletableFuture.supplyAsync(() -> stopwatch.time(Stage.STORE, () -> {
            TextIndexFiles.write(data, folder.resolve("text"));
            return true;
        }));
        CompletableFuture<Written> writing =
                dumping.thenCombine(storing, Written::new).thenCombine(indexing, (written, indexed) -> written);
        List<String> violations;
        try {
            violations = check.get();
        } finally {
            // Whatever fails here, nobody may be writing any more when the folder is removed.
            dumping.handle((done, fault) -> true).join();
            storing.handle((done, fault) -> true).join();
            indexing.handle((done, fault) -> true).join();
            writing.handle((done, fault) -> true).join();
        }
        try {
            Written written = writing.join();
            if (violations.isEmpty()) {
                return written;
            }
        } catch (CompletionException e) {
            if (violations.isEmpty() && e.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (violations.isEmpty()) {
                throw e;
            }
        }
        throw new BuildException(violations);
    }

    private List<DumpFile> writeDumps(DatasetGraph data, Path folder) {
        List<DumpFile> dumps = Dumps.write(data, Prefixes.of(settings.base()), folder);
        Optional<Path> last =
                OutputFolder.findCurrent(settings.out()).map(r -> r.dumps().resolve(DatasetFile.NAME));
        DatasetFile.write(data, settings.base(), dumps, last, folder);
        return dumps;
    }

    private static void write(NetworkPlaces places, Path folder) {
        try {
            PlacesFile.write(places, folder.resolve("positions.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the places of the network to " + folder, e);
        }
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
    }

    private List<String> check(DatasetGraph data, Preparations prepared) {
        return stopwatch.time(Stage.VALIDATE, () -> prepared.checks().violations(data));
    }

    private static Report.Totals writeReport(List<ResolvedAgenda> agendas, Authority authority, Path folder) {
        Report report = Report.of(agendas, authority);
        try (Writer json = Files.newBufferedWriter(folder.resolve("report.json"))) {
            ReportJson.write(report, json);
            Files.writeString(folder.resolve("report.md"), ReportMarkdown.write(report));
            return report.totals();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report to " + folder, e);
        }
    }

    private BuildResult result(
            Release release, Report.Totals t, int checkedProjects, DatasetGraph data, List<DumpFile> dumps) {
        long triples = QuadTable.of(data).numbered().size();
        String digest = dumps.stream()
                .filter(d -> d.name().endsWith(".nq") || d.name().endsWith(".nq.gz"))
                .map(DumpFile::sha256)
                .findFirst()
                .orElseThrow();
        return new BuildResult(
                release,
                t.projects(),
                t.leads(),
                t.partners(),
                t.organisations(),
                t.unresolved(),
                t.ambiguous(),
                triples,
                checkedProjects,
                digest,
                stopwatch.times());
    }
}
