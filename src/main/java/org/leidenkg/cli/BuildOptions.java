package org.leidenkg.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.BuildSettings;
import org.leidenkg.pipeline.Pipeline;
import org.leidenkg.store.Release;
import org.leidenkg.vocab.Base;
import picocli.CommandLine.Option;

/** What every command takes that builds the graph or makes sure that it is built. */
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

    /** The release of these inputs with its dump as it was written, built first when there is none yet. */
    Release upToDate() throws BuildException {
        Optional<Release> current = Pipeline.findUpToDate(settings(), Release::findQuadsDamage);
        Release release = current.isPresent()
                ? current.get()
                : Pipeline.build(settings(), Progress.onTerminal()).release();
        Progress.clear();
        return release;
    }
}
