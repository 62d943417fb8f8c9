package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leidenkg.pipeline.Version;
import org.leidenkg.vocab.OntologyFiles;

class MainTest {
    @Test
    void nameThatTheLocaleDoesNotKnowIsRefusedWithWhatToDo() {
        String unreadable = "/data/caf\ufffd\ufffd";

        for (Program program : List.of(
                Program.run("build", "--out", unreadable),
                Program.run(Map.of("LEIDENKG_SEEDS", unreadable), "serve"))) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.err()).contains("letters that the locale does not know", "LC_ALL=C.UTF-8");
        }
    }

    @Test
    void helpNamesCommandsAndExitCodes() {
        Program help = Program.run("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("build", "serve", "resolve", "Exit codes:", "a service is unreachable");
        assertThat(help.out())
                .as("the launcher's own command is no business of users")
                .doesNotContain("warm-up");
    }

    @Test
    void noCommandIsAUsageFault() {
        Program none = Program.run();

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("Usage: leidenkg");
    }

    @Test
    void unknownCommandIsAUsageFaultThatNamesTheNearest() {
        Program unknown = Program.run("sevre");

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("sevre").contains("serve");
    }

    @Test
    void theVersionIsTheBuildFiles() throws IOException {
        assertThat(Program.run("--version").out().strip()).isEqualTo("leidenkg " + Version.NUMBER);
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>leidenkg</artifactId>\n  <version>" + Version.NUMBER + "</version>")
                // In the jar, by which the service tells its version.
                .contains("<Implementation-Version>${project.version}</Implementation-Version>");
        assertThat(Files.readString(Path.of("CITATION.cff"))).contains("\nversion: " + Version.NUMBER + "\n");
    }

    @Test
    void theProgramCarriesEveryFileOfTheOntologyFolder() {
        assertThat(OntologyFiles.ontology().size()).isGreaterThan(500);
        assertThat(OntologyFiles.shapes().size()).isGreaterThan(300);
    }
}
