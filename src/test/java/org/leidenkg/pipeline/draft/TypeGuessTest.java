package org.leidenkg.pipeline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.model.OrganisationType;

class TypeGuessTest {
    @ParameterizedTest
    @CsvSource({
        "Gemeente Waterveen, municipality",
        "Landbouwuniversiteit Meerland, university",
        "Hogeschool voor de Kunsten, university-of-applied-sciences",
        "ROC Waterland, vocational-college",
        "Faculteit der Rechtsgeleerdheid, faculty",
        "Woningstichting De Waarden, housing-corporation",
        "Historische Vereniging Oud-Kerkdam, association",
        "Bouwbedrijf Van Kessel BV, company",
        "HYDROSENSE B.V., company",
        "Coöperatie Zonnig, cooperative",
        "Stichting De Boei, foundation",
        "Hoogheemraadschap van Rijnland, public-service",
        "Museum De Turfschuur, museum",
        "Zorgboog Bosland, care-organisation",
        "Universidad de Valmar, university"
    })
    void wordsOfANameTellTheType(String name, String type) {
        assertThat(TypeGuess.of(name)).contains(type);
        assertThat(OrganisationType.values()).extracting(OrganisationType::key).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"Taxi Dirksen", "Naturalis", "De Werf"})
    void otherNamesTellNone(String name) {
        assertThat(TypeGuess.of(name)).isEmpty();
    }
}
