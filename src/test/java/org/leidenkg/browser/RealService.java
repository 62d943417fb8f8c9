package org.leidenkg.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.leidenkg.TemporaryFolder;
import org.leidenkg.cli.SeedsCopy;
import org.leidenkg.model.LocalName;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.BuildResult;
import org.leidenkg.pipeline.BuildSettings;
import org.leidenkg.pipeline.Pipeline;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;
import org.leidenkg.store.VersionRecord;
import org.leidenkg.vocab.Base;
import org.leidenkg.web.dump.DumpEdition;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.resolve.ReadingExplainer;
import org.leidenkg.web.server.LookupService;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.server.ServiceSettings;

/**
 * What {@code leidenkg serve} serves: the seeds of this repository, built, with their dumps, on free ports. The day of issue is
 * said, so that no page depends on the clock.
 */
public record RealService(LookupService service, Path folder) implements AutoCloseable {
    private static final Path SEEDS = Path.of("seeds");

    /** One for all classes of a process: Surefire runs each as if it were the only one, but all in one session. */
    public static RealService shared(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(RealService.class))
                .computeIfAbsent(RealService.class, key -> start(), RealService.class);
    }

    private static RealService start() {
        try {
            Path folder = Files.createTempDirectory("leidenkg-browser");
            SeedsCopy seeds =
                    new SeedsCopy(folder.resolve("seeds")).write("dataset.json", "{\"issued\": \"2026-11-24\"}");
            BuildResult built = Pipeline.build(
                    new BuildSettings(seeds.folder(), folder.resolve("out"), Base.standard(), BuildSettings.ALL),
                    stage -> {});
            ServedData data = new ServedData.Store(built.release().store(), built.digest());
            VersionRecord version = built.release().version();
            DumpEdition edition = new DumpEdition(
                    version.version(),
                    version.issued(),
                    version.digest(),
                    version.counts(),
                    built.release().dumps(),
                    built.release().citation());
            DumpEditions dumps = DumpEditions.of(List.of(edition), version.version(), FileCheck.NONE);
            Optional<ReadingExplainer> readings = Optional.of(new ReadingExplainer(RealService::readSeeds));
            return new RealService(
                    LookupService.start(ServiceSettings.local(0, 0), data, dumps, readings, FileCheck.NONE), folder);
        } catch (BuildException e) {
            throw new IllegalStateException("the seeds of this repository are in order", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadingExplainer.Seeds readSeeds() {
        Seeds read = SeedFolder.read(SEEDS);
        Map<String, List<LocalName>> localNames = new LinkedHashMap<>();
        read.agendas()
                .forEach(a ->
                        localNames.put(a.description().slug(), a.description().localNames()));
        return new ReadingExplainer.Seeds(read.authority(), localNames);
    }

    /** Ends in a slash. */
    public String address() {
        return service.address();
    }

    @Override
    public void close() {
        service.close();
        TemporaryFolder.delete(folder);
    }
}
