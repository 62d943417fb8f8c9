package org.leidenkg.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the folder and of its files as files. */
class FolderFaultsTest {
    @TempDir
    Path folder;

    @Test
    void missingFolderIsNamed() {
        Path missing = folder.resolve("none");
        String expected = missing + ": there is no such folder — correct the path, or make the folder";

        assertThatThrownBy(() -> SeedFolder.read(missing))
                .isExactlyInstanceOf(SeedException.class)
                .hasMessage(expected);
        assertThatThrownBy(() -> SeedFolder.inputs(missing))
                .isExactlyInstanceOf(SeedException.class)
                .hasMessage(expected);
    }

    @Test
    void fileInPlaceOfFolderIsNamed() {
        Path file = new SampleFolder(folder).path().resolve("organisations.json");

        assertThatThrownBy(() -> SeedFolder.inputs(file))
                .isExactlyInstanceOf(SeedException.class)
                .hasMessage(file + ": is not a folder — give the folder that holds organisations.json");
    }

    @Test
    void folderThatCannotBeListedIsNamed() throws Exception {
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);

        assertThatThrownBy(() -> SeedFolder.inputs(loop))
                .isExactlyInstanceOf(SeedException.class)
                .hasMessageStartingWith(loop + ": cannot be listed: Too many levels of symbolic links")
                .hasMessageEndingWith(" — make it a folder that this user may read");
    }

    @Test
    void emptyFolderLacksBothAuthorityFileAndAgenda() {
        String expected = folder + ": holds no organisations.json — put the authority file there, or correct the path\n"
                + folder + ": holds no agenda-*.json — put an agenda's description and text there";

        assertThatThrownBy(() -> SeedFolder.read(folder))
                .isExactlyInstanceOf(SeedException.class)
                .hasMessage(expected);
        assertThatThrownBy(() -> SeedFolder.inputs(folder))
                .isExactlyInstanceOf(SeedException.class)
                .hasMessage(expected);
    }

    @Test
    void missingAuthorityFileDoesNotHideFaultsOfAgendas() {
        SampleFolder sample = new SampleFolder(folder)
                .delete("organisations.json")
                .agendaWith("\"place\": \"Leiden\",", "")
                .write("agenda-z.json", "");

        assertThat(sample.faults())
                .containsExactly(
                        "seeds: holds no organisations.json — put the authority file there, or correct the path",
                        "seeds/agenda-leiden.json:1:1: field \"place\": is missing"
                                + " — add it to the object that begins here",
                        "seeds/agenda-z.json: is empty — put its content back, or take the file away");
    }

    @Test
    void missingAgendaIsNamed() {
        SampleFolder sample = new SampleFolder(folder).delete("agenda-leiden.json");

        assertThat(sample.faults())
                .containsExactly("seeds: holds no agenda-*.json — put an agenda's description and text there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delft.json             | rename it to "agenda-delft.json" if it belongs to an agenda, or move it out of the folder
            notes.txt              | rename it to "agenda-notes.txt" if it belongs to an agenda, or move it out of the folder
            Agenda-Delft.JSON      | rename it to "agenda-delft.json"
            AGENDA-IJmuiden.TXT    | rename it to "agenda-ijmuiden.txt"
            organisations.json.txt | rename it to "organisations.json"
            organisation.json      | rename it to "organisations.json"
            Dataset.json           | rename it to "dataset.json"
            agenda-delft.docx      | open it there and save it as plain text in UTF-8 (.txt), or copy its table into a \
            spreadsheet and save that as .xlsx; move this file out of the folder
            Agenda Delft.PDF       | make plain text of it with "pdftotext -layout", or copy its table into a spreadsheet; \
            move this file out of the folder
            projecten.xlsx         | rename it to "agenda-projecten.xlsx" if it belongs to an agenda, or move it out of the folder
            Agenda-Delft.CSV       | rename it to "agenda-delft.csv"
            picture.png            | move it out of the folder, or hide it with a dot before its name
            agenda-delft           | move it out of the folder, or hide it with a dot before its name
            """)
    void fileThatNothingReadsIsNamedWithWhatToDo(String name, String remedy) {
        SampleFolder sample = new SampleFolder(folder).write(name, "any content");

        assertThat(sample.faults()).containsExactly("seeds/" + name + ": is read by nothing — " + remedy);
        assertThatThrownBy(() -> SeedFolder.inputs(folder))
                .isExactlyInstanceOf(SeedException.class)
                .hasMessageContaining(name + ": is read by nothing — ");
    }

    @Test
    void folderInTheFolderIsNamed() throws Exception {
        Files.createDirectory(new SampleFolder(folder).path().resolve("delft"));

        assertThatThrownBy(() -> SeedFolder.read(folder))
                .hasMessage(folder.resolve("delft")
                        + ": is read by nothing — move it out of the folder, or hide it with a dot before its name");
    }

    @ParameterizedTest
    @CsvSource({
        "agenda-delft.json.txt, 'rename it to \"agenda-delft.json\"'",
        "agenda-delft.txt, 'describe it in \"agenda-delft.json\" with \"\"text\": \"agenda-delft.txt\"\", which"
                + " ./leidenkg draft does, or move it out of the folder'",
        "agenda-delft.xlsx, 'describe it in \"agenda-delft.json\" with \"\"text\": \"agenda-delft.xlsx\"\", which"
                + " ./leidenkg draft does, or move it out of the folder'"
    })
    void textThatNoDescriptionNamesIsNamed(String name, String remedy) {
        SampleFolder sample = new SampleFolder(folder).write(name, "1. Wonen\n");

        assertThat(sample.faults()).containsExactly("seeds/" + name + ": is read by nothing — " + remedy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".gitignore",
                ".agenda-leiden.json.swp",
                ".#agenda-leiden.json",
                "#agenda-leiden.json#",
                "agenda-leiden.json~",
                "~$agenda-leiden.docx",
                "organisations.json.bak",
                "agenda-leiden.txt.orig",
                "README",
                "README.md",
                "truth.csv"
            })
    void hiddenFilesBackupsAndExplanationsMayLieThere(String name) {
        new SampleFolder(folder).write(name, "any content");

        assertThat(SeedFolder.read(folder).agendas()).hasSize(1);
        assertThat(SeedFolder.inputs(folder)).doesNotContain(folder.resolve(name));
    }

    @Test
    void emptyAndBlankFilesAreNamed() {
        SampleFolder sample = new SampleFolder(folder)
                .write("organisations.json", "")
                .write("agenda-b.json", "\uFEFF \n")
                .write("agenda-leiden.txt", " \n\t\n");

        assertThat(sample.faults())
                .containsExactly(
                        "seeds/organisations.json: is empty — put its content back, or take the file away",
                        "seeds/agenda-b.json: holds nothing but white space"
                                + " — put its content back, or take the file away",
                        "seeds/agenda-leiden.txt: holds nothing but white space"
                                + " — put its content back, or take the file away");
    }

    @Test
    void emptyTextIsNamed() {
        assertThat(new SampleFolder(folder).write("agenda-leiden.txt", "").faults())
                .containsExactly("seeds/agenda-leiden.txt: is empty — put its content back, or take the file away");
    }

    @Test
    void fileThatCannotBeReadIsNamed() throws Exception {
        SampleFolder sample = new SampleFolder(folder).delete("organisations.json");
        Files.createDirectory(folder.resolve("organisations.json"));

        assertThat(sample.faults())
                .containsExactly("seeds/organisations.json: is a folder, a pipe or a device, not a file"
                        + " — put a file there, or take it away");
    }

    @Test
    void linkToNowhereIsAMissingFile() throws Exception {
        SampleFolder sample = new SampleFolder(folder).delete("organisations.json");
        Files.createSymbolicLink(folder.resolve("organisations.json"), folder.resolve("none"));

        assertThat(sample.faults())
                .containsExactly("seeds/organisations.json: is missing"
                        + " — put the file there, or correct the name that leads to it");
    }

    @Test
    void fileOverTheLimitIsNotReadIn() throws Exception {
        SampleFolder sample = new SampleFolder(folder);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("organisations.json").toFile(), "rw")) {
            file.setLength(268_435_457);
        }

        assertThat(sample.faults())
                .containsExactly("seeds/organisations.json: has 268435457 bytes; the most that is read is 268435456"
                        + " — check that it is the right file, or split it");
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithItsPlace() {
        byte[] latin1 = {'1', 'a', '\n', 'C', 'a', 'f', (byte) 0xE9, '\n'};

        assertThat(new SampleFolder(folder).write("agenda-leiden.txt", latin1).faults())
                .containsExactly("seeds/agenda-leiden.txt:2:4: is not valid UTF-8: byte 0xE9 at byte offset 6"
                        + " (counted from 0) — save the file in the encoding UTF-8");
    }

    @Test
    void charactersCutOffAtTheEndOfTheFileAreNotUtf8() {
        byte[] cut = {'a', (byte) 0xC3, (byte) 0xA9, (byte) 0xE2, (byte) 0x82};

        assertThat(new SampleFolder(folder).write("agenda-leiden.txt", cut).faults())
                .containsExactly("seeds/agenda-leiden.txt:1:3: is not valid UTF-8: byte 0xE2 at byte offset 3"
                        + " (counted from 0) — save the file in the encoding UTF-8");
    }

    @Test
    void jsonThatIsNotUtf8IsRefusedWithItsPlace() {
        byte[] utf16 = SampleFolder.ORGANISATIONS.getBytes(StandardCharsets.UTF_16);

        assertThat(new SampleFolder(folder).write("organisations.json", utf16).faults())
                .containsExactly("seeds/organisations.json:1:1: is not valid UTF-8: byte 0xFE at byte offset 0"
                        + " (counted from 0) — save the file in the encoding UTF-8");
    }

    @Test
    void byteOrderMarkOfTextIsRefusedSinceItWouldShiftOffsets() {
        assertThat(new SampleFolder(folder)
                        .write("agenda-leiden.txt", "\uFEFF" + SampleFolder.TEXT)
                        .faults())
                .containsExactly("seeds/agenda-leiden.txt:1:1: begins with a byte order mark, which is no part of the"
                        + " text but would count in its offsets — save it as UTF-8 without a byte order mark and put"
                        + " the new checksum in the agenda's description");
    }

    @Test
    void permissionIsGivenAsTheReason() {
        assertThat(SeedFile.reason(new AccessDeniedException("seeds"))).isEqualTo("permission denied");
    }
}
