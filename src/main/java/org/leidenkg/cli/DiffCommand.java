package org.leidenkg.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.leidenkg.cli.progress.Progress;
import org.leidenkg.cli.progress.ReadBytes;
import org.leidenkg.publish.diff.ChangesJson;
import org.leidenkg.publish.diff.ChangesText;
import org.leidenkg.publish.diff.DumpChanges;
import org.leidenkg.publish.dump.DumpException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed between two dumps. */
@Command(
        name = "diff",
        description = "Say in plain words what changed between two dumps: projects, their parties and roles, and"
                + " organisations. The dumps may be N-Quads, N-Triples, TriG or Turtle, packed (.gz) or not, and of"
                + " different bases.",
        exitCodeListHeading = "Exit codes, as diff(1) has them:%n",
        exitCodeList = {
            "0:the dumps say the same (what they say of the build itself may differ)",
            "1:something changed",
            "2:trouble: a dump cannot be read, or usage"
        })
final class DiffCommand implements Callable<Integer> {
    private static final int SAME = 0;
    private static final int CHANGED = 1;
    private static final int TROUBLE = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Write the changes as JSON.")
    private boolean json;

    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier dump.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The later dump.")
    private Path now = Path.of("");

    private DumpChanges changes() {
        ReadBytes reading = new ReadBytes(old, now);
        return Progress.during(reading, () -> DumpChanges.between(old, now, reading));
    }

    @Override
    public Integer call() {
        DumpChanges changes;
        try {
            changes = changes();
        } catch (DumpException e) {
            spec.commandLine().getErr().println("leidenkg: " + e.getMessage());
            return TROUBLE;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(ChangesJson.write(changes));
        } else {
            ChangesText.lines(changes).forEach(out::println);
        }
        out.flush();
        return changes.none() ? SAME : CHANGED;
    }
}
