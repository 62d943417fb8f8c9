package org.leidenkg.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.Role;
import org.leidenkg.model.SpannedText;

class MarksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "T:",
                "T ;",
                "Trekker:",
                "Kartrekkers :",
                "Penvoerder:",
                "Initiatiefnemer:",
                "Lead:",
                "P:",
                "Partners:",
                "Samenwerkingspartner:",
                "Overige partners:",
                "Andere partners:",
                "Beoogde partners:",
                "Deelnemers:",
                "Deelnemende organisaties:",
                "Betrokken partijen:"
            })
    void everyMarkIsFoundInsideALine(String mark) {
        SpannedText line = SpannedText.inserted("een zin van de beschrijving " + mark + " Gemeente Leiden");

        assertThat(Marks.inside(line, 0))
                .singleElement()
                .satisfies(found -> assertThat(found.start()).isEqualTo(28))
                .extracting(Marks.Mark::role)
                .isEqualTo("TKILP".indexOf(mark.charAt(0)) < 0 || mark.matches("P[: a].*") ? Role.PARTNER : Role.LEAD);
    }

    @Test
    void wordsThatOnlyBeginSoAreNoMark() {
        assertThat(Marks.inside(SpannedText.inserted("Dit doet de Penvoerder van Leiden. Samen: veel"), 0))
                .isEmpty();
        assertThat(Marks.inside(SpannedText.inserted("bij het Team. Trekken Past"), 0))
                .isEmpty();
    }
}
