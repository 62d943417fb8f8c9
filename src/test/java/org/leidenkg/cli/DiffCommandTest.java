package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String TITLE = "<https://w3id.org/leidenkg/id/project/stad>"
            + " <http://www.w3.org/2004/02/skos/core#prefLabel> \"De stad\"@nl .\n";
    private static final String PROJECT = "<https://w3id.org/leidenkg/id/project/stad>"
            + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/leidenkg/ontology#Project> .\n"
            + "<https://w3id.org/leidenkg/id/project/stad> <https://w3id.org/leidenkg/ontology#sequence> \"1\" .\n";

    @TempDir
    Path folder;

    private Path old = Path.of("");
    private Path now = Path.of("");

    @BeforeEach
    void writeDumps() throws IOException {
        old = Files.writeString(folder.resolve("old.nt"), PROJECT + TITLE);
        now = Files.writeString(folder.resolve("new.nt"), PROJECT + TITLE.replace("De stad", "Het dorp"));
    }

    @Test
    void dumpsThatSayTheSameEndWithZero() {
        Program diff = Program.run("diff", old, old);

        assertThat(diff.exitCode()).isZero();
        assertThat(diff.out()).endsWith("The dumps say the same." + System.lineSeparator());
    }

    @Test
    void changesAreToldAndEndWithOne() {
        Program diff = Program.run("diff", old, now);

        assertThat(diff.exitCode()).isEqualTo(1);
        assertThat(diff.out().lines())
                .contains("    Het dorp", "      renamed; it was \"De stad\"", "    project: 1 removed, 1 added");
        assertThat(diff.err()).isEmpty();
    }

    @Test
    void changesAreToldAsJson() {
        Program diff = Program.run("diff", "--json", old, now);

        assertThat(diff.exitCode()).isEqualTo(1);
        assertThat(diff.out()).startsWith("{\n  \"same\" : false,\n").contains("\"formerName\" : \"De stad\"");
    }

    @Test
    void aDumpThatCannotBeReadEndsWithTwo() {
        Program diff = Program.run("diff", old, folder.resolve("none.nt"));

        assertThat(diff.exitCode()).isEqualTo(2);
        assertThat(diff.out()).isEmpty();
        assertThat(diff.err())
                .isEqualTo("leidenkg: there is no file " + folder.resolve("none.nt") + System.lineSeparator());
    }

    @Test
    void oneDumpIsNotEnough() {
        assertThat(Program.run("diff", old).exitCode()).isEqualTo(2);
    }

    @Test
    void theHelpSaysWhatTheExitCodesMean() {
        assertThat(Program.run("diff", "--help").out())
                .contains("Exit codes, as diff(1) has them:")
                .contains("the dumps say the same")
                .contains("something changed")
                .contains("trouble: a dump cannot be read");
    }
}
