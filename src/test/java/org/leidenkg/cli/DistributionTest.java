package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/** What is told in files that only a release uses is true. */
class DistributionTest {
    private static final Path UNIT = Path.of("src/deploy/leidenkg@.service");
    private static final Path PROGRAM = Path.of("src/assembly/program.xml");

    /** The values of a directive in the unit of port 7070. */
    private static List<String> unit(String directive) throws IOException {
        try (Stream<String> lines = Files.lines(UNIT)) {
            return lines.filter(line -> line.startsWith(directive + "="))
                    .map(line -> line.substring(directive.length() + 1))
                    .map(value -> value.replace("%i", "7070").replace("\"", ""))
                    .toList();
        }
    }

    @Test
    void theSettingsOfTheUnitAreOptionsOfServe() throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        unit("Environment").forEach(setting -> variables.put(setting.split("=", 2)[0], setting.split("=", 2)[1]));

        assertThat(variables).hasSizeGreaterThan(1);
        assertThat(new EnvironmentDefaults(variables).unknown(CommandSpec.forAnnotatedObject(new ServeCommand())))
                .isEmpty();
        assertThat(Program.run(variables, "serve", "--help").out())
                .contains("(default: json)", "/var/lib/leidenkg/7070", "(default: 7070)");
    }

    @Test
    void theUnitWaitsForAStopLongerThanServeDoesAndKnowsItsExitCodes() throws IOException {
        assertThat(unit("TimeoutStopSec")).singleElement().asString().matches("[3-9][0-9]");
        assertThat(unit("SuccessExitStatus")).containsExactly("143");
        assertThat(unit("RestartPreventExitStatus")).containsExactly(Integer.toString(ExitCode.USAGE));
    }

    @Test
    void theUnitRunsWithNothingThatItDoesNotNeed() throws IOException {
        for (String yes : List.of("DynamicUser", "NoNewPrivileges", "PrivateTmp", "PrivateDevices", "ProtectHome")) {
            assertThat(unit(yes)).as(yes).containsExactly("yes");
        }
        assertThat(unit("ProtectSystem")).containsExactly("strict");
        assertThat(unit("CapabilityBoundingSet")).containsExactly("");
        assertThat(unit("StateDirectory")).containsExactly("leidenkg/7070");
        assertThat(unit("MemoryDenyWriteExecute"))
                .as("Java compiles as it runs")
                .isEmpty();
    }

    @Test
    void aServiceWithoutMemoryOrThatHangsIsStartedAgain() throws IOException {
        assertThat(unit("Restart")).containsExactly("on-failure");
        assertThat(unit("MemoryMax")).hasSize(1);
        assertThat(unit("Environment")).contains("LEIDENKG_JAVA_OPTS=-XX:MaxRAMPercentage=60");
        assertThat(unit("Wants")).containsExactly("leidenkg-health@7070.timer");
        assertThat(UNIT.resolveSibling("leidenkg-health@.timer")).exists();
        assertThat(UNIT.resolveSibling("leidenkg-health@.service"))
                .content()
                .contains("/health/live")
                .contains("systemctl --no-block try-restart leidenkg@%i");
    }

    @Test
    void everythingThatGoesIntoAReleaseIsThere() throws IOException {
        List<String> sources = Pattern.compile("<(?:source|directory)>([^<]+)<")
                .matcher(Files.readString(PROGRAM))
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(source -> !source.startsWith("${"))
                .toList();

        assertThat(sources).contains("leidenkg", "LICENSE", "seeds", "docs", "src/deploy");
        assertThat(sources).allSatisfy(source -> assertThat(Path.of(source)).exists());
    }
}
