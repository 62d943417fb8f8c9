package org.leidenkg.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.model.Organisation;

class AuthorityEditTest {
    @TempDir
    Path folder;

    @Test
    void entriesAreAddedBehindTheOthersWhichStayToTheCharacter() {
        SampleFolder sample = new SampleFolder(folder);
        String text = AuthorityEdit.open(folder).with(List.of(draft("tno"), draft("nwo")));

        int end = SampleFolder.ORGANISATIONS.indexOf("\n]}");
        assertThat(text)
                .startsWith(SampleFolder.ORGANISATIONS.substring(0, end) + ",\n    {\n      \"key\": \"tno\",\n")
                .endsWith("\n    }\n  " + SampleFolder.ORGANISATIONS.substring(end + 1));
        sample.write("organisations.json", text);
        AuthorityEdit added = AuthorityEdit.open(folder);
        assertThat(added.drafts()).extracting(Organisation::key).containsExactly("tno", "nwo");
        assertThat(added.keys()).containsExactlyInAnyOrder("ul", "fsw", "tno", "nwo");
    }

    @Test
    void smallObjectsStandOnOneLine() {
        assertThat(AuthorityEdit.open(folder).with(List.of(draft("tno")))).isEqualTo("""
                {
                  "organisations": [
                    {
                      "key": "tno",
                      "name": { "nl": "tno", "en": "tno" },
                      "type": "museum",
                      "form": "organisation",
                      "abbreviations": [
                        { "form": "tno", "basis": "inferred", "evidence": "e" }
                      ],
                      "draft": "Check it."
                    }
                  ]
                }
                """);
    }

    @Test
    void nothingToAddChangesNothing() {
        new SampleFolder(folder);

        assertThat(AuthorityEdit.open(folder).with(List.of())).isEqualTo(SampleFolder.ORGANISATIONS);
    }

    @Test
    void lineEndsAndByteOrderMarkStayWhatTheyAre() {
        String windows = "\uFEFF" + SampleFolder.ORGANISATIONS.replace("\n", "\r\n");
        new SampleFolder(folder).write("organisations.json", windows);

        String text = AuthorityEdit.open(folder).with(List.of(draft("tno")));

        assertThat(text).startsWith(windows.substring(0, 100)).doesNotContainPattern("[^\r]\n");
        new SampleFolder(folder).write("organisations.json", text);
        assertThat(AuthorityEdit.open(folder).drafts()).hasSize(1);
    }

    @Test
    void draftsMeanNothingUntilTheyAreConfirmed() {
        SampleFolder sample = new SampleFolder(folder);
        sample.write("organisations.json", AuthorityEdit.open(folder).with(List.of(draft("tno"))));

        assertThat(SeedFolder.read(folder).authority().findOrganisation("tno")).isEmpty();
        sample.write(
                "organisations.json",
                AuthorityEdit.open(folder).with(List.of()).replaceFirst(",\\s*\"draft\": \"Check it.\"", ""));
        assertThat(SeedFolder.read(folder).authority().findOrganisation("tno")).isPresent();
    }

    @Test
    void faultyFileIsNotAddedTo() {
        new SampleFolder(folder).organisationsWith("\"university\"", "\"uni\"");

        assertThatThrownBy(() -> AuthorityEdit.open(folder))
                .isExactlyInstanceOf(SeedException.class)
                .hasMessageContaining("\"uni\" is not one of");
    }

    private static Map<String, Object> draft(String key) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", key);
        entry.put("name", inOrder("nl", key, "en", key));
        entry.put("type", "museum");
        entry.put("form", "organisation");
        entry.put("abbreviations", List.of(inOrder("form", key, "basis", "inferred", "evidence", "e")));
        entry.put("draft", "Check it.");
        return entry;
    }

    private static Map<String, String> inOrder(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
