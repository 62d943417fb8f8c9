package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Publication;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.ReadingHints;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;

/** A paragraph or cell of any length is read in time that grows with its length, not with its square. */
class LongPiecesTest {
    private static final int PIECES = 5_000;
    private static final double LINEAR_WITH_SLACK = 3;
    private static final int RUNS = 3;
    private static final Seeds SEEDS = SeedFolder.read(Path.of("seeds"));
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What is repeated, between a beginning and an end. */
    private enum Piece {
        PARAGRAPH(
                "",
                "Samen wordt in de stad gewerkt aan een plan dat voor alle buurten en wijken geldt\n",
                "\n\nT: UL\n"),
        LIST_BY_COMMAS("T: ", "UL, Onbekende Club, HsL, ", "GL\n"),
        LIST_BY_LINES("T: ", "UL\nOnbekende Club\nLUMC\n", "GL\n"),
        UNKNOWN_WORDS("T: ", "abc en def / ghi studenten en ", "GL\n"),
        KNOWN_AND_UNKNOWN("T: ", "UL en abc def en ", "GL\n"),
        BLANKS("T: UL,", "          \t          ", "GL\n"),
        OPEN_PARENTHESES("T: UL", "(a (", "GL\n"),
        NESTED_PARENTHESES("T: UL", "(a) (b, c (d)) ", "GL\n"),
        QUESTION_MARKS("T: UL", "? ", "GL\n");

        private final String before;
        private final String repeated;
        private final String after;

        Piece(String before, String repeated, String after) {
            this.before = before;
            this.repeated = repeated;
            this.after = after;
        }

        String times(int count) {
            return "1. Alles\n\n1a\n\nTitel\n\n" + before + repeated.repeat(count) + after;
        }
    }

    @ParameterizedTest
    @EnumSource
    void twiceTheLengthTakesAboutTwiceTheTime(Piece piece) {
        read(piece.times(PIECES / 4));
        long once = least(piece.times(PIECES));
        long twice = least(piece.times(2 * PIECES));
        assertThat((double) twice / once)
                .as(piece + " " + once / 1_000_000 + " ms")
                .isLessThan(LINEAR_WITH_SLACK);
    }

    /** The least of some runs in nanoseconds of processor time, so that other work on the machine does not matter. */
    private static long least(String text) {
        return IntStream.range(0, RUNS).mapToLong(i -> read(text)).min().orElseThrow();
    }

    private static long read(String text) {
        LocalText name = new LocalText("Alles", "Everything");
        AgendaDescription description = new AgendaDescription(
                "long",
                name,
                "Leiden",
                2023,
                2027,
                "nl",
                Optional.empty(),
                List.of(new Theme("1", "1. Alles", name, name, List.of())),
                List.of(),
                List.of(),
                ReadingHints.none(),
                Publication.unknown());
        SourceText source = new SourceText("long.txt", text);
        long start = THREADS.getCurrentThreadCpuTime();
        int rows =
                Readings.read(SEEDS.authority(), description, source).projects().size();
        long time = THREADS.getCurrentThreadCpuTime() - start;
        assertThat(rows).isEqualTo(1);
        return time;
    }
}
