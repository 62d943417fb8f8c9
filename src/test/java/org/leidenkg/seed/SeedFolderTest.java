package org.leidenkg.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Basis;
import org.leidenkg.model.Correction;
import org.leidenkg.model.LocalName;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.Publication;
import org.leidenkg.model.PublisherInfo;
import org.leidenkg.model.Theme;
import org.leidenkg.model.UnnamedParty;
import org.leidenkg.model.source.ReadingHints;

class SeedFolderTest {
    @TempDir
    Path folder;

    @Test
    void agendaIsReadWithEveryField() {
        new SampleFolder(folder).agendaWith("\"slug\"", """
                        "partnersIntended": "P: gem",
                        "themes": [{"code": "1", "heading": "1. Gezondheid", "name": {"nl": "Gezondheid", "en": "Health"},
                          "definition": {"nl": "Over gezondheid.", "en": "On health."},
                          "sections": [{"key": "vlag", "heading": "Vlag", "name": {"nl": "Vlag", "en": "Flag"},
                            "definition": {"nl": "Over de vlag.", "en": "On the flag."}}]}],
                        "localNames": [{"form": "gem", "organisation": "ul", "reason": {"nl": "zo", "en": "so"}}],
                        "corrections": [{"text": "1a Café\\nT", "reads": "1a ¦ Café | T", "reason": "lost column"}],
                        "slug\"""");

        Seeds seeds = SeedFolder.read(folder);

        assertThat(seeds.agendas()).hasSize(1);
        assertThat(seeds.agendas().get(0).description())
                .isEqualTo(new AgendaDescription(
                        "leiden",
                        new LocalText("Agenda", "The agenda"),
                        "Leiden",
                        2023,
                        2027,
                        "nl",
                        Optional.of("P: gem"),
                        List.of(new Theme(
                                "1",
                                "1. Gezondheid",
                                new LocalText("Gezondheid", "Health"),
                                new LocalText("Over gezondheid.", "On health."),
                                List.of(new Theme.Section(
                                        "vlag",
                                        "Vlag",
                                        new LocalText("Vlag", "Flag"),
                                        new LocalText("Over de vlag.", "On the flag."))))),
                        List.of(new LocalName("gem", "ul", new LocalText("zo", "so"))),
                        List.of(new Correction("1a Café\nT", "1a ¦ Café | T", Map.of("en", "lost column"))),
                        ReadingHints.none(),
                        Publication.unknown()));
        assertThat(seeds.agendas().get(0).files().get(0).name()).isEqualTo("agenda-leiden.txt");
        assertThat(seeds.agendas().get(0).files().get(0).bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(SampleFolder.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-31", "2024-05", "2024"})
    void whoPublishedAnAgendaIsReadWithTheDayAndThePage(String issued) {
        new SampleFolder(folder).agendaWith("\"slug\"", """
                        "publisher": {"iri": "https://leiden.example/id", "name": {"nl": "Gemeente", "en": "City"}},
                        "issued": "%s", "page": "https://leiden.example/agenda", "slug\"""".formatted(issued));

        assertThat(SeedFolder.read(folder).agendas().get(0).description().publication())
                .isEqualTo(new Publication(
                        Optional.of(new PublisherInfo.Agent(
                                Optional.of("https://leiden.example/id"), new LocalText("Gemeente", "City"))),
                        Optional.of(issued),
                        Optional.of("https://leiden.example/agenda")));
    }

    @Test
    void authorityIsReadWithEveryField() {
        new SampleFolder(folder).write("organisations.json", """
                        {"organisations": [
                          {"key": "ul", "name": {"nl": "Universiteit", "en": "University"}, "type": "university",
                           "form": "organisation", "note": {"nl": "noot", "en": "note"}},
                          {"key": "fsw", "name": {"nl": "Faculteit", "en": "Faculty"}, "type": "faculty", "form": "unit",
                           "unitOf": {"organisation": "ul", "evidence": {"nl": "n1", "en": "e1"}},
                           "abbreviations": [{"form": "FSW", "basis": "stated", "evidence": "e2"}],
                           "otherNames": {"nl": ["Soc"], "en": ["Social"]}, "spellings": ["FSVV"],
                           "identifiers": [
                             {"scheme": "wikidata", "value": "http://www.wikidata.org/entity/Q1", "match": "close",
                              "evidence": "e3"},
                             {"scheme": "kvk", "value": "68724152", "match": "exact", "evidence": {"nl": "n4"}}]},
                          {"key": "lks", "name": {"nl": "Kennisstad", "en": "City"}, "type": "network",
                           "form": "network", "partOf": {"organisation": "ul", "evidence": "e5"}}],
                         "unnamedParties": [
                           {"key": "inwoners", "name": {"nl": "Inwoners", "en": "Residents"}, "type": "citizens",
                            "forms": ["bewoners"], "within": "ul"}],
                         "ambiguousNames": [
                           {"key": "buzz", "forms": ["Buzz"], "reason": {"nl": "twee", "en": "two"}, "candidates": [
                             {"organisation": "lks"}, {"description": {"nl": "een ander", "en": "another"}}]}]}
                        """);

        Seeds seeds = SeedFolder.read(folder);

        assertThat(seeds.authority().organisations())
                .containsExactly(
                        new Organisation(
                                "ul",
                                new LocalText("Universiteit", "University"),
                                "university",
                                Organisation.Form.ORGANISATION,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.of(new LocalText("noot", "note"))),
                        new Organisation(
                                "fsw",
                                new LocalText("Faculteit", "Faculty"),
                                "faculty",
                                Organisation.Form.UNIT,
                                Optional.of(new Organisation.Link("ul", Map.of("nl", "n1", "en", "e1"))),
                                Optional.empty(),
                                List.of(new Organisation.Abbreviation("FSW", Basis.STATED, Map.of("en", "e2"))),
                                List.of("Soc"),
                                List.of("Social"),
                                List.of("FSVV"),
                                List.of(
                                        new Organisation.Identifier(
                                                Organisation.Scheme.WIKIDATA,
                                                "http://www.wikidata.org/entity/Q1",
                                                false,
                                                Map.of("en", "e3")),
                                        new Organisation.Identifier(
                                                Organisation.Scheme.KVK, "68724152", true, Map.of("nl", "n4"))),
                                Optional.empty()),
                        new Organisation(
                                "lks",
                                new LocalText("Kennisstad", "City"),
                                "network",
                                Organisation.Form.NETWORK,
                                Optional.empty(),
                                Optional.of(new Organisation.Link("ul", Map.of("en", "e5"))),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty()));
        assertThat(seeds.authority().unnamedParties())
                .containsExactly(new UnnamedParty(
                        "inwoners",
                        new LocalText("Inwoners", "Residents"),
                        "citizens",
                        List.of("bewoners"),
                        Optional.of("ul")));
        assertThat(seeds.authority().ambiguousNames())
                .containsExactly(new AmbiguousName(
                        "buzz",
                        List.of("Buzz"),
                        List.of(
                                new AmbiguousName.Candidate(Optional.of("lks"), Optional.empty()),
                                new AmbiguousName.Candidate(
                                        Optional.empty(), Optional.of(new LocalText("een ander", "another")))),
                        new LocalText("twee", "two")));
    }

    @Test
    void agendasAreSortedByFileName() {
        SampleFolder sample = new SampleFolder(folder);
        for (String name : List.of("b", "a", "z")) {
            sample.write(
                    "agenda-" + name + ".json", SampleFolder.AGENDA.replace("\"leiden\"", "\"slug-" + name + "\""));
        }

        assertThat(SeedFolder.read(folder).agendas())
                .extracting(agenda -> agenda.description().slug())
                .containsExactly("slug-a", "slug-b", "leiden", "slug-z");
    }

    @Test
    void byteOrderMarkOfJsonIsPassedOver() {
        new SampleFolder(folder).write("organisations.json", "\uFEFF" + SampleFolder.ORGANISATIONS);

        assertThat(SeedFolder.read(folder).authority().organisations()).hasSize(2);
    }

    @Test
    void digestMayBeInUpperCase() {
        new SampleFolder(folder).agendaWith(SampleFolder.DIGEST, SampleFolder.DIGEST.toUpperCase(Locale.ROOT));

        assertThat(SeedFolder.read(folder).agendas()).hasSize(1);
    }

    @Test
    void inputsAreTheFilesThatMatterSortedByName() {
        new SampleFolder(folder)
                .write("agenda-a.json", "not looked into")
                .write("agenda-b.txt", "")
                .write("README.md", "")
                .write(".local-names.json", "")
                .write("agenda-leiden.json~", "");

        assertThat(SeedFolder.inputs(folder))
                .containsExactly(
                        folder.resolve("agenda-a.json"),
                        folder.resolve("agenda-b.txt"),
                        folder.resolve("agenda-leiden.json"),
                        folder.resolve("agenda-leiden.txt"),
                        folder.resolve("organisations.json"));
    }

    @Test
    void inputsNeedNoJackson() throws Exception {
        new SampleFolder(folder);
        URL classes = SeedFolder.class.getProtectionDomain().getCodeSource().getLocation();

        try (URLClassLoader alone = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> alone.loadClass("com.fasterxml.jackson.core.JsonFactory"))
                    .isInstanceOf(ClassNotFoundException.class);
            Object inputs = alone.loadClass("org.leidenkg.seed.SeedFolder")
                    .getMethod("inputs", Path.class)
                    .invoke(null, folder);
            assertThat(inputs).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(3);
        }
    }
}
