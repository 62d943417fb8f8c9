package org.leidenkg.web;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.leidenkg.SeedsGraph;
import org.leidenkg.model.LocalName;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.resolve.ReadingExplainer;
import org.leidenkg.web.server.LookupService;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.server.ServiceSettings;

/** The real agenda with its readings, served once for all classes that register this, which only read; stopped after the last. */
public final class SeedsService implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(SeedsService.class);
    private static final Path SEEDS = Path.of("seeds");

    private Optional<Served> running = Optional.empty();

    /** The graph of the seeds in a service that explains how their agendas are read. */
    public static Served start(DatasetGraph data, DumpEditions dumps) {
        return Served.of(LookupService.start(
                ServiceSettings.local(0, 0),
                new ServedData.Dataset(Published.store(data), "digest-1"),
                dumps,
                Optional.of(new ReadingExplainer(SeedsService::readSeeds)),
                FileCheck.NONE));
    }

    private static ReadingExplainer.Seeds readSeeds() {
        Seeds read = SeedFolder.read(SEEDS);
        Map<String, List<LocalName>> localNames = new LinkedHashMap<>();
        read.agendas()
                .forEach(one -> localNames.put(
                        one.description().slug(), one.description().localNames()));
        return new ReadingExplainer.Seeds(read.authority(), localNames);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = Optional.of(context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Served.class, key -> start(SeedsGraph.make(), DumpEditions.NONE), Served.class));
    }

    public Served served() {
        return running.orElseThrow();
    }
}
