package org.leidenkg.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.source.SourceFile;

class FolderEditTest {
    @TempDir
    Path folder;

    @Test
    void entriesAreAddedBehindTheOthersWhichStayToTheCharacter() {
        SampleFolder sample = new SampleFolder(folder);
        add(draft("tno"), draft("nwo"));

        int end = SampleFolder.ORGANISATIONS.indexOf("\n]}");
        assertThat(sample.read("organisations.json"))
                .isEqualTo(SampleFolder.ORGANISATIONS.substring(0, end) + ",\n" + draft("tno") + ",\n" + draft("nwo")
                        + "\n  " + SampleFolder.ORGANISATIONS.substring(end + 1));
        FolderEdit added = FolderEdit.open(folder);
        assertThat(added.drafts()).extracting(Organisation::key).containsExactly("tno", "nwo");
        assertThat(added.keys()).containsExactlyInAnyOrder("ul", "fsw", "tno", "nwo");
    }

    @Test
    void folderThatIsNotThereIsMadeWithAnAuthorityFile() throws IOException {
        Path none = folder.resolve("none");
        FolderEdit edit = FolderEdit.open(none);
        edit.addOrganisations(List.of(draft("tno")));

        assertThat(edit.write()).containsExactly(none.resolve("organisations.json"));
        assertThat(Files.readString(none.resolve("organisations.json")))
                .isEqualTo("{\n  \"organisations\": [\n" + draft("tno") + "\n  ]\n}\n");
    }

    @Test
    void nothingToAddWritesNothing() {
        new SampleFolder(folder);

        assertThat(add()).isEmpty();
    }

    @Test
    void lineEndsAndByteOrderMarkStayWhatTheyAre() {
        String windows = "\uFEFF" + SampleFolder.ORGANISATIONS.replace("\n", "\r\n");
        SampleFolder sample = new SampleFolder(folder).write("organisations.json", windows);

        add(draft("tno"));

        assertThat(sample.read("organisations.json"))
                .startsWith(windows.substring(0, 100))
                .doesNotContainPattern("[^\r]\n");
        assertThat(FolderEdit.open(folder).drafts()).hasSize(1);
    }

    @Test
    void draftsMeanNothingUntilTheyAreConfirmed() {
        SampleFolder sample = new SampleFolder(folder);
        add(draft("tno"));

        assertThat(SeedFolder.read(folder).authority().findOrganisation("tno")).isEmpty();
        sample.write("organisations.json", sample.read("organisations.json").replace(", \"draft\": \"Check it.\"", ""));
        assertThat(SeedFolder.read(folder).authority().findOrganisation("tno")).isPresent();
    }

    @Test
    void faultyFileIsNotAddedTo() {
        new SampleFolder(folder).organisationsWith("\"university\"", "\"uni\"");

        assertThatThrownBy(() -> FolderEdit.open(folder))
                .isExactlyInstanceOf(SeedException.class)
                .hasMessageContaining("\"uni\" is not one of");
    }

    @Test
    void nameThatIsTakenIsRefusedUnlessTheFileIsTheSame() {
        new SampleFolder(folder);
        FolderEdit edit = FolderEdit.open(folder);
        edit.addFile("agenda-leiden.txt", SourceFile.of("other.txt", SampleFolder.TEXT));

        assertThat(edit.write()).isEmpty();
        assertThatThrownBy(() -> edit.addFile("agenda-leiden.txt", SourceFile.of("agenda-leiden.txt", "another text")))
                .isExactlyInstanceOf(SeedException.class)
                .hasMessageContaining("agenda-leiden.txt: is there already");
        assertThatThrownBy(() -> edit.addJson("agenda-leiden.json", "{}")).isExactlyInstanceOf(SeedException.class);
    }

    @Test
    void aFileIsReplacedOnlyWhileItIsWhatItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        FolderEdit.replace(link, "old", "new");

        assertThat(file).content().isEqualTo("new");
        assertThat(link).isSymbolicLink();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> FolderEdit.replace(link, "old", "newer"))
                .isExactlyInstanceOf(SeedException.class)
                .hasMessageContaining("was changed meanwhile");
        assertThat(file).content().isEqualTo("new");
    }

    private List<Path> add(String... objects) {
        FolderEdit edit = FolderEdit.open(folder);
        edit.addOrganisations(List.of(objects));
        return edit.write();
    }

    private static String draft(String key) {
        return "    {\"key\": \"%s\", \"name\": {\"nl\": \"%s\", \"en\": \"%s\"}, \"type\": \"museum\", \"form\": \"organisation\", \"draft\": \"Check it.\"}"
                .formatted(key, key, key);
    }
}
