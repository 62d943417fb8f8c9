package org.leidenkg.cli;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.leidenkg.store.OutputException;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.store.ReleaseCheck;
import picocli.CommandLine.Option;

/** What the commands take that read the release that is there. They never build, and change nothing of it. */
final class ReleaseOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder that the graph was built into (default: ${DEFAULT-VALUE}).")
    private Path out = Defaults.out();

    Path out() {
        return out;
    }

    Release release() {
        return current(out);
    }

    /**
     * The current release of an output folder, whatever it was built from, with what is read of it as it was written.
     *
     * @throws OutputException that says how to make one, when there is none
     */
    static Release current(Path out) {
        String remedy = " with: ./leidenkg build --out " + out;
        Release release = OutputFolder.findCurrent(out)
                .orElseThrow(() -> new OutputException("there is no graph in " + out + ". Make it" + remedy));
        ReleaseCheck check = new ReleaseCheck(release);
        Stream.of(release.quads(), release.positions())
                .flatMap(file -> check.findDamage(file).stream())
                .forEach(what -> {
                    throw new OutputException(
                            "the graph in " + out + " is damaged: " + what + ". Make it again" + remedy);
                });
        return release;
    }
}
