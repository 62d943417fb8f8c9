package org.leidenkg.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options from the environment: {@code --fuseki-port} is {@code LEIDENKG_FUSEKI_PORT}. What stands on the command line wins;
 * an empty variable is none. It is for what belongs to a machine and stays: all options of {@code build}, {@code serve} and
 * {@code load}, and for the other commands that work on the same data the places of that.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {
    private static final String PREFIX = "LEIDENKG_";
    /** Read by the launcher. */
    private static final String OF_THE_LAUNCHER = PREFIX + "JAVA_OPTS";

    private static final Map<String, Supplier<Object>> COMMANDS =
            Map.of("build", BuildCommand::new, "serve", ServeCommand::new, "load", LoadCommand::new);

    private static final Set<String> PLACES = Set.of("--seeds", "--out", "--base");
    private static final Set<String> COMMANDS_AT_THOSE_PLACES = Set.of("curate", "query", "resolve");

    private final Map<String, String> variables;

    EnvironmentDefaults(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** Where a build is written to, for a command that has no option for it. */
    Path out() {
        return value(variable("--out")).map(Path::of).orElseGet(Defaults::out);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && isOffered(option)
                ? value(variable(option.longestName())).orElse(null)
                : null;
    }

    private Optional<String> value(String variable) {
        return Optional.ofNullable(variables.get(variable)).filter(value -> !value.isBlank());
    }

    private static boolean isOffered(OptionSpec option) {
        String command = option.command().name();
        return option.arity().max() > 0
                && (COMMANDS.containsKey(command)
                        || (COMMANDS_AT_THOSE_PLACES.contains(command) && PLACES.contains(option.longestName())));
    }

    private static String variable(String option) {
        return PREFIX + option.substring("--".length()).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Says at the end of a command's help which variables it reads. */
    static void describe(CommandSpec command) {
        String names = offered(command).map(EnvironmentDefaults::variable).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            command.usageMessage()
                    .footer(
                            "",
                            "Options may also come from environment variables; the command line wins:",
                            names + ".");
        }
    }

    private static Stream<String> offered(CommandSpec command) {
        return command.options().stream()
                .filter(EnvironmentDefaults::isOffered)
                .map(OptionSpec::longestName)
                .sorted();
    }

    /**
     * Variables that look like options but are none of any command, such as a slip in a name.
     *
     * @param called the options of this command are known already, and in most cases that is all it takes
     */
    List<String> unknown(CommandSpec called) {
        List<String> unknown = ours().filter(isNoOptionOf(called)).toList();
        return unknown.isEmpty()
                ? unknown
                : unknown.stream()
                        .filter(name -> COMMANDS.values().stream()
                                .map(Supplier::get)
                                .map(CommandSpec::forAnnotatedObject)
                                .allMatch(command -> isNoOptionOf(command).test(name)))
                        .toList();
    }

    /** What the options are given. */
    Stream<String> values() {
        return ours().map(variables::get);
    }

    private Stream<String> ours() {
        return variables.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !name.equals(OF_THE_LAUNCHER))
                .sorted();
    }

    private static Predicate<String> isNoOptionOf(CommandSpec command) {
        return name -> offered(command).map(EnvironmentDefaults::variable).noneMatch(name::equals);
    }

    /**
     * Where a value comes from that a message finds wrong, when it is not from the command line.
     *
     * @param message names the option
     * @return a sentence with the variable, or nothing
     */
    String origin(CommandSpec command, String[] arguments, @Nullable String message) {
        return offered(command)
                .filter(option -> value(variable(option)).isPresent()
                        && message != null
                        && names(message, option)
                        && Arrays.stream(arguments)
                                .noneMatch(one -> one.equals(option) || one.startsWith(option + "=")))
                .map(option -> " (" + option + " comes from the environment variable " + variable(option) + ")")
                .collect(Collectors.joining());
    }

    private static boolean names(String message, String option) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(option) + "(?![\\w-])")
                .matcher(message)
                .find();
    }
}
