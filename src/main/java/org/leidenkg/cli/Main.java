package org.leidenkg.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.Version;
import org.leidenkg.seed.SeedException;
import org.leidenkg.seed.SeedProblem;
import org.leidenkg.store.OutputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program: its commands, and the one place where faults become messages and exit codes. */
@Command(
        name = "leidenkg",
        mixinStandardHelpOptions = true,
        versionProvider = Main.ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "A city's table of collaboration projects as a knowledge graph: who works with whom.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the input or the data is wrong, or the output folder cannot be used; nothing was replaced",
            "2:usage",
            "3:a service is unreachable, or its port is taken"
        })
public final class Main {
    private Main() {}

    /** Ends the process with the exit code of the command. */
    public static void main(String[] args) {
        System.exit(run(args, writer(System.out), writer(System.err)));
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs a command and gives its exit code. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main());
        called(args).values().forEach(command -> line.addSubcommand(command.get()));
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((fault, command, parsed) -> explain(fault, err));
        for (CommandLine sub : line.getSubcommands().values()) {
            sub.getCommandSpec().mixinStandardHelpOptions(true);
        }
        if (args.length == 0) {
            line.usage(err);
            return ExitCode.USAGE;
        }
        return line.execute(args);
    }

    /** Of the commands the one that is called, since each takes its time to be set up; all of them where none is, for help. */
    private static Map<String, Supplier<Object>> called(String[] args) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("build", BuildCommand::new);
        all.put("serve", ServeCommand::new);
        all.put("resolve", ResolveCommand::new);
        all.put("load", LoadCommand::new);
        all.put("query", QueryCommand::new);
        all.put("diff", DiffCommand::new);
        all.put("generate", GenerateCommand::new);
        all.put("warm-up", WarmUpCommand::new);
        all.put(
                "export",
                () -> new ExportCommand(
                        level -> DumpInMemory.ofCurrent(Defaults.out()).network(level)));
        if (args.length > 0 && all.containsKey(args[0])) {
            all.keySet().retainAll(Set.of(args[0]));
        }
        return all;
    }

    /** What went wrong in words, and the exit code for it. An unforeseen fault keeps its stack trace. */
    private static int explain(Exception fault, PrintWriter err) {
        Progress.clear();
        if (fault instanceof BuildException e) {
            return wrongInput(e.problems(), err);
        }
        if (fault instanceof SeedException e) {
            return wrongInput(e.problems().stream().map(SeedProblem::toString).toList(), err);
        }
        if (fault instanceof OutputException || fault instanceof UncheckedIOException) {
            err.println("leidenkg: " + fault.getMessage());
            return ExitCode.WRONG_INPUT;
        }
        if (fault instanceof UsageFault) {
            err.println("leidenkg: " + fault.getMessage());
            return ExitCode.USAGE;
        }
        if (fault instanceof ServiceFault) {
            err.println("leidenkg: " + fault.getMessage());
            return ExitCode.NO_SERVICE;
        }
        err.println("leidenkg: this should not happen; please report it with the lines below.");
        fault.printStackTrace(err);
        return ExitCode.WRONG_INPUT;
    }

    private static int wrongInput(List<String> problems, PrintWriter err) {
        problems.forEach(err::println);
        err.println(
                problems.size() == 1
                        ? "leidenkg: the build stopped; nothing was replaced."
                        : "leidenkg: the build stopped with " + problems.size() + " problems; nothing was replaced.");
        return ExitCode.WRONG_INPUT;
    }

    /** For {@code --version}. */
    static final class ProgramVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"leidenkg " + Version.NUMBER};
        }
    }
}
