package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leidenkg.model.Project;
import org.leidenkg.model.source.Field;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.resolve.ResolvedAgenda.ResolvedProject;

/**
 * Invented cities, each with its projects in another kind of file, against a truth by an author who had not seen the
 * program's readers. The figures are in {@code docs/accuracy.md}.
 */
class CityTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.leidenkg.accuracy.CityFolder#cities")
    void everyShapeIsReadAsItsTruthSays(String city) throws IOException {
        CityFolder.copy(city, folder);
        Truth truth = Truth.read(CityFolder.CITIES.resolve(city).resolve("truth.txt"));
        ResolvedAgenda reading = Readings.ofFolder(folder).get(0);
        Score organisations = Score.of(
                participations(truth),
                reading.projects().stream().flatMap(CityTest::organisations).toList());
        print(city, reading, truth, organisations);

        assertThat(reading.projects()).extracting(p -> p.project().title()).containsExactlyElementsOf(titles(truth));
        assertThat(organisations.invented()).as("wrong organisations").isEmpty();
        assertThat(organisations.precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(organisations.recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(all(truth, reading).f1())
                .as("with groups and unknown parties")
                .isGreaterThanOrEqualTo(0.97);
        assertThat(heads(reading)).containsExactlyElementsOf(heads(truth));
    }

    private static List<String> titles(Truth truth) {
        return truth.projects().stream().map(Truth.Project::title).toList();
    }

    private static List<String> participations(Truth truth) {
        return truth.projects().stream()
                .flatMap(p -> p.organisations().stream().map(party -> p.title() + ": " + party))
                .toList();
    }

    private static Stream<String> organisations(ResolvedProject project) {
        return parties(project).filter(p -> !p.contains("?") && !p.contains("~"));
    }

    private static Score all(Truth truth, ResolvedAgenda reading) {
        return Score.of(
                truth.projects().stream()
                        .flatMap(p -> p.parties().stream().map(party -> p.title() + ": " + party))
                        .toList(),
                reading.projects().stream().flatMap(CityTest::parties).toList());
    }

    private static Stream<String> parties(ResolvedProject project) {
        return project.mentions().stream().map(m -> project.project().title() + ": " + Truth.party(m.role(), key(m)));
    }

    private static String key(Mention mention) {
        if (mention.resolution() instanceof Resolution.Resolved resolved) {
            return resolved.organisation();
        }
        return mention.resolution() instanceof Resolution.Group group
                        && group.key().isPresent()
                ? "~" + group.key().get()
                : "?" + mention.words();
    }

    /** Code, theme, dates and whether the list is open of each project. */
    private static List<String> heads(Truth truth) {
        return truth.projects().stream()
                .map(p -> p.code() + " | " + p.theme() + " | " + p.dates() + " | " + (p.openEnded() ? "…" : ""))
                .toList();
    }

    private static String dates(Project project) {
        String start = date(project, Field.START);
        String end = date(project, Field.END);
        return start.isEmpty() && end.isEmpty() ? "" : start + ".." + end;
    }

    /** A date as ISO 8601 writes it; of words without a year nothing. */
    private static String date(Project project, Field field) {
        return project.details().stream()
                .filter(d -> d.field() == field)
                .map(Project.Detail::value)
                .map(d -> d.replaceAll("(\\d\\d)-(\\d\\d)-(\\d{4})", "$3-$2-$1"))
                .map(d -> d.replaceAll("januari (\\d{4})", "$1-01").replaceAll("december (\\d{4})", "$1-12"))
                .filter(d -> d.matches("\\d{4}.*"))
                .findFirst()
                .orElse("");
    }

    private static List<String> heads(ResolvedAgenda reading) {
        Map<String, String> themes = new LinkedHashMap<>();
        reading.agenda().themes().forEach(t -> themes.put(t.code(), t.name().nl()));
        return reading.projects().stream()
                .map(p -> p.project().code().map(c -> c.value()).orElse("") + " | "
                        + Optional.ofNullable(themes.get(p.project().theme())).orElse("") + " | "
                        + dates(p.project()) + " | "
                        + (p.openEnded() ? "…" : ""))
                .toList();
    }

    private static void print(String city, ResolvedAgenda reading, Truth truth, Score organisations) {
        Score all = all(truth, reading);
        System.out.printf(
                Locale.ROOT,
                "%-12s %s, %d projects: precision %.4f recall %.4f, with groups and unknown %.4f %.4f%n",
                city,
                reading.agenda().shape(),
                reading.projects().size(),
                organisations.precision(),
                organisations.recall(),
                all.precision(),
                all.recall());
        List<String> lines = new ArrayList<>();
        all.missing().forEach(m -> lines.add("  - " + m));
        all.invented().forEach(m -> lines.add("  + " + m));
        lines.forEach(System.out::println);
    }
}
