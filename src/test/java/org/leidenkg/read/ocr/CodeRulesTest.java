package org.leidenkg.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Basis;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.model.ProjectCode;
import org.leidenkg.read.Texts;

/** How codes of rows are read, mended and inferred. */
class CodeRulesTest {
    private static final String WIDE =
            "Een beschrijving die duidelijk breder is dan de kolom van de titels hiervoor is.";

    @ParameterizedTest
    @CsvSource({
        "la, 1, , 1a",
        "le, 1, 1d, 1e",
        "19, 1, 1f, 1g",
        "i, 1, 1h, 1i",
        "Im, 1, 1k, 1m",
        "29, 2, 2f, 2g",
        "39, 3, 3f, 3g",
        "I1, 1, 1k, 1l",
        "1o, 1, 1n, 1o",
        "10, 1, 1n, 1o",
        "2S, 2, 2r, 2s"
    })
    void damagedCodeIsReadByConfusionsThatFitTheSequence(String token, String theme, String previous, String code) {
        assertThat(Codes.read(token, theme, Optional.ofNullable(previous), 0).map(ProjectCode::value))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"19, 1, 1a", "29, 1, 1f", "le, 2, 2d", "van, 1, 1a", "19, 1, 1h", "x, 1, 1a"})
    void tokenThatDoesNotFitTheSequenceIsNoCode(String token, String theme, String previous) {
        assertThat(Codes.read(token, theme, Optional.of(previous), 0)).isEmpty();
    }

    @Test
    void damagedCodeIsMarkedAndFound() {
        Agenda agenda = rows("1a", "lb", "1c");
        assertThat(agenda.projects().get(1).code()).contains(new ProjectCode("1b", "lb", Basis.BY_RULE));
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.CODE_BY_RULE);
    }

    @Test
    void lostCodesAreInferredWhenExactlySoManyAreMissing() {
        Agenda agenda = rows("1a", "1b", "", "1d", "");
        assertThat(codes(agenda)).containsExactly("1a", "1b", "1c", "1d", "1e");
        assertThat(agenda.projects().get(2).code()).contains(new ProjectCode("1c", "", Basis.INFERRED));
        assertThat(Texts.findings(agenda)).containsExactly(Finding.Kind.CODE_INFERRED, Finding.Kind.CODE_INFERRED);
    }

    @Test
    void lostCodeIsNotInferredWhereTheSequenceDoesNotSayWhich() {
        assertThat(codes(rows("1a", "", "1d", "1e"))).containsExactly("1a", "", "1d", "1e");
    }

    @Test
    void gapInTheCodesStaysAGap() {
        assertThat(codes(rows("1a", "1c"))).containsExactly("1a", "1c");
    }

    @Test
    void themeWithoutCodesGetsNone() {
        assertThat(codes(rows("", "", ""))).containsExactly("", "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.2", "1A", "1-a", "1.a", "1-3"})
    void codesMayBeNumbersOrHaveASign(String code) {
        assertThat(codes(rows(code))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"1a., 1a", "1a), 1a", "1.1., 1.1"})
    void signAfterACodeIsNoPartOfIt(String token, String code) {
        assertThat(rows(token).projects().get(0).code()).contains(new ProjectCode(code, token, Basis.STATED));
    }

    @ParameterizedTest
    @CsvSource({"A.1, A", "B-2, B", "C3, C", "IV.2, IV", "II-a, II", "A.b, A"})
    void themesMayHaveLetters(String code, String theme) {
        assertThat(Codes.read(code, theme, Optional.empty(), 0).map(ProjectCode::value))
                .contains(code);
        assertThat(Codes.read(code, "X", Optional.empty(), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"l.1, 1, , 1.1", "1.I, 1, , 1.1", "A.l, A, , A.1", "1.I0, 1, 1.9, 1.10", "l-2, 1, 1-1, 1-2"})
    void damagedCodeOfAnotherFormIsReadTheSameWay(String token, String theme, String previous, String code) {
        assertThat(Codes.read(token, theme, Optional.ofNullable(previous), 0).map(ProjectCode::value))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "UL", "GL", "A", "IX"})
    void abbreviationIsNoCode(String token) {
        assertThat(Codes.read(token, "1", Optional.empty(), 0)).isEmpty();
    }

    private static List<String> codes(Agenda agenda) {
        return agenda.projects().stream()
                .map(Project::code)
                .map(c -> c.map(ProjectCode::value).orElse(""))
                .toList();
    }

    /** Rows that have a lead and a partner each, so that findings speak of codes only. */
    private static Agenda rows(String... codes) {
        StringBuilder text = new StringBuilder("1. Gezondheid\n\n");
        for (String code : codes) {
            text.append(code.isEmpty() ? "" : code + "\n\n")
                    .append("Een titel\n\n")
                    .append(WIDE)
                    .append("\n\nT: UL\nP: GL\n\n");
        }
        return Texts.read(text.toString());
    }
}
