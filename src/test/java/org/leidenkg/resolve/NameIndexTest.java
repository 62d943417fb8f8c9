package org.leidenkg.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.Cell;
import org.leidenkg.model.LocalName;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;

/** What names mean in one agenda goes before the authority file there, and nowhere else. */
class NameIndexTest {
    private static final KnownNames NAMES = KnownNames.of(Cells.AUTHORITY);

    @Test
    void aLocalMeaningTakesThePlaceOfTheCommonOneInThatAgendaOnly() {
        assertThat(targets(resolver(local("GL", "hsl")), "GL, LUMC")).containsExactly("hsl", "lumc");
        assertThat(targets(resolver(), "GL, LUMC")).containsExactly("gl", "lumc");
    }

    @Test
    void aDamagedFormOfAnOverruledNameHasTheLocalMeaning() {
        assertThat(targets(resolver(local("Naturalis", "lumc")), "Natura1is")).containsExactly("lumc");
        assertThat(targets(resolver(local("Archisenza", "ul")), "Archisennza")).containsExactly("ul");
        assertThat(targets(resolver(), "Natura1is, Archisennza")).containsExactly("naturalis", "archisenza");
    }

    @Test
    void theOtherFormsOfAnOrganisationStay() {
        assertThat(targets(resolver(local("GL", "hsl")), "Gemeente Leiden, gemeente leidenn"))
                .containsExactly("gl", "gl");
    }

    @Test
    void aLocalNameOfTheSameMeaningChangesNothing() {
        assertThat(targets(resolver(local("LUMC", "lumc")), "LUMC, Leids Universitair Medisch Centrum"))
                .containsExactly("lumc", "lumc");
    }

    @Test
    void ofTwoMeaningsInOneAgendaTheFirstCounts() {
        assertThat(targets(resolver(local("het ziekenhuis", "lumc"), local("Het Ziekenhuis", "gl")), "het ziekenhuis"))
                .containsExactly("lumc");
    }

    @Test
    void aLocalNameMayBeginOnOneLine() {
        PartyResolver resolver = resolver(local("stichting der gezamenlijke tuinders", "gl"));

        assertThat(resolver.unfinished("LUMC, stichting der gezamenlijke")).hasValue(6);
        assertThat(resolver().unfinished("LUMC, stichting der gezamenlijke")).isEmpty();
    }

    private static PartyResolver resolver(LocalName... local) {
        return new PartyResolver(NAMES, List.of(local));
    }

    private static LocalName local(String form, String organisation) {
        return new LocalName(form, organisation, new LocalText("zo noemt deze agenda hem", "so this agenda calls it"));
    }

    private static List<String> targets(PartyResolver resolver, String cell) {
        return resolver.read(new Cell(Role.PARTNER, SpannedText.of(new SourceText("cell", cell)))).mentions().stream()
                .map(m -> Cells.target(m.resolution()))
                .toList();
    }
}
