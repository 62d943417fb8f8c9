package org.leidenkg.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.derive.Collaborations;
import org.leidenkg.derive.NetworkMeasures;
import org.leidenkg.map.GraphMapper;
import org.leidenkg.model.network.NetworkPlaces;
import org.leidenkg.model.source.PublishedText;
import org.leidenkg.publish.catalogue.DatasetDescription;
import org.leidenkg.publish.catalogue.DatasetFile;
import org.leidenkg.publish.dump.Checksums;
import org.leidenkg.publish.dump.DumpFile;
import org.leidenkg.publish.dump.Dumps;
import org.leidenkg.publish.network.PlacesFile;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.QueryExamples;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.SeedException;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.SeedProblem;
import org.leidenkg.seed.Seeds;
import org.leidenkg.store.Origin;
import org.leidenkg.store.OutputException;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.store.ReleaseCheck;
import org.leidenkg.store.StagedRelease;
import org.leidenkg.store.Tdb2Store;
import org.leidenkg.store.TextIndexFiles;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.JenaLoading;
import org.leidenkg.vocab.OntologyFiles;
import org.leidenkg.vocab.Prefixes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a seeds folder to a release: read, resolve, map, derive, validate, store, publish. All of it or nothing. */
public final class Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final BuildSettings settings;
    private final Inputs inputs;

    private Pipeline(BuildSettings settings) throws BuildException {
        this.settings = settings;
        this.inputs = inputs(settings);
    }

    /**
     * The current release, when it was built from these very inputs by this very program, and nothing is wrong with its files as
     * far as a start has to know.
     *
     * @throws BuildException when the seeds folder cannot be used
     */
    public static Optional<Release> findUpToDate(BuildSettings settings) throws BuildException {
        Inputs inputs = inputs(settings);
        return OutputFolder.findCurrent(settings.out())
                .filter(r -> r.digest().equals(inputs.key()))
                .filter(Pipeline::isWhole);
    }

    private static boolean isWhole(Release release) {
        Optional<String> found = new ReleaseCheck(release).findEarlyDamage();
        found.ifPresent(what -> LOG.warn("the release {} is damaged: {}; building it again", release.folder(), what));
        return found.isEmpty();
    }

    /**
     * Whether a release was built from other seeds than these settings name: in another folder, and of another content. Seeds
     * that were edited, or that were moved or copied, are the same.
     *
     * @throws BuildException when the seeds folder cannot be used
     */
    public static boolean isOfOtherSeeds(Origin origin, BuildSettings settings) throws BuildException {
        return !origin.seeds().equals(OutputPlace.resolved(settings.seeds()))
                && !origin.content().equals(inputs(settings).seeds());
    }

    /**
     * Builds and publishes a release. When anything is wrong, what was there stays as it was.
     *
     * @param listener hears of each stage as it begins; stages may run side by side
     * @throws BuildException when the input or the data is wrong
     */
    public static BuildResult build(BuildSettings settings, Consumer<Stage> listener) throws BuildException {
        return new Pipeline(settings).build(listener);
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

    private BuildResult build(Consumer<Stage> listener) throws BuildException {
        OutputPlace.requireOutside(settings.seeds(), settings.out());
        OutputFolder out = OutputFolder.open(settings.out());
        JenaLoading.complete();
        try (StagedRelease staged = out.stage(inputs.key());
                Stages stages = new Stages(listener)) {
            Path folder = staged.path();
            new Origin(OutputPlace.resolved(settings.seeds()), inputs.seeds(), settings.base()).write(folder);
            Future<Graph> ontology = stages.start(OntologyFiles::ontology);
            Future<NamedQueries> library = stages.start(Pipeline::library);
            Future<Checks> checks = stages.start(() -> Checks.of(settings.base()));

            Seeds seeds = stages.run(Stage.SEEDS, () -> SeedFolder.read(settings.seeds()));
            List<ResolvedAgenda> agendas = stages.run(Stage.READ, () -> Agendas.read(seeds));
            Future<Report.Totals> totals = stages.start(
                    Stage.REPORT, () -> Report.of(agendas, seeds.authority()).write(folder));
            DatasetGraph mapped = stages.run(Stage.MAP, () -> map(agendas, seeds, Stages.result(ontology)));
            stages.runStep(Stage.DERIVE, () -> derive(mapped, seeds, Stages.result(library), folder));
            NewVersion version = stages.run(Stage.DERIVE, () -> NewVersion.of(mapped, settings, seeds.dataset()));
            DatasetGraph data = storeAndCheck(mapped, agendas, Stages.result(checks), folder, stages);
            List<DumpFile> dumps =
                    stages.run(Stage.PUBLISH, () -> writeDumps(data, agendas, version, folder.resolve("dumps")));
            version.write(dumps, settings.base(), folder);
            stages.runStep(
                    Stage.PUBLISH,
                    () -> NewFeedEntry.write(version.name(), settings, new Release(inputs.key(), folder)));
            stages.finish();
            Release release = staged.publish(settings.keep());
            return result(release, Stages.result(totals), data, dumps, stages.times());
        } catch (SeedException e) {
            throw wrong(e);
        } catch (IOException | RuntimeException | InternalError e) {
            throw OutputException.of(settings.out(), e);
        }
    }

    private static Inputs inputs(BuildSettings settings) throws BuildException {
        try {
            return Inputs.of(settings);
        } catch (SeedException e) {
            throw wrong(e);
        }
    }

    private static BuildException wrong(SeedException e) {
        return new BuildException(
                e.problems().stream().map(SeedProblem::toString).toList());
    }

    /** The library of questions under the default base, all of them read. */
    private static NamedQueries library() {
        NamedQueries queries = new NamedQueries(Base.standard());
        queries.list();
        return queries;
    }

    private DatasetGraph map(List<ResolvedAgenda> agendas, Seeds seeds, Graph ontology) {
        DatasetGraph data = DatasetGraphFactory.create();
        GraphMapper.map(agendas, seeds.authority(), Version.NUMBER, inputs.content(), data);
        data.addGraph(Graphs.ONTOLOGY, ontology);
        return data;
    }

    private static void derive(DatasetGraph data, Seeds seeds, NamedQueries library, Path folder) {
        NetworkMeasures measures = NetworkMeasures.start(data);
        Collaborations.derive(data);
        write(measures.write(), folder.resolve("positions.json"));
        QueryExamples.describe(data, library);
        DatasetDescription.describe(data, seeds.dataset(), Version.NUMBER);
    }

    /** Starts to store the data, and checks it meanwhile. The index that both use is gone when this returns. */
    private DatasetGraph storeAndCheck(
            DatasetGraph mapped, List<ResolvedAgenda> agendas, Checks checks, Path folder, Stages stages)
            throws BuildException {
        BuiltData data = stages.run(Stage.DERIVE, () -> BuiltData.take(mapped, settings.base()));
        stages.startStep(Stage.STORE, () -> Tdb2Store.write(data.graphs(), folder.resolve("store")));
        stages.startStep(Stage.STORE, () -> TextIndexFiles.write(data.union(), folder.resolve("text")));
        stages.runStep(Stage.VALIDATE, () -> checks.require(data.union(), agendas));
        return data.graphs();
    }

    private static void write(NetworkPlaces places, Path file) {
        try {
            PlacesFile.write(places, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private List<DumpFile> writeDumps(DatasetGraph data, List<ResolvedAgenda> agendas, NewVersion version, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        List<DumpFile> dumps = Dumps.write(data, Prefixes.of(settings.base()), folder);
        DatasetFile.write(data, settings.base(), dumps, version.before(), folder);
        for (ResolvedAgenda agenda : agendas) {
            for (PublishedText text : PublishedText.of(agenda.agenda())) {
                Checksums.addText("source-" + text.name(), text.file().bytes(), folder);
            }
        }
        return dumps;
    }

    private static BuildResult result(
            Release release, Report.Totals t, DatasetGraph data, List<DumpFile> dumps, Map<Stage, Duration> times) {
        long triples = Iter.asStream(data.listGraphNodes())
                .mapToLong(name -> data.getGraph(name).size())
                .sum();
        return new BuildResult(
                release,
                t.projects(),
                t.leads(),
                t.partners(),
                t.organisations(),
                t.unresolved(),
                t.ambiguous(),
                triples,
                NewVersion.digest(dumps),
                times);
    }
}
