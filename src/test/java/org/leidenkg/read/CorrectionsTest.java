package org.leidenkg.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Correction;
import org.leidenkg.model.Project;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.TextPart;

/** Editorial corrections: each applies to exactly one place, and what they leave unchanged keeps its place. */
class CorrectionsTest {
    private static final String TEXT = "1. Gezondheid\n\n1a\n\nLeetftijd\n\nOver ouderen.\n\nT: UL\nP: UL, GL\n";

    @Test
    void correctionThatIsFoundOnceChangesTheTextAndKeepsTheSourcesSpelling() {
        Agenda agenda = Texts.read(TEXT, correction("Leetftijd", "Leeftijd"));
        Project project = agenda.projects().get(0);
        assertThat(project.title()).isEqualTo("Leeftijd");
        assertThat(project.titleAsWritten()).contains("Leetftijd");
        assertThat(agenda.corrections())
                .singleElement()
                .satisfies(c -> assertThat(agenda.source().exact(c.span())).isEqualTo("Leetftijd"));
    }

    @Test
    void charactersThatACorrectionTookOutAreParts() {
        Agenda agenda = Texts.read(TEXT, correction("Leetftijd", "Leeftijd"));
        int extra = TEXT.indexOf("Leetftijd") + 3;
        assertThat(agenda.parts()).contains(new TextPart(TextPart.Kind.CORRECTED, new SourceSpan(extra, extra + 1)));
    }

    @Test
    void correctionOfTextThatIsNotThereIsRefused() {
        assertThat(problems(correction("Leeftijden", "Leeftijd")))
                .containsExactly("agenda.txt does not hold the text \"Leeftijden\"");
    }

    @Test
    void correctionsOfWhichNoneFitsAreToldOnceAsThoseOfAnotherAgenda() {
        assertThat(problems(correction("Leeftijden", "Leeftijd"), correction("nergens", "ergens")))
                .containsExactly(
                        "agenda.txt holds the text of none of the 2 corrections, so that they look like those of"
                                + " another agenda; the first is of \"Leeftijden\"");
    }

    @Test
    void correctionOfTextThatIsThereTwiceIsRefused() {
        assertThat(problems(correction("UL", "HsL")))
                .containsExactly("agenda.txt holds the text \"UL\" more than once (lines 9 and 10)");
    }

    @Test
    void correctionsThatOverlapAreRefused() {
        assertThat(problems(correction("T: UL\nP", "T: HsL\nP"), correction("P: UL, GL", "P: GL")))
                .containsExactly("overlaps the correction of \"T: UL\\nP\" in agenda.txt (line 10)");
    }

    @Test
    void allProblemsAreToldInOneGo() {
        assertThat(problems(correction("nergens", "x"), correction("UL", "HsL")))
                .hasSize(2);
    }

    @Test
    void wordsThatACorrectionLeavesKeepTheirPlace() {
        Agenda agenda = Texts.read(TEXT, correction("P: UL, GL", "P: HsL, GL"));
        var cell = agenda.projects().get(0).cells().get(1).text();
        assertThat(cell.toString()).isEqualTo("HsL, GL");
        int gl = TEXT.indexOf("GL");
        assertThat(cell.sub(5, 7).spans()).containsExactly(new SourceSpan(gl, gl + 2));
    }

    private static List<String> problems(Correction... corrections) {
        CorrectionException fault = catchThrowableOfType(
                CorrectionException.class,
                () -> new AgendaReader(Texts.LEXICON)
                        .read(Texts.description(corrections), List.of(SourceFile.of("agenda.txt", TEXT))));
        assertThat(fault).as("the corrections are refused").isNotNull();
        return fault.problems().stream()
                .map(CorrectionException.Problem::message)
                .toList();
    }

    private static Correction correction(String text, String reads) {
        return new Correction(text, reads, Map.of("en", "a test"));
    }
}
