package org.leidenkg.generate;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes invented seeds of a given size: {@code src/bench/generate.sh}. */
@Command(
        name = "generate",
        description = "Write a folder of invented seeds of a given size, in the text shape of an agenda, for sizing and"
                + " benchmarks; build reads it with --seeds. The same settings give the same bytes. Beside the seeds,"
                + " truth.csv says who really takes part in what.")
public final class Generate implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--projects",
            required = true,
            paramLabel = "N",
            description = "How many projects, from 1 to 1000000.")
    private int projects;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder for the seeds: one that does not exist, or an empty one.")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Another whole number gives other seeds of the same size (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--slips",
            paramLabel = "SHARE",
            description =
                    "The share of the long names that get a slip of OCR, from 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double slips = 0.02;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Generate()).execute(args));
    }

    @Override
    public Integer call() {
        int agendas = SyntheticSeeds.write(settings(), out);
        spec.commandLine()
                .getOut()
                .println("Invented " + projects + " projects in " + agendas + (agendas == 1 ? " agenda" : " agendas")
                        + " in " + out + ". Build a graph from them: leidenkg build --seeds " + out + " --out DIR");
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    private SyntheticSeeds.Settings settings() {
        if (projects < 1 || projects > SyntheticSeeds.MOST) {
            throw fault("--projects " + projects + ": give from 1 to " + SyntheticSeeds.MOST);
        }
        if (!(slips >= 0 && slips <= 1)) {
            throw fault("--slips " + slips + ": give a share from 0 to 1");
        }
        return new SyntheticSeeds.Settings(projects, seed, slips);
    }

    private ParameterException fault(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
