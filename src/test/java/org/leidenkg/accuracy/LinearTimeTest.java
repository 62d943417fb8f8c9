package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.Authority;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Publication;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.ReadingHints;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.seed.SeedFolder;

/** Reading and resolving cost as much a row in a large agenda as in a small one. */
class LinearTimeTest {
    private static final int ROWS = 50_000;
    private static final int FEWER_ROWS = 10_000;
    private static final double GENEROUS = 1.5;
    private static final List<String> PARTIES =
            List.of("UL", "GL", "HsL", "LUMC", "Naturalis", "mboR", "UL/FSW", "inwoners", "Onbekende club");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Authority authority = SeedFolder.read(Path.of("seeds")).authority();

    @Test
    void timeForARowDoesNotGrowWithTheNumberOfRows() {
        read(FEWER_ROWS / 4);
        double growth = growth();
        // What else the processor has in its caches may disturb one measurement, but not each.
        for (int again = 0; again < 4 && growth > GENEROUS; again++) {
            growth = Math.min(growth, growth());
        }
        assertThat(growth).isLessThanOrEqualTo(GENEROUS);
    }

    /** How much longer a row of many takes. */
    private double growth() {
        double few = Math.min(read(FEWER_ROWS), read(FEWER_ROWS));
        double many = read(ROWS);
        System.out.printf(
                java.util.Locale.ROOT,
                "%d rows: %.1f us a row; %d rows: %.1f us a row%n",
                FEWER_ROWS,
                few / 1000,
                ROWS,
                many / 1000);
        return many / few;
    }

    /** Nanoseconds of processor time a row, so that other work on the machine does not matter. */
    private double read(int rows) {
        SourceText source = new SourceText("many.txt", text(rows));
        long start = THREADS.getCurrentThreadCpuTime();
        int read = Readings.read(authority, description(), source).projects().size();
        long time = THREADS.getCurrentThreadCpuTime() - start;
        assertThat(read).isEqualTo(rows);
        return (double) time / rows;
    }

    /** One theme, as codes of numbers allow; every third row is flattened. */
    private static String text(int rows) {
        Random random = new Random(rows);
        StringBuilder text = new StringBuilder("1. Alles\n\n");
        for (int i = 1; i <= rows; i++) {
            String description =
                    "Samen wordt in de stad gewerkt aan een plan dat voor alle buurten geldt, deel " + i + ".";
            String lead = PARTIES.get(random.nextInt(PARTIES.size()));
            String partners = PARTIES.get(random.nextInt(PARTIES.size())) + ", " + PARTIES.get(random.nextInt(4));
            if (i % 3 == 0) {
                text.append("1.")
                        .append(i)
                        .append(" Plan ")
                        .append(i)
                        .append(' ')
                        .append(description);
                text.append(" T: ")
                        .append(lead)
                        .append('\n')
                        .append(description)
                        .append(" P: ")
                        .append(partners);
                text.append('\n');
            } else {
                text.append("\n1.")
                        .append(i)
                        .append("\n\nPlan ")
                        .append(i)
                        .append("\n\n")
                        .append(description);
                text.append("\n\nT: ")
                        .append(lead)
                        .append("\nP: ")
                        .append(partners)
                        .append("\n\n");
            }
        }
        return text.toString();
    }

    private static AgendaDescription description() {
        LocalText name = new LocalText("Alles", "Everything");
        return new AgendaDescription(
                "many",
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
    }
}
