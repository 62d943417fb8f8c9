package org.leidenkg.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.Version;
import org.leidenkg.seed.SeedException;
import org.leidenkg.seed.SeedProblem;
import org.leidenkg.store.OutputException;
import org.leidenkg.vocab.JenaLoading;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
    /** These begin with Jena, and use nothing of it before they have loaded it. */
    private static final Set<String> BEGIN_WITH_JENA = Set.of("build", "serve");

    /** What Java puts in the place of bytes that are no letters in the locale; no file has a name with it. */
    private static final char UNREADABLE = '\uFFFD';

    private Main() {}

    /** Ends the process with the exit code of the command. */
    public static void main(String[] args) {
        System.setErr(new LogStream(System.err));
        if (args.length > 0 && BEGIN_WITH_JENA.contains(args[0])) {
            // Beside the command line, which takes as long to read. The commands wait for it in their turn.
            Thread loading = new Thread(JenaLoading::complete, "jena");
            loading.setDaemon(true);
            loading.start();
        }
        System.exit(run(args, System.getenv(), writer(System.out), writer(System.err)));
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /**
     * Runs a command and gives its exit code.
     *
     * @param variables of the environment
     */
    static int run(String[] args, Map<String, String> variables, PrintWriter out, PrintWriter err) {
        EnvironmentDefaults environment = new EnvironmentDefaults(variables);
        if (Stream.concat(Arrays.stream(args), environment.values()).anyMatch(word -> word.indexOf(UNREADABLE) >= 0)) {
            err.println(
                    "leidenkg: an argument or a variable of the environment has letters that the locale does not know. Set"
                            + " LC_ALL=C.UTF-8, or start the program by ./leidenkg, which does.");
            return ExitCode.USAGE;
        }
        Map<String, Supplier<Object>> commands = commands(environment);
        // Of the commands only the one that is called, since each takes its time to be set up; all of them for help.
        CommandLine line = program(
                args.length > 0 && commands.containsKey(args[0]) ? List.of(commands.get(args[0])) : commands.values());
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setDefaultValueProvider(environment)
                .setParameterExceptionHandler((fault, given) -> explainUsage(fault, given, environment))
                .setExecutionExceptionHandler((fault, command, parsed) ->
                        explain(fault, environment.origin(command.getCommandSpec(), args, fault.getMessage()), err));
        for (CommandLine sub : line.getSubcommands().values()) {
            sub.getCommandSpec().mixinStandardHelpOptions(true);
            EnvironmentDefaults.describe(sub.getCommandSpec());
        }
        if (args.length == 0) {
            line.usage(err);
            return ExitCode.USAGE;
        }
        environment
                .unknown(line.getSubcommands().getOrDefault(args[0], line).getCommandSpec())
                .forEach(name -> err.println("leidenkg: the environment variable " + name
                        + " is no option of any command; leidenkg serve --help lists them."));
        return line.execute(args);
    }

    private static CommandLine program(Collection<Supplier<Object>> commands) {
        CommandLine program = new CommandLine(new Main());
        commands.forEach(command -> program.addSubcommand(command.get()));
        return program;
    }

    private static Map<String, Supplier<Object>> commands(EnvironmentDefaults environment) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("build", BuildCommand::new);
        all.put("serve", ServeCommand::new);
        all.put("draft", DraftCommand::new);
        all.put("curate", CurateCommand::new);
        all.put("resolve", ResolveCommand::new);
        all.put("load", LoadCommand::new);
        all.put("query", QueryCommand::new);
        all.put("mcp", McpCommand::new);
        all.put("diff", DiffCommand::new);
        all.put("warm-up", WarmUpCommand::new);
        all.put(
                "export",
                () -> new ExportCommand(() -> DumpInMemory.of(ReleaseOptions.current(environment.out()))
                        .networks()));
        return all;
    }

    /** What is wrong with the arguments, and either what may have been meant or the whole usage. */
    private static int explainUsage(ParameterException fault, String[] args, EnvironmentDefaults environment) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(fault.getMessage() + environment.origin(command.getCommandSpec(), args, fault.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(fault, err)) {
            command.usage(err);
        }
        return ExitCode.USAGE;
    }

    /**
     * What went wrong in words, and the exit code for it. An unforeseen fault keeps its stack trace.
     *
     * @param origin where an option comes from that the words name, if not from the command line
     */
    private static int explain(Exception fault, String origin, PrintWriter err) {
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
            err.println("leidenkg: " + fault.getMessage() + origin);
            return ExitCode.USAGE;
        }
        if (fault instanceof ServiceFault) {
            err.println("leidenkg: " + fault.getMessage() + origin);
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
