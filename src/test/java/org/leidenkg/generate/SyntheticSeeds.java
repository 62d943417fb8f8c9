package org.leidenkg.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Invented seeds of any size, for sizing and benchmarks: agendas in the text shape of the real one, their descriptions, an
 * authority file, and beside them {@value #TRUTH}, which no build reads: who really takes part in what. The same settings
 * give the same bytes. Memory holds the organisations and no more than a row.
 */
public final class SyntheticSeeds {
    /** Who takes part in what: one line a mention, as CSV with a heading. */
    public static final String TRUTH = "truth.csv";

    /** The most projects that can be asked for. */
    public static final int MOST = 1_000_000;

    /** How many projects an agenda holds at the most; more make several agendas, each of a city of its own. */
    static final int IN_AN_AGENDA = 5_000;

    private SyntheticSeeds() {}

    /**
     * What to generate.
     *
     * @param projects from 1 to {@link #MOST}
     * @param slips the share of the long names that get a slip of OCR, from 0 to 1
     */
    public record Settings(int projects, long seed, double slips) {
        public Settings {
            if (projects < 1 || projects > MOST) {
                throw new IllegalArgumentException(projects + " projects: give from 1 to " + MOST);
            }
            if (!(slips >= 0 && slips <= 1)) {
                throw new IllegalArgumentException(slips + " is no share of names: give from 0 to 1");
            }
        }
    }

    /**
     * Writes a seeds folder.
     *
     * @param folder one that does not exist or is empty
     * @return the number of agendas
     * @throws UncheckedIOException if it holds something or cannot be written; says what can be done
     */
    public static int write(Settings settings, Path folder) {
        try {
            requireEmpty(folder);
            Files.createDirectories(folder);
            return writeInto(folder, settings);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write seeds into " + folder + ": " + e, e);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new UncheckedIOException(
                            "cannot write seeds into " + folder
                                    + ": the folder is not empty. Name another one with --out, or empty it.",
                            new DirectoryNotEmptyException(folder.toString()));
                }
            }
        } else if (Files.exists(folder)) {
            throw new UncheckedIOException(
                    "cannot write seeds into " + folder + ": it is a file. Name a folder with --out.",
                    new NotDirectoryException(folder.toString()));
        }
    }

    private static int writeInto(Path folder, Settings settings) throws IOException {
        int agendas = (settings.projects() + IN_AN_AGENDA - 1) / IN_AN_AGENDA;
        List<String> cities = Cities.names(agendas);
        Bodies bodies = new Bodies(settings.projects(), cities);
        OrganisationsFile.write(bodies, agendas, folder);
        List<Party> country = parties(bodies.ofCountry());
        OcrSlips slips = new OcrSlips(settings.slips());
        try (Writer out = Files.newBufferedWriter(folder.resolve(TRUTH))) {
            TruthFile truth = new TruthFile(out);
            for (int i = 0; i < agendas; i++) {
                // An agenda's rows do not depend on how many agendas there are before it.
                Random random = new Random(settings.seed() * 1_000_003 + i);
                RowMaker rows = new RowMaker(parties(bodies.ofCity(i)), country, slips, random);
                int count = settings.projects() / agendas + (i < settings.projects() % agendas ? 1 : 0);
                new AgendaFiles(cities.get(i), bodies.ofCity(i).get(0), i + 1, folder)
                        .write(rows, random, count, truth);
            }
        }
        return agendas;
    }

    private static List<Party> parties(List<Body> bodies) {
        return bodies.stream().map(Body::party).toList();
    }
}
