package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.CommandSpec;

/** Options from the environment. */
class EnvironmentDefaultsTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({
        "serve, LEIDENKG_PORT, many, --port",
        "serve, LEIDENKG_PORT, 70000, --port",
        "serve, LEIDENKG_FUSEKI_PORT, -1, --fuseki-port",
        "serve, LEIDENKG_SPARQL, file:///etc/passwd, --sparql",
        "serve, LEIDENKG_PUBLIC_BASE, ftp://example.org/, --public-base",
        "serve, LEIDENKG_CONTACT, nobody, --contact",
        "serve, LEIDENKG_LOG_REQUESTS, xml, --log-requests",
        "serve, LEIDENKG_METRICS, friends, --metrics",
        "serve, LEIDENKG_STOP_TIMEOUT, -5, --stop-timeout",
        "serve, LEIDENKG_STOP_DELAY, soon, --stop-delay",
        "serve, LEIDENKG_BASE, no-iri, --base",
        "build, LEIDENKG_BASE, no-iri, --base"
    })
    void aWrongValueIsToldWithItsVariable(String command, String variable, String value, String option) {
        Program run = Program.run(Map.of(variable, value, "LEIDENKG_OUT", temp.toString()), command);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("(" + option + " comes from the environment variable " + variable + ")");
    }

    @Test
    void theCommandLineWins() {
        Program run = Program.run(Map.of("LEIDENKG_BASE", "https://example.org/"), "build", "--base=no-iri");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--base").doesNotContain("LEIDENKG_BASE");
    }

    @Test
    void aPortThatIsTakenIsToldWithItsVariable() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Program run = Program.run(
                    Map.of(
                            "LEIDENKG_PORT",
                            Integer.toString(taken.getLocalPort()),
                            "LEIDENKG_SPARQL",
                            "http://127.0.0.1:9/"),
                    "serve");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err())
                    .contains("in use")
                    .contains("(--port comes from the environment variable LEIDENKG_PORT)");
        }
    }

    @Test
    void anEmptyVariableIsNone() {
        Program run = Program.run(Map.of("LEIDENKG_PORT", " ", "LEIDENKG_BASE", "no-iri"), "serve");

        assertThat(run.err()).contains("LEIDENKG_BASE").doesNotContain("LEIDENKG_PORT");
    }

    @Test
    void everyPlaceOfTheDataIsTakenByEveryCommandThatUsesIt() {
        Path missing = temp.resolve("no-seeds");
        Map<String, String> variables = Map.of("LEIDENKG_SEEDS", missing.toString(), "LEIDENKG_OUT", temp.toString());

        assertThat(Program.run(variables, "build").err()).contains("no-seeds");
        assertThat(Program.run(variables, "resolve", "UL").err()).contains("no-seeds");
        assertThat(Program.run(variables, "query", "key-figures").err()).contains(temp.toString());
        assertThat(Program.run(variables, "load", "http://127.0.0.1:9/").err()).contains(temp.toString());
        assertThat(Program.run(variables, "export", "gexf").err()).contains(temp.toString());
    }

    @Test
    void aCommandThatWritesSomethingElseDoesNotTakeThePlaceOfTheData() {
        EnvironmentDefaults environment = new EnvironmentDefaults(Map.of("LEIDENKG_OUT", temp.toString()));
        CommandSpec build = CommandSpec.forAnnotatedObject(new BuildCommand());
        CommandSpec export = CommandSpec.forAnnotatedObject(new ExportCommand(() -> {
            throw new AssertionError("nothing is exported");
        }));

        assertThat(environment.defaultValue(build.findOption("--out"))).isEqualTo(temp.toString());
        assertThat(environment.defaultValue(export.findOption("--out"))).isNull();
    }

    @Test
    void aVariableThatIsNoOptionIsToldSoThatASlipIsSeen() {
        Program run = Program.run(
                Map.of("LEIDENKG_PROT", "80", "LEIDENKG_JAVA_OPTS", "-Xmx1g", "HOME", "/"), "resolve", "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("LEIDENKG_PROT")
                .doesNotContain("JAVA_OPTS")
                .doesNotContain("HOME");
    }

    @Test
    void theHelpOfServeNamesEveryVariableAndTheValuesInForce() {
        Program help = Program.run(Map.of("LEIDENKG_PORT", "7171"), "serve", "--help");

        assertThat(help.out())
                .contains(
                        "LEIDENKG_BASE",
                        "LEIDENKG_CONTACT",
                        "LEIDENKG_FUSEKI_PORT",
                        "LEIDENKG_HOST",
                        "LEIDENKG_LOG_REQUESTS",
                        "LEIDENKG_METRICS",
                        "LEIDENKG_OUT",
                        "LEIDENKG_PORT",
                        "LEIDENKG_PUBLIC_BASE",
                        "LEIDENKG_SEEDS",
                        "LEIDENKG_SPARQL",
                        "LEIDENKG_STOP_DELAY",
                        "LEIDENKG_STOP_TIMEOUT")
                .contains("7171")
                .doesNotContain("LEIDENKG_HELP");
    }
}
