package org.leidenkg.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.leidenkg.curate.CurationServer;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.BuildSettings;
import org.leidenkg.pipeline.Pipeline;
import org.leidenkg.vocab.JenaLoading;
import org.leidenkg.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the page for curators. */
@Command(
        name = "curate",
        description =
                "Open a page that shows what is not understood, ambiguous or guessed, and writes what you decide into"
                        + " the seeds when you confirm it; then it builds and says what changed. Only this machine can open it.")
final class CurateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BuildOptions build = new BuildOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "The port of the page (default: any that is free).")
    private int port;

    @Override
    public Integer call() throws BuildException {
        BuildSettings settings = build.settings();
        JenaLoading.complete();
        buildIfChanged(settings);
        try (CurationServer page = CurationServer.start(settings, port)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Open on this machine: " + page.address());
            out.println("Ctrl-C stops it.");
            out.flush();
            new CountDownLatch(1).await();
        } catch (PortInUseException e) {
            throw new ServiceFault(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            // So a program stops the command that it runs in a thread.
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    /** A graph of the seeds as they are, so that the first difference is that of a decision. */
    private void buildIfChanged(BuildSettings settings) throws BuildException {
        if (Pipeline.findUpToDate(settings).isEmpty()) {
            build.requireSameOrigin();
            BuildCommand.build(settings);
        }
    }
}
