package org.leidenkg.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.model.DatasetInfo;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.PublisherInfo;

/** The optional file {@code dataset.json}. */
class DatasetSeedTest {
    @TempDir
    Path folder;

    @Test
    void aFolderWithoutItHasTheStandardDescription() {
        new SampleFolder(folder);

        assertThat(SeedFolder.read(folder).dataset()).isEqualTo(DatasetInfo.standard());
    }

    @Test
    void anEmptyObjectIsTheStandardDescription() {
        new SampleFolder(folder).write("dataset.json", "{}");

        assertThat(SeedFolder.read(folder).dataset()).isEqualTo(DatasetInfo.standard());
    }

    @Test
    void everyFieldIsRead() {
        new SampleFolder(folder).write("dataset.json", """
                        {"title": {"nl": "Titel", "en": "Title"},
                         "description": {"nl": "Omschrijving", "en": "Description"},
                         "publisher": {"iri": "https://identifier.overheid.nl/tooi/id/gemeente/gm0546",
                           "name": {"nl": "Gemeente Leiden", "en": "Municipality of Leiden"}},
                         "creator": {"iri": "https://ror.org/027bh9e22",
                           "name": {"nl": "Universiteit Leiden", "en": "Leiden University"}},
                         "contact": {"name": {"nl": "Loket", "en": "Desk"}, "email": "data@example.org",
                           "page": "https://example.org/desk"},
                         "themes": ["EDUC", "REGI"], "places": ["https://example.org/leiden"],
                         "version": "1.0-rc.1", "issued": "2026-01-31"}
                        """);

        assertThat(SeedFolder.read(folder).dataset())
                .isEqualTo(new DatasetInfo(
                        Optional.of(new LocalText("Titel", "Title")),
                        Optional.of(new LocalText("Omschrijving", "Description")),
                        new PublisherInfo(
                                new PublisherInfo.Agent(
                                        Optional.of("https://identifier.overheid.nl/tooi/id/gemeente/gm0546"),
                                        new LocalText("Gemeente Leiden", "Municipality of Leiden")),
                                new PublisherInfo.Agent(
                                        Optional.of("https://ror.org/027bh9e22"),
                                        new LocalText("Universiteit Leiden", "Leiden University")),
                                new PublisherInfo.Contact(
                                        new LocalText("Loket", "Desk"),
                                        Optional.of("data@example.org"),
                                        Optional.of("https://example.org/desk"))),
                        List.of("EDUC", "REGI"),
                        List.of("https://example.org/leiden"),
                        Optional.of("1.0-rc.1"),
                        Optional.of(LocalDate.of(2026, 1, 31))));
    }

    @Test
    void theFileIsOneOfTheInputs() {
        new SampleFolder(folder).write("dataset.json", "{}");

        assertThat(SeedFolder.inputs(folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("agenda-leiden.json", "agenda-leiden.txt", "dataset.json", "organisations.json");
    }

    @Test
    void everyFaultIsNamedWithItsPlace() {
        SampleFolder seeds = new SampleFolder(folder).write("dataset.json", """
                        {"themes": ["EDUX"],
                         "issued": "31 January",
                         "titel": {"nl": "a", "en": "b"},
                         "publisher": {"name": {"nl": "a", "en": "b"}},
                         "contact": {"name": {"nl": "a", "en": "b"}, "email": "mailto:a@example.org"},
                         "places": ["Leiden"]}
                        """);

        assertThat(seeds.faults())
                .containsExactly(
                        "seeds/dataset.json:1:13: field \"themes\": \"EDUX\" is not one of AGRI, ECON, EDUC, ENER, ENVI,"
                                + " GOVE, HEAL, INTR, JUST, REGI, SOCI, TECH, TRAN — did you mean \"EDUC\"?",
                        "seeds/dataset.json:2:12: field \"issued\": \"31 January\" is no date — write one such as"
                                + " \"2026-11-24\"",
                        "seeds/dataset.json:3:2: field \"titel\": unknown field; known fields here: title, description,"
                                + " publisher, creator, contact, themes, places, version, issued — did you mean"
                                + " \"title\"?",
                        "seeds/dataset.json:4:15: field \"iri\": is missing — add it to the object that begins here",
                        "seeds/dataset.json:5:13: email \"mailto:a@example.org\" is no e-mail address — correct the"
                                + " object that begins here");
    }

    @Test
    void aPlaceThatIsNoWebAddressAndAVersionWithASpaceAreFaults() {
        SampleFolder seeds = new SampleFolder(folder);

        assertThat(seeds.write("dataset.json", "{\"places\": [\"Leiden\"]}").faults())
                .containsExactly("seeds/dataset.json:1:1: place \"Leiden\" is no web address: it begins with http:// or"
                        + " https://, without spaces — correct the object that begins here");
        assertThat(seeds.write("dataset.json", "{\"version\": \"1 0\"}").faults())
                .containsExactly(
                        "seeds/dataset.json:1:1: version \"1 0\" cannot be part of a web address: use letters and"
                                + " digits with . - or _ between — correct the object that begins here");
    }
}
