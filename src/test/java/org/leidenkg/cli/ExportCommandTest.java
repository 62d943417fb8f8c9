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
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
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
                .contains("\r\nlumc,universiteit-leiden,1.500000,Undirected,")
                .hasLineCount(3);
    }

    @Test
    void unitsAreRolledUpUnlessToldOtherwise() {
        assertThat(run("csv-nodes")).doesNotContain("fsw").hasLineCount(6).isEqualTo(run("csv-nodes", "--rollup"));
        assertThat(run("csv-nodes", "--level", "as-named")).contains("\r\nfsw,").hasLineCount(7);
        assertThat(run("csv-nodes", "--level", "rolled-up")).isEqualTo(run("csv-nodes"));
    }

    @Test
    void themeRoleAndKindTakeParts() {
        assertThat(run(
                        "csv",
                        "--level",
                        "as-named",
                        "--theme",
                        "gezondheid",
                        "--role",
                        "partner",
                        "--kind",
                        "knowledge"))
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
    void aTableIsWrittenForPeopleInTheirLanguage(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("network.xlsx");

        assertThat(run("csv-nodes", "--lang", "nl")).startsWith("\uFEFFOrganisatie;Afkorting;Soort;");
        assertThat(run("xlsx", "--lang", "en", "--certainty", "settled", "--out", file.toString()))
                .isEmpty();

        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Organisations", "Pairs");
            assertThat(workbook.getFirstSheet().read()).hasSize(6);
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
                "pajek;There is no format \"pajek\". There are: gexf, graphml, vosviewer, csv, csv-nodes, xlsx",
                "xlsx;A workbook is no text: say by --out in which file it is to be written.",
                "csv --lang fr;There is no language \"fr\". There are: nl, en",
                "csv --weight heavy;There is no weight \"heavy\". There are: raw, fractional",
                "csv --role boss;There is no role \"boss\". There are: lead, partner",
                "csv --theme sport;There is no theme \"sport\". There are: cultuur, gezondheid, vlaggenschip",
                "csv --kind bank;There is no kind \"bank\". There are: business, government, knowledge,"
                        + " municipality, university",
                "csv --level top;There is no level \"top\". There are: as-named, rolled-up",
                "csv --rollup --level as-named;--rollup and --level as-named contradict each other.",
                "csv --certainty none;There is no certainty \"none\". There are: all, settled",
                "csv --min-weight -1;The minimum weight -1 is less than 0."
            })
    void whatIsNotThereIsNamedWithWhatIs(String arguments, String message) {
        ExportCommand command = parsed(arguments.split(" ", -1));

        assertThatExceptionOfType(UsageFault.class).isThrownBy(command::call).withMessage(message);
    }
}
