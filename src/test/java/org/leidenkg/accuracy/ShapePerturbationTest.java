package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.ProjectCode;
import org.leidenkg.model.Publication;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.ReadingHints;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;

/**
 * The real agenda's table in every kind of file, with its columns in any order and under the names that people use. The
 * figures are in {@code docs/accuracy.md}.
 */
class ShapePerturbationTest {
    private static final int AGENDAS = 6;
    private static final List<String> CODES = List.of("Nr", "Nr.", "Code", "Nummer", "Projectnr.");
    private static final List<String> TITLES =
            List.of("Project", "Projectnaam", "Titel", "Naam project", "Projecttitel");
    private static final List<String> DESCRIPTIONS =
            List.of("Omschrijving", "Beschrijving", "Toelichting", "Doel", "Korte omschrijving");
    private static final List<String> LEADS = List.of(
            "Trekker", "Trekker(s)", "Kartrekker", "Projectleider", "Penvoerder", "Coördinator", "TREKKER", "Lead");
    private static final List<String> PARTNERS = List.of(
            "Partners",
            "Samenwerkingspartners",
            "Betrokken partijen",
            "Overige partners",
            "Partijen",
            "PARTNERS",
            "Betrokkenen",
            "Projectpartners");
    private static final List<String> THEMES = List.of("Thema", "Programmalijn", "Programma");
    private static final List<String> STATES = List.of("loopt", "gereed", "in voorbereiding");

    private final Golden golden = Golden.read("/golden/agenda-2023-2027.json");
    private final Seeds seeds = SeedFolder.read(Path.of("seeds"));

    @ParameterizedTest
    @EnumSource
    void everyKindOfFileReadsTheSame(TableFile kind) {
        Score score = score(kind, 0);

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @EnumSource
    void slipsInOneOfAHundredCharactersCostLittle(TableFile kind) {
        Score score = score(kind, 0.01);

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
    }

    private Score score(TableFile kind, double rate) {
        Score sum = Score.nothing();
        for (int seed = 0; seed < AGENDAS; seed++) {
            Score one = score(kind, rate, seed);
            if (Boolean.getBoolean("accuracy.differences")) {
                one.missing().forEach(m -> System.out.println("- " + kind + " " + m));
                one.invented().forEach(m -> System.out.println("+ " + kind + " " + m));
            }
            sum = sum.plus(one);
        }
        System.out.printf(
                Locale.ROOT,
                "%s, slips %.1f %%: recall %.4f precision %.4f%n",
                kind,
                rate * 100,
                sum.recall(),
                sum.precision());
        return sum;
    }

    private Score score(TableFile kind, double rate, int seed) {
        Random random =
                new Random(1000L * seed + 10L * List.of(TableFile.values()).indexOf(kind) + Math.round(rate * 1000));
        CellPrinter cells = new CellPrinter(
                seeds.authority(),
                mayPartByLines(kind) ? Set.of(CellPrinter.Layout.BLOCKS) : Set.of(),
                random,
                new OcrNoise(rate, random)::applyTo);
        Map<String, Golden.Project> rows = new LinkedHashMap<>();
        byte[] file = print(kind, cells, random, rows);
        ResolvedAgenda reading = Readings.read(
                seeds.authority(), description(), List.of(new SourceFile("agenda-printed." + kind.extension(), file)));
        return Score.of(truth(rows, seed), read(reading, seed));
    }

    /** Where a cell's lines are wrapped to a width, a line break parts nothing. */
    private static boolean mayPartByLines(TableFile kind) {
        return kind == TableFile.CSV
                || kind == TableFile.WORKBOOK
                || kind == TableFile.MARKDOWN
                || kind == TableFile.HTML;
    }

    private byte[] print(TableFile kind, CellPrinter cells, Random random, Map<String, Golden.Project> rows) {
        boolean list = kind == TableFile.FIELDS || kind == TableFile.ONE_LINE;
        boolean themeColumn = !list && random.nextBoolean();
        List<String> head = new ArrayList<>(List.of(
                pick(random, TITLES),
                pick(random, CODES),
                pick(random, DESCRIPTIONS),
                pick(random, LEADS),
                pick(random, PARTNERS),
                "Status"));
        if (themeColumn) {
            head.add(pick(random, THEMES));
        }
        List<Integer> order = new ArrayList<>(
                IntStream.range(list ? 1 : 0, head.size()).boxed().toList());
        Collections.shuffle(order, random);
        if (list) {
            order.add(0, 0);
        }
        List<List<String>> printed = new ArrayList<>();
        for (Theme theme : seeds.agendas().get(0).description().themes()) {
            List<Golden.Project> own = new ArrayList<>(golden.projects().stream()
                    .filter(p -> p.theme().equals(theme.code()))
                    .toList());
            Collections.shuffle(own, random);
            if (!themeColumn) {
                printed.add(List.of(theme.heading()));
            }
            for (int i = 0; i < own.size(); i++) {
                List<String> row = new ArrayList<>(List.of(
                        own.get(i).title(),
                        theme.code() + "." + (i + 1),
                        own.get(i).description()));
                cells.words(own.get(i), CellPrinter.Layout.BLOCKS)
                        .forEach(w -> row.add(PlaceMarks.takeOut(w).text()));
                row.add(pick(random, STATES));
                row.add(theme.name().nl());
                printed.add(order.stream().map(row::get).toList());
                rows.put(theme.code() + "." + (i + 1), own.get(i));
            }
        }
        return kind.print(order.stream().map(head::get).toList(), printed, random);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private AgendaDescription description() {
        AgendaDescription real = seeds.agendas().get(0).description();
        return new AgendaDescription(
                real.slug(),
                real.title(),
                real.place(),
                real.fromYear(),
                real.toYear(),
                real.language(),
                real.partnersIntended(),
                List.of(),
                real.localNames(),
                List.of(),
                ReadingHints.none(),
                Publication.unknown());
    }

    private static List<String> truth(Map<String, Golden.Project> rows, int seed) {
        return rows.entrySet().stream()
                .flatMap(row -> row.getValue().parties().stream()
                        .filter(p -> AgendaComparison.isOrganisation(p.party()))
                        .map(p -> seed + " " + row.getKey() + " " + p.role() + " " + p.party()))
                .toList();
    }

    private static List<String> read(ResolvedAgenda reading, int seed) {
        return reading.projects().stream()
                .flatMap(row -> row.mentions().stream()
                        .filter(ShapePerturbationTest::isOrganisation)
                        .map(m -> seed + " "
                                + row.project().code().map(ProjectCode::value).orElse("") + " " + m.role() + " "
                                + AgendaComparison.target(m)))
                .toList();
    }

    private static boolean isOrganisation(Mention mention) {
        return AgendaComparison.isOrganisation(AgendaComparison.target(mention));
    }
}
