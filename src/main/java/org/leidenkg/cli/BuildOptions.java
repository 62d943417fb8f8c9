package org.leidenkg.cli;

import java.nio.file.Path;
import org.leidenkg.pipeline.BuildSettings;
import org.leidenkg.vocab.Base;
import picocli.CommandLine.Option;

/** What the commands take that build the graph, or make sure that it is built. */
final class BuildOptions {
    @Option(names = "--seeds", paramLabel = "DIR", description = "The folder of seeds (default: ${DEFAULT-VALUE}).")
    private Path seeds = Defaults.seeds();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder of store, dumps and report (default: ${DEFAULT-VALUE}).")
    private Path out = Defaults.out();

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "The base of all IRIs; ends in a slash (default: ${DEFAULT-VALUE}).")
    private String base = Base.DEFAULT;

    Path seeds() {
        return seeds;
    }

    Path out() {
        return out;
    }

    Base base() {
        return Arguments.base(base);
    }

    BuildSettings settings() {
        return new BuildSettings(seeds, out, base());
    }
}
