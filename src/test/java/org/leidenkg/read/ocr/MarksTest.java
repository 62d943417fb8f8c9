package org.leidenkg.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.Field;
import org.leidenkg.read.record.FieldNames;
import org.leidenkg.text.RoleWords;

class MarksTest {
    private static final FieldNames NAMES = new FieldNames(Map.of());

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
        List<Mark> found = marks("een zin van de beschrijving " + mark + " Gemeente Leiden");

        assertThat(found).singleElement().satisfies(m -> {
            assertThat(m.start()).isEqualTo(28);
            assertThat(m.role())
                    .contains(
                            "TKILP".indexOf(mark.charAt(0)) < 0 || mark.matches("P[: a].*") ? Role.PARTNER : Role.LEAD);
        });
    }

    @Test
    void wordsThatOnlyBeginSoAreNoMark() {
        assertThat(marks("Dit doet de Penvoerder van Leiden. Samen: veel")).isEmpty();
        assertThat(marks("bij het Team. Trekken Past")).isEmpty();
    }

    /** The marks of a line that need no look at what stands around it. */
    private static List<Mark> marks(String line) {
        return new Marks(new RoleWords(NAMES.of(Field.LEAD), NAMES.of(Field.PARTNER)))
                .in(line).stream()
                        .filter(Marks.Candidate::isSure)
                        .map(c -> c.as(Optional.of(c.roles().get(0))))
                        .toList();
    }
}
