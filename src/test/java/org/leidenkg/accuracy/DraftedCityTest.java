package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leidenkg.model.Finding;
import org.leidenkg.model.LocalText;
import org.leidenkg.pipeline.Agendas;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.draft.Draft;
import org.leidenkg.pipeline.draft.DraftAnswers;
import org.leidenkg.pipeline.draft.Suggestions;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;

/** The invented cities' files alone, from which a draft makes seeds that are read at once. */
class DraftedCityTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @MethodSource("org.leidenkg.accuracy.CityFolder#cities")
    void theDraftIsReadAsTheFileIs(String city) throws IOException, BuildException {
        CityFolder.copy(city, Files.createDirectory(temp.resolve("city")));
        Truth truth = Truth.read(CityFolder.CITIES.resolve(city).resolve("truth.txt"));
        Path seeds = temp.resolve("seeds");

        Draft draft = Draft.open(seeds, files());
        Suggestions file = draft.suggestions();
        Suggestions.Years years = file.years().orElse(new Suggestions.Years(2024, 2028));
        String place = file.place().orElse("Nergens");
        draft.write(new DraftAnswers(
                "agenda-" + city,
                new LocalText(file.title().orElse("Agenda"), "Agenda"),
                place,
                years,
                file.language(),
                draft.namesOwnMunicipality() ? Optional.of("Gemeente " + place) : Optional.empty(),
                Optional.empty()));

        Seeds written = SeedFolder.read(seeds);
        ResolvedAgenda reading = Agendas.read(written.agendas().get(0), written.authority());
        assertThat(reading.projects())
                .extracting(p -> p.project().title())
                .containsExactlyElementsOf(
                        truth.projects().stream().map(Truth.Project::title).toList());
        assertThat(reading.findings()).extracting(Finding::kind).doesNotContain(Finding.Kind.THEME_UNDECLARED);
        System.out.println(city + " " + file);
    }

    /** The projects before their parties. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(temp.resolve("city"), "agenda-*")) {
            all.forEach(files::add);
        }
        files.removeIf(file -> file.toString().endsWith(".json"));
        files.sort((a, b) -> b.compareTo(a));
        return files;
    }
}
