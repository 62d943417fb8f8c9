package org.leidenkg.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.BuildSettings;
import org.leidenkg.pipeline.Pipeline;
import org.leidenkg.store.Origin;
import org.leidenkg.store.OutputException;
import org.leidenkg.vocab.Base;
import picocli.CommandLine.Option;

/** What the commands take that build the graph, or make sure that it is built. */
final class BuildOptions {
    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            description = "The folder of seeds (default: seeds, beside the program).")
    private Optional<Path> seeds = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder of store, dumps and report (default: ${DEFAULT-VALUE}).")
    private Path out = Defaults.out();

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "The base of all IRIs; ends in a slash (default: " + Base.DEFAULT + ").")
    private Optional<String> base = Optional.empty();

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Of how many versions the dumps stay in the output folder, at least 2; their descriptions and"
                    + " checksums always stay (default: all).")
    private int keep = BuildSettings.ALL;

    Path seeds() {
        return seeds.orElseGet(Defaults::seeds);
    }

    Path out() {
        return out;
    }

    Base base() {
        return Arguments.base(base.orElse(Base.DEFAULT));
    }

    BuildSettings settings() {
        if (keep < 2) {
            throw new UsageFault(
                    "--keep " + keep + ": the dumps of the current version and of the one before stay; use 2 or more");
        }
        return new BuildSettings(seeds(), out, base(), keep);
    }

    /**
     * Makes sure that a build does not put the graph of other seeds, or of another base, in the place of the one that is there
     * unless an option says so.
     *
     * @throws OutputException that names both, and how to have either
     */
    void requireSameOrigin() throws BuildException {
        Optional<Origin> found = seeds.isPresent() && base.isPresent() ? Optional.empty() : Origin.findCurrent(out);
        if (found.isEmpty()) {
            return;
        }
        Origin origin = found.get();
        boolean otherBase = base.isEmpty() && !origin.base().equals(base());
        if (otherBase || (seeds.isEmpty() && Pipeline.isOfOtherSeeds(origin, settings()))) {
            throw new OutputException("the graph in " + out + " was built from the seeds in " + origin.seeds()
                    + " with the base " + origin.base().iri() + ", not from those in " + seeds() + " with the base "
                    + base().iri() + ". To serve it: leidenkg serve" + options(origin.seeds(), origin.base())
                    + ". To put another in its place: leidenkg serve" + options(seeds(), base())
                    + ". To keep both, name another folder with --out. Nothing was replaced.");
        }
    }

    private String options(Path from, Base with) {
        return " --out " + out + " --seeds " + from + " --base " + with.iri();
    }
}
