package org.leidenkg.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is in the files: they are read, or what is wrong is told with its place, on one line each, and soon. */
class HostileSeedsTest {
    private static final int FILES = 160;
    private static final String DATASET = """
            {
              "title": { "nl": "Kennisgraaf", "en": "Graph" },
              "description": { "nl": "Wie met wie", "en": "Who with whom" },
              "publisher": {
                "iri": "https://identifier.overheid.nl/tooi/id/gemeente/gm0546",
                "name": { "nl": "Gemeente Leiden", "en": "Municipality of Leiden" }
              },
              "contact": { "name": { "nl": "Balie", "en": "Desk" }, "email": "a@example.org" },
              "themes": ["GOVE", "TECH"],
              "places": ["https://sws.geonames.org/2751773/"],
              "version": "1.0",
              "issued": "2026-01-31"
            }
            """;

    private static final List<String> ODD = List.of(
            "\\ud800",
            "\\udc00\\ud800",
            "\\u0000",
            "\u0000",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\u001b[31m",
            "\t",
            "\r",
            "\u0085",
            "\u2028",
            "\ud83d\ude00",
            "1e400",
            "-0",
            "1e-400",
            "00",
            "NaN",
            "null",
            "true",
            "\"",
            "\\",
            "\\x",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "/*",
            "//",
            "'",
            "$" + "{jndi:ldap://x}",
            "<!DOCTYPE a>",
            "%s%n",
            "../../etc/passwd");

    @TempDir
    Path folder;

    /** The ways in which files are spoiled. */
    private enum Spoiling {
        ANY_BYTES {
            @Override
            byte[] of(byte[] good, Random random) {
                byte[] bytes = new byte[random.nextInt(400)];
                random.nextBytes(bytes);
                return bytes;
            }
        },
        BYTES_CHANGED {
            @Override
            byte[] of(byte[] good, Random random) {
                byte[] bytes = good.clone();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                return bytes;
            }
        },
        CUT_OFF {
            @Override
            byte[] of(byte[] good, Random random) {
                return java.util.Arrays.copyOf(good, random.nextInt(good.length));
            }
        },
        ODD_WORDS_PUT_IN {
            @Override
            byte[] of(byte[] good, Random random) {
                StringBuilder text = text(good);
                for (int n = random.nextInt(3); n >= 0; n--) {
                    text.insert(random.nextInt(text.length()), ODD.get(random.nextInt(ODD.size())));
                }
                return bytes(text);
            }
        },
        VALUES_CHANGED {
            @Override
            byte[] of(byte[] good, Random random) {
                List<String> values = List.of(
                        "1".repeat(999),
                        "1e999999",
                        "-1",
                        "\"\"",
                        "[]",
                        "{}",
                        "null",
                        "\"\\ud800\"",
                        "\" \"",
                        "[".repeat(900) + "]".repeat(900),
                        "\"" + "x".repeat(100_000) + "\"",
                        "{\"nl\": \"a\", \"nl\": \"b\"}");
                StringBuilder text = text(good);
                int colon = text.indexOf(":", random.nextInt(text.length()));
                int end = colon < 0 ? -1 : text.indexOf(",", colon);
                if (end > 0) {
                    text.replace(colon + 1, end, values.get(random.nextInt(values.size())));
                }
                return bytes(text);
            }
        },
        FIELDS_TWICE {
            @Override
            byte[] of(byte[] good, Random random) {
                StringBuilder text = text(good);
                int from = text.indexOf("\"", random.nextInt(text.length()));
                int to = from < 0 ? -1 : text.indexOf(",", from);
                if (to > 0) {
                    text.insert(to + 1, text.substring(from, to + 1));
                }
                return bytes(text);
            }
        };

        abstract byte[] of(byte[] good, Random random);

        private static StringBuilder text(byte[] good) {
            return new StringBuilder(new String(good, StandardCharsets.UTF_8));
        }

        private static byte[] bytes(CharSequence text) {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(Spoiling.class)
    void everySpoiledFileIsReadOrToldWithItsPlace(Spoiling spoiling) {
        Random random = new Random(spoiling.name().length());
        for (int n = 0; n < FILES; n++) {
            SampleFolder sample = new SampleFolder(folder);
            String file = List.of("organisations.json", "agenda-leiden.json", "agenda-leiden.txt", "dataset.json")
                    .get(n % 4);
            String good = switch (file) {
                case "organisations.json" -> SampleFolder.ORGANISATIONS;
                case "dataset.json" -> DATASET;
                case "agenda-leiden.txt" -> SampleFolder.TEXT;
                default -> SampleFolder.AGENDA;
            };
            byte[] spoiled = spoiling.of(good.getBytes(StandardCharsets.UTF_8), random);
            sample.write(file, spoiled);
            String which = spoiling + " " + n + " " + new String(spoiled, StandardCharsets.UTF_8);
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> requireReadOrTold(which));
        }
    }

    private void requireReadOrTold(String which) {
        try {
            assertThat(SeedFolder.read(folder).agendas()).as(which).hasSize(1);
        } catch (SeedException e) {
            assertThat(e.problems()).as(which).isNotEmpty();
            for (SeedProblem problem : e.problems()) {
                assertThat(problem.file()).as(which).startsWith(folder);
                assertThat(problem.toString()).as(which).contains(" — ").hasSizeLessThan(4000);
                assertThat(problem.toString().chars().filter(HostileSeedsTest::breaksALine))
                        .as(which)
                        .isEmpty();
            }
        }
    }

    /** What would end a line in a terminal or a log, begin an escape, or turn the direction of writing. */
    private static boolean breaksALine(int character) {
        return Character.isISOControl(character)
                || character == 0x2028
                || character == 0x2029
                || character == 0x202e
                || character == 0x2066;
    }

    @Test
    void aTextThatIsLongerThanTheLimitIsTold() {
        String giant = "\"" + "x".repeat(20_000_001) + "\"";
        SampleFolder sample = new SampleFolder(folder).agendaWith("\"Leiden\"", giant);

        assertThat(sample.faults())
                .anySatisfy(fault -> assertThat(fault)
                        .contains("agenda-leiden.json:")
                        .contains("goes over a limit")
                        .contains("make it smaller"));
    }

    @Test
    void whatIsNoFileIsToldAndNotWaitedFor() throws Exception {
        for (Path target : List.of(Path.of("/dev/zero"), folder)) {
            for (String name : List.of("agenda-other.json", "agenda-other.txt")) {
                new SampleFolder(folder);
                Path link = Files.createSymbolicLink(folder.resolve(name), target);
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                                SeedException.class, () -> SeedFolder.inputs(folder))
                                        .problems())
                                .extracting(SeedProblem::toString)
                                .containsExactly(
                                        link + ": is a folder, a pipe or a device, not a file — put a file there,"
                                                + " or take it away"));
                Files.delete(link);
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(3);
        }
    }
}
