package org.leidenkg.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.web.http.Language;

class ThingNamesTest {
    @ParameterizedTest
    @CsvSource({
        "id/participation/letterlijk-leiden/lead/leiden-kennisstad, NL, Deelname: letterlijk leiden – trekker – leiden kennisstad",
        "id/finding/agenda-2023-2027/code-by-rule-142, NL, Bevinding: agenda 2023-2027 – code volgens regel 142",
        "id/finding/agenda-2023-2027/no-lead-fonds-1818, EN, Finding: agenda 2023-2027 – no lead fonds 1818",
        "id/collaboration/as-named/bplusc/duwo, NL, Samenwerking: apart – bplusc – duwo",
    })
    void namesOfThingsWithoutANameAreInTheLanguage(String path, Language language, String name) {
        assertThat(ThingNames.of(path, language)).isEqualTo(name);
    }
}
