package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.Cell;
import org.leidenkg.model.Publication;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.ReadingHints;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.model.source.TextPart;
import org.leidenkg.read.Coverage;
import org.leidenkg.resolve.CellReading;
import org.leidenkg.resolve.KnownNames;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.PartyResolver;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.AgendaSeed;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;

/** What holds for every text: reading ends, fails never, and loses no character. */
class RandomTextTest {
    private static final int TEXTS = 12;

    private static final Seeds SEEDS = SeedFolder.read(Path.of("seeds"));
    private static final AgendaSeed REAL = SEEDS.agendas().get(0);
    private static final List<String> LINES = text(REAL).lines().toList();

    /** The ways in which texts are made. */
    private enum Making {
        ANY_CHARACTERS,
        LINES_IN_ANY_ORDER,
        WORDS_IN_ANY_ORDER,
        PIECES_LOST,
        CUT_OFF
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANY_CHARACTERS", "LINES_IN_ANY_ORDER", "WORDS_IN_ANY_ORDER", "PIECES_LOST", "CUT_OFF"})
    void everyTextIsReadAndEveryCharacterLiesInOnePart(Making making) {
        for (int seed = 0; seed < TEXTS; seed++) {
            String text = text(making, new Random(seed));
            ResolvedAgenda reading = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
            assertThat(Coverage.problems(reading.agenda())).as("seed %d", seed).isEmpty();
            checkMentions(reading);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyLetterOfACellIsInAMentionARemarkOrAWordOfTheList(int seed) {
        Random random = new Random(seed);
        List<String> words = List.of(String.join(" ", cells()).split("\\s+", -1));
        PartyResolver resolver = new PartyResolver(
                KnownNames.of(SEEDS.authority()), REAL.description().localNames());
        for (int i = 0; i < 300; i++) {
            StringBuilder cell = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                cell.append(words.get(random.nextInt(words.size())))
                        .append(List.of(" ", ", ", "\n", "; ", " / ", "/", " en ", "? ")
                                .get(random.nextInt(8)));
            }
            SpannedText text = SpannedText.of(new SourceText("cell", cell.toString()));
            CellReading reading = resolver.read(new Cell(Role.PARTNER, text));
            assertThat(unread(cell.toString(), reading)).as(cell.toString()).matches(LIST_WORDS);
        }
    }

    /** What is left of a cell when its mentions are taken out: marks, words of lists, doubt and time. */
    private static final String LIST_WORDS =
            "(?s)(?:[^\\p{L}\\p{N}]|\\b(?:en|e\\.?a|etc|enz|anderen?|nog|veel|vele|meer|tot|na|1/1/23"
                    + "|in|nauwe|samenwerking|met|o\\.l\\.v|partners|partijen|instellingen)\\b)*";

    private static String unread(String cell, CellReading reading) {
        BitSet read = new BitSet();
        reading.mentions().forEach(m -> m.spans().forEach(s -> read.set(s.start(), s.end())));
        reading.remarks().forEach(r -> r.spans().forEach(s -> read.set(s.start(), s.end())));
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            rest.append(read.get(i) ? ' ' : cell.charAt(i));
        }
        return rest.toString();
    }

    private static String text(AgendaSeed seed) {
        return new String(seed.files().get(0).bytes(), StandardCharsets.UTF_8);
    }

    private static ResolvedAgenda read(String text) {
        AgendaDescription d = REAL.description();
        AgendaDescription plain = new AgendaDescription(
                "random",
                d.title(),
                d.place(),
                d.fromYear(),
                d.toYear(),
                d.language(),
                d.partnersIntended(),
                d.themes(),
                d.localNames(),
                List.of(),
                ReadingHints.none(),
                Publication.unknown());
        return Readings.read(SEEDS.authority(), plain, new SourceText("random.txt", text));
    }

    /** Spans of mentions lie in the parties' column, and the words stand there. */
    private static void checkMentions(ResolvedAgenda reading) {
        Agenda agenda = reading.agenda();
        BitSet parties = new BitSet();
        agenda.parts().stream()
                .filter(p -> p.kind() == TextPart.Kind.PARTIES)
                .forEach(p -> parties.set(p.span().start(), p.span().end()));
        for (ResolvedAgenda.ResolvedProject project : reading.projects()) {
            for (Mention mention : project.mentions()) {
                for (SourceSpan span : mention.spans()) {
                    assertThat(firstOutside(agenda.source(), parties, span)).isEqualTo(-1);
                }
                String written =
                        mention.spans().stream().map(agenda.source()::exact).collect(Collectors.joining(" "));
                assertThat(written.replaceAll("[\\s\\h]+", ""))
                        .isEqualTo(mention.words().replaceAll("[\\s\\h]+", ""));
            }
        }
    }

    private static int firstOutside(SourceText source, BitSet parties, SourceSpan span) {
        for (int i = span.start(); i < span.end(); i++) {
            char c = source.text().charAt(i);
            if (!parties.get(i) && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> cells() {
        return Golden.read("/golden/agenda-2023-2027.json").projects().stream()
                .flatMap(p -> p.parties().stream())
                .map(Golden.Party::words)
                .toList();
    }

    private static String text(Making making, Random random) {
        String whole = text(REAL);
        return switch (making) {
            case ANY_CHARACTERS -> characters(random);
            case LINES_IN_ANY_ORDER -> "1. Gezondheid & Welzijn\n" + picked(LINES, "\n", 250, random);
            case WORDS_IN_ANY_ORDER ->
                "1. Gezondheid & Welzijn\n" + picked(List.of(whole.split("(?<=\\s)", -1)), "", 2500, random);
            case PIECES_LOST -> withoutPieces(whole, random);
            case CUT_OFF -> whole.substring(random.nextInt(whole.length() / 2), whole.length() - random.nextInt(20000));
        };
    }

    /** Characters of any sort: controls, halves of surrogate pairs, marks of the table, right-to-left letters. */
    private static String characters(Random random) {
        StringBuilder text = new StringBuilder("1. Gezondheid & Welzijn\n\n");
        for (int i = 0; i < 4000; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append("\n \t\f\r".charAt(random.nextInt(5)));
                case 3 -> text.append("|¦()[]/,;:?.&-".charAt(random.nextInt(14)));
                case 4 ->
                    text.append(List.of("T: ", "P:", "1a", "en ", "UL", "\n\n").get(random.nextInt(6)));
                default -> text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }

    private static String picked(List<String> pieces, String between, int count, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(pieces.get(random.nextInt(pieces.size()))).append(between);
        }
        return text.toString();
    }

    private static String withoutPieces(String whole, Random random) {
        StringBuilder text = new StringBuilder(whole);
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(text.length() - 40);
            text.delete(at, at + random.nextInt(40));
        }
        return text.toString();
    }
}
