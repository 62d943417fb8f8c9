package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.SmallNetwork;
import picocli.CommandLine;

class ExportCommandTest {
    private static String run(String... arguments) {
        StringWriter printed = new StringWriter();
        CommandLine line = new CommandLine(new ExportCommand(SmallNetwork::networks)).setOut(new PrintWriter(printed));
        assertThat(line.execute(arguments)).isZero();
        return printed.toString();
    }

    /** The command with its arguments, so that its faults come out as they are. */
    private static ExportCommand parsed(String... arguments) {
        ExportCommand command = new ExportCommand(SmallNetwork::networks);
        new CommandLine(command).parseArgs(arguments);
        return command;
    }

    @Test
    void pairsComeOutOnStandardOutput() {
        assertThat(run("csv", "--weight", "fractional", "--min-weight", "1"))
                .startsWith("\uFEFFSource,Target,Weight,")
                .contains("\r\nlumc,universiteit-leiden,1.333333,Undirected,")
                .hasLineCount(3);
    }

    @Test
    void unitsAreRolledUpOnDemand() {
        assertThat(run("csv-nodes", "--rollup")).doesNotContain("fsw").hasLineCount(6);
        assertThat(run("csv-nodes")).contains("\r\nfsw,").hasLineCount(7);
    }

    @Test
    void themeRoleAndKindTakeParts() {
        assertThat(run("csv", "--theme", "gezondheid", "--role", "partner", "--kind", "knowledge"))
                .hasLineCount(2)
                .contains("\r\nfsw,lumc,1,Undirected,");
    }

    @ParameterizedTest
    @CsvSource({"gexf,<gexf xmlns=", "graphml,<graphml xmlns=", "vosviewer,Wie werkt met wie?"})
    void eachFormatIsWritten(String format, String sign) {
        assertThat(run(format)).contains(sign);
    }

    @Test
    void aFileIsReplacedAsAWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("network.gexf");
        Files.writeString(file, "old");

        assertThat(run("gexf", "--out", file.toString())).isEmpty();

        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(run("gexf"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
        String file = folder.resolve("missing").resolve("network.csv").toString();

        ExportCommand command = parsed("csv", "--out", file);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(command::call)
                .withMessageContaining("cannot write the network to " + file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pajek;There is no format \"pajek\". There are: gexf, graphml, vosviewer, csv, csv-nodes",
                "csv --weight heavy;There is no weight \"heavy\". There are: raw, fractional",
                "csv --role boss;There is no role \"boss\". There are: lead, partner",
                "csv --theme sport;There is no theme \"sport\". There are: cultuur, gezondheid, vlaggenschip",
                "csv --kind bank;There is no kind \"bank\". There are: business, faculty, government, knowledge,"
                        + " municipality, university",
                "csv --min-weight -1;The minimum weight -1 is less than 0."
            })
    void whatIsNotThereIsNamedWithWhatIs(String arguments, String message) {
        ExportCommand command = parsed(arguments.split(" ", -1));

        assertThatExceptionOfType(UsageFault.class).isThrownBy(command::call).withMessage(message);
    }
}
