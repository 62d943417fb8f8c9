package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Publication;
import org.leidenkg.model.source.ReadingHints;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;

/**
 * The real agenda's table printed in many other ways and with slips of OCR in the names of parties. The curve is in
 * {@code docs/reading.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PerturbationTest {
    private static final double[] RATES = {0, 0.005, 0.01, 0.02};
    private static final int AGENDAS = 16;
    private static final int FEW_AGENDAS = 6;
    private static final int FIRST_SEED = Integer.getInteger("accuracy.firstSeed", 0);

    private final Golden golden = Golden.read("/golden/agenda-2023-2027.json");
    private final Seeds seeds = SeedFolder.read(Path.of("seeds"));
    private final Map<Double, Measured> curve = new LinkedHashMap<>();
    private final List<Measured> listsByLines = new ArrayList<>();

    /** What was read of all agendas printed with one rate of slips. */
    private record Measured(
            Score participations, int mentions, int read, int unresolved, int found, int guesses, List<String> gone) {
        static final Measured NOTHING = new Measured(Score.nothing(), 0, 0, 0, 0, 0, List.of());

        Measured plus(Measured other) {
            return new Measured(
                    participations.plus(other.participations),
                    mentions + other.mentions,
                    read + other.read,
                    unresolved + other.unresolved,
                    found + other.found,
                    guesses + other.guesses,
                    Stream.concat(gone.stream(), other.gone.stream()).toList());
        }
    }

    @BeforeAll
    void measure() {
        for (double rate : RATES) {
            Measured usual = measure(rate, AGENDAS, Set.of(CellPrinter.Layout.BLOCKS));
            print("", rate, AGENDAS, usual);
            curve.put(rate, usual);
            if (rate > 0) {
                Measured byLines = measure(rate, FEW_AGENDAS, EnumSet.allOf(CellPrinter.Layout.class));
                print("lists by lines in flattened rows, too; ", rate, FEW_AGENDAS, byLines);
                listsByLines.add(byLines);
            }
        }
    }

    private static void print(String what, double rate, int agendas, Measured sum) {
        System.out.printf(
                Locale.ROOT,
                "%sslips %.1f %%: recall %.4f precision %.4f, %d agendas, mentions %d read %d, unresolved %d,"
                        + " guessed cuts %d, gone %d%n",
                what,
                rate * 100,
                sum.participations.recall(),
                sum.participations.precision(),
                agendas,
                sum.mentions,
                sum.read,
                sum.unresolved,
                sum.guesses,
                sum.gone.size());
    }

    @Test
    void withoutSlipsEveryLayoutReadsTheSame() {
        Measured measured = at(0);
        assertThat(measured.participations.missing()).isEmpty();
        assertThat(measured.participations.invented()).isEmpty();
        assertThat(measured.read).isEqualTo(measured.mentions);
    }

    @Test
    void slipsInOneOfAHundredCharactersCostLittleAndInventNothing() {
        assertThat(at(0.01).participations.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(at(0.01).participations.precision()).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void moreSlipsLoseMoreButStayRight() {
        assertThat(at(0.005).participations.recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(at(0.02).participations.recall()).isGreaterThanOrEqualTo(0.94);
        assertThat(at(0.005).participations.precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(at(0.02).participations.precision()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void everyUnresolvedMentionIsAFinding() {
        for (double rate : RATES) {
            assertThat(at(rate).found).isEqualTo(at(rate).unresolved);
        }
        assertThat(at(0.02).unresolved).isPositive();
    }

    /** Each word of each party is in a mention, or a finding points at it. */
    @Test
    void noMentionIsEverGone() {
        for (double rate : RATES) {
            assertThat(at(rate).gone).as("slips " + rate).isEmpty();
        }
    }

    /** Where nothing but line breaks parts parties from each other and from the description. */
    @Test
    void listsByLinesInFlattenedRowsLoseMentionsToFindingsOnly() {
        assertThat(listsByLines).hasSize(RATES.length - 1).allSatisfy(measured -> {
            assertThat(measured.gone).isEmpty();
            assertThat(measured.participations.precision()).isGreaterThanOrEqualTo(0.995);
            assertThat(measured.participations.recall()).isGreaterThanOrEqualTo(0.93);
        });
    }

    /** The report stays readable: a curator has few guesses to look at, though nothing is hidden. */
    @Test
    void withoutSlipsFewCutsAreGuesses() {
        assertThat(at(0).guesses).isLessThan(AGENDAS * 6);
    }

    /** A slip can part a mention in two ("L/FSW" for "UL/FSW"). */
    @Test
    void almostNoMentionIsPartedJoinedOrLost() {
        for (double rate : RATES) {
            assertThat(at(rate).read).isCloseTo(at(rate).mentions, Percentage.withPercentage(0.75));
        }
    }

    private Measured at(double rate) {
        Measured measured = curve.get(rate);
        assertThat(measured).isNotNull();
        return Objects.requireNonNull(measured);
    }

    private Measured measure(double rate, int agendas, Set<CellPrinter.Layout> byLines) {
        Measured sum = Measured.NOTHING;
        for (int seed = FIRST_SEED; seed < FIRST_SEED + agendas; seed++) {
            sum = sum.plus(measureOne(rate, seed, byLines));
        }
        return sum;
    }

    private Measured measureOne(double rate, int seed, Set<CellPrinter.Layout> byLines) {
        Random random = new Random(1000L * seed + Math.round(rate * 1000));
        AgendaDescription real = seeds.agendas().get(0).description();
        Authority authority = seeds.authority();
        PrintedAgenda printed =
                new AgendaPrinter(real, authority, byLines, random, new OcrNoise(rate, random)::applyTo).print(golden);
        ResolvedAgenda reading = Readings.read(
                authority, printedDescription(real, printed), new SourceText("printed.txt", printed.text()));
        assertThat(reading.projects()).as("rows of seed " + seed).hasSameSizeAs(printed.rows());
        Measured measured = compare(seed, printed, reading);
        if (Boolean.getBoolean("accuracy.differences")) {
            printDifferences(reading, measured.participations);
            measured.gone.forEach(g -> System.out.println("gone: " + seed + " " + g));
        }
        return measured;
    }

    /** What was read otherwise, with the cells of the row as read and the end of its description. */
    private static void printDifferences(ResolvedAgenda reading, Score score) {
        score.missing().forEach(m -> System.out.println("- " + m + shown(reading, m)));
        score.invented().forEach(m -> System.out.println("+ " + m + shown(reading, m)));
    }

    private static String shown(ResolvedAgenda reading, String thing) {
        var row = reading.projects().get(Integer.parseInt(thing.split(" ", -1)[1]));
        return " of "
                + row.project().cells().stream()
                        .map(c -> c.text().toString().replace("\n", "⏎"))
                        .toList() + " "
                + row.mentions().stream()
                        .map(m -> m.words() + "=" + AgendaComparison.target(m))
                        .toList() + row.project().description();
    }

    private static Measured compare(int seed, PrintedAgenda printed, ResolvedAgenda reading) {
        List<String> truth = new ArrayList<>();
        List<String> read = new ArrayList<>();
        int mentions = 0;
        int readMentions = 0;
        int unresolved = 0;
        for (int i = 0; i < printed.rows().size(); i++) {
            String row = seed + " " + i + " ";
            for (Golden.Party party : printed.rows().get(i).parties()) {
                mentions++;
                if (AgendaComparison.isOrganisation(party.party())) {
                    truth.add(row + party.role() + " " + party.party());
                }
            }
            if (Boolean.getBoolean("accuracy.differences")
                    && printed.rows().get(i).parties().size()
                            != reading.projects().get(i).mentions().size()) {
                System.out.println("# " + printed.rows().get(i).parties().size() + shown(reading, row));
            }
            for (var mention : reading.projects().get(i).mentions()) {
                String target = AgendaComparison.target(mention);
                readMentions++;
                unresolved += target.equals("unknown") ? 1 : 0;
                if (AgendaComparison.isOrganisation(target)) {
                    read.add(row + mention.role() + " " + target);
                }
            }
        }
        long found = reading.findings().stream()
                .filter(f -> f.kind() == Finding.Kind.UNRESOLVED)
                .count();
        long guesses = reading.findings().stream()
                .filter(f -> f.kind() == Finding.Kind.COLUMN_CUT_GUESSED)
                .count();
        return new Measured(
                Score.of(truth, read),
                mentions,
                readMentions,
                unresolved,
                (int) found,
                (int) guesses,
                new Unnoticed(reading).partiesOf(printed));
    }

    private static AgendaDescription printedDescription(AgendaDescription real, PrintedAgenda printed) {
        return new AgendaDescription(
                "printed",
                real.title(),
                real.place(),
                real.fromYear(),
                real.toYear(),
                real.language(),
                real.partnersIntended(),
                real.themes(),
                real.localNames(),
                printed.corrections(),
                ReadingHints.none(),
                Publication.unknown());
    }
}
