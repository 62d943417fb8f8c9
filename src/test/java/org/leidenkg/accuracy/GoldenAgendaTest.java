package org.leidenkg.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.leidenkg.model.Basis;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.read.Coverage;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.ResolvedAgenda;

/** The agenda 2023-2027 is read as two careful people read it: see golden/README.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenAgendaTest {
    private final Golden golden = Golden.read("/golden/agenda-2023-2027.json");
    private final ResolvedAgenda reading = Readings.ofFolder(Path.of("seeds")).get(0);
    private final AgendaComparison comparison = new AgendaComparison(golden, reading);

    @BeforeAll
    void printScores() {
        System.out.println(comparison.report());
    }

    @TestFactory
    Stream<DynamicTest> everythingIsReadAndNothingIsInvented() {
        return comparison.scores().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    assertThat(e.getValue().missing()).as("missing").isEmpty();
                    assertThat(e.getValue().invented()).as("invented").isEmpty();
                    assertThat(e.getValue().f1()).isEqualTo(1.0);
                }));
    }

    @Test
    void goldenHoldsTheWholeAgenda() {
        assertThat(golden.projects()).hasSize(58);
        assertThat(golden.projects().stream().flatMap(p -> p.parties().stream()))
                .hasSize(298);
        assertThat(golden.projects().stream().flatMap(p -> p.parties().stream()).filter(p -> p.role() == Role.LEAD))
                .hasSize(97);
    }

    @Test
    void damagedAndLostCodesAreMarkedSo() {
        assertThat(reading.agenda().projects().stream()
                        .flatMap(p -> p.code().stream())
                        .filter(c -> c.basis() != Basis.STATED)
                        .map(c -> c.value() + " from \"" + c.asWritten() + "\" " + c.basis()))
                .containsExactly(
                        "1a from \"la\" BY_RULE",
                        "1e from \"le\" CORRECTED",
                        "1g from \"19\" CORRECTED",
                        "1i from \"i\" CORRECTED",
                        "1m from \"Im\" BY_RULE",
                        "2g from \"29\" BY_RULE",
                        "2k from \"\" INFERRED",
                        "2m from \"\" INFERRED",
                        "2n from \"\" INFERRED",
                        "3g from \"39\" CORRECTED");
    }

    @Test
    void everyMendedOrInferredCodeIsAFinding() {
        assertThat(reading.findings().stream()
                        .filter(f -> f.kind() == Finding.Kind.CODE_BY_RULE || f.kind() == Finding.Kind.CODE_INFERRED)
                        .map(f -> f.kind() + " " + f.words()))
                .containsExactly(
                        "CODE_BY_RULE la",
                        "CODE_BY_RULE Im",
                        "CODE_BY_RULE 29",
                        "CODE_INFERRED 2k",
                        "CODE_INFERRED 2m",
                        "CODE_INFERRED 2n");
    }

    @Test
    void descriptionsAreWholeAndClean() {
        List<Double> alike = comparison.descriptions();
        assertThat(alike).hasSize(58).allSatisfy(a -> assertThat(a).isGreaterThanOrEqualTo(0.99));
    }

    @Test
    void wordsOfMentionsStandInTheTextAtTheirSpans() {
        SourceText source = reading.agenda().source();
        for (ResolvedAgenda.ResolvedProject project : reading.projects()) {
            for (Mention mention : project.mentions()) {
                List<String> pieces =
                        mention.spans().stream().map(source::exact).toList();
                assertThat(String.join(" ", pieces)).isEqualTo(mention.words());
            }
        }
    }

    @Test
    void everyCharacterOfTheTextLiesInOnePart() {
        assertThat(Coverage.problems(reading.agenda())).isEmpty();
    }

    @Test
    void spansOfRowsDoNotOverlap() {
        List<SourceSpan> passages = reading.agenda().projects().stream()
                .flatMap(p -> p.passages().stream())
                .sorted()
                .toList();
        for (int i = 1; i < passages.size(); i++) {
            assertThat(passages.get(i).start())
                    .isGreaterThanOrEqualTo(passages.get(i - 1).end());
        }
    }
}
