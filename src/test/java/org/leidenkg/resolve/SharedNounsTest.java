package org.leidenkg.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedNounsTest {
    @Test
    void namesAfterANounInThePluralAreReadWithIt() {
        assertThat(Cells.partners("provincies Zuid-Holland en Utrecht, politie"))
                .containsExactly("provincies Zuid-Holland = pzh", "Utrecht = unknown", "politie = police");
        assertThat(Cells.partners("gemeenten Katwijk, Leiden"))
                .containsExactly("gemeenten Katwijk = unknown", "Leiden = gl");
        assertThat(Cells.partners("Universiteiten Delft, Leiden en PLNT"))
                .containsExactly("Universiteiten Delft = unknown", "Leiden = ul", "PLNT = plnt");
    }

    @Test
    void aNameByItselfIsNotReadSo() {
        assertThat(Cells.partners("politie, Leiden")).containsExactly("politie = police", "Leiden = unknown");
        assertThat(Cells.partners("gemeenten Katwijk, politie en Leiden")).contains("Leiden = unknown");
    }
}
