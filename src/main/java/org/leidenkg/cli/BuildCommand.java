package org.leidenkg.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.leidenkg.cli.progress.BuildProgress;
import org.leidenkg.cli.progress.Progress;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.BuildResult;
import org.leidenkg.pipeline.BuildSettings;
import org.leidenkg.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The whole pipeline. */
@Command(
        name = "build",
        description =
                "Build the graph from the seeds: read, resolve, map, derive, validate, store, and write the dumps and"
                        + " the report. A build that fails replaces nothing.")
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BuildOptions build = new BuildOptions();

    @Override
    public Integer call() throws BuildException {
        print(spec.commandLine().getOut(), build(build.settings()), build.out());
        return ExitCode.DONE;
    }

    /** Builds, and shows how far it is. */
    static BuildResult build(BuildSettings settings) throws BuildException {
        BuildProgress stages = new BuildProgress();
        return Progress.during(stages, () -> Pipeline.build(settings, stages));
    }

    /** The summary that people see after a build. */
    static void print(PrintWriter writer, BuildResult r, Path out) {
        writer.println("Built the graph in " + out + ":");
        row(writer, "projects", r.projects());
        row(writer, "leads", r.leads());
        row(writer, "partners", r.partners());
        row(writer, "organisations", r.organisations());
        row(writer, "ambiguous", r.ambiguous());
        row(writer, "unresolved", r.unresolved());
        row(writer, "triples", r.triples());
        r.times()
                .forEach((stage, time) ->
                        writer.printf(Locale.ROOT, "  %-27s %6d ms%n", stage.doing(), Math.max(1, millis(time))));
        if (r.unresolved() > 0) {
            writer.println((r.unresolved() == 1 ? "1 mention is" : r.unresolved() + " mentions are")
                    + " not understood. That is no failure: such words are kept as written and marked as unresolved;"
                    + " the report says what can be done.");
        }
        writer.println(
                "Dumps are in " + out.resolve("dumps") + "; what to look at is in " + out.resolve("report.md") + ".");
        writer.flush();
    }

    private static long millis(Duration time) {
        return Math.round(time.toNanos() / 1e6);
    }

    private static void row(PrintWriter writer, String what, long count) {
        writer.printf(Locale.ROOT, "  %-27s %6d%n", what, count);
    }
}
