package org.leidenkg.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.model.LocalText;
import org.leidenkg.vocab.Base;

class QueryParameterTest {
    private static final Base ELSEWHERE = new Base("https://kennis.example/");

    private static QueryParameter parameter(QueryParameter.Type type, String... choices) {
        return new QueryParameter("thing", type, new LocalText("Ding", "Thing"), Optional.empty(), List.of(choices));
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, universiteit-leiden, id/organisation/universiteit-leiden",
        "theme, cultureel-erfgoed, id/theme/cultureel-erfgoed",
        "project, 3d-printen, id/project/3d-printen",
        "level, as-named, id/level/as-named",
        "role, lead, ontology#Lead",
        "role, partner, ontology#Partner"
    })
    void aSlugOrKeyIsAThingUnderTheBase(String type, String text, String path) {
        QueryParameter parameter = parameter(QueryParameter.Type.find(type).orElseThrow());

        assertThat(parameter.read(text, Base.standard())).contains(NodeFactory.createURI(Base.DEFAULT + path));
        assertThat(parameter.read(text, ELSEWHERE)).contains(NodeFactory.createURI("https://kennis.example/" + path));
    }

    @Test
    void anIriOfTheKindIsTakenUnderItsOwnBaseAlone() {
        QueryParameter organisation = parameter(QueryParameter.Type.ORGANISATION);
        String iri = "https://kennis.example/id/organisation/museum";

        assertThat(organisation.read(iri, ELSEWHERE)).contains(NodeFactory.createURI(iri));
        assertThat(organisation.read(iri, Base.standard())).isEmpty();
        assertThat(organisation.read("https://kennis.example/id/project/museum", ELSEWHERE))
                .isEmpty();
    }

    @Test
    void aChoiceIsTakenByKeyAndByIri() {
        QueryParameter level = parameter(QueryParameter.Type.LEVEL, "as-named", "rolled-up");
        String iri = "https://kennis.example/id/level/rolled-up";

        assertThat(level.read("rolled-up", ELSEWHERE)).contains(NodeFactory.createURI(iri));
        assertThat(level.read(iri, ELSEWHERE)).contains(NodeFactory.createURI(iri));
        assertThat(level.read("sideways", ELSEWHERE)).isEmpty();
        assertThat(level.read("https://kennis.example/id/level/sideways", ELSEWHERE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, UL",
        "organisation, a--b",
        "organisation, a> <b",
        "organisation, ../x",
        "organisation, ''",
        "role, Lead",
        "integer, 1.5",
        "integer, 007",
        "integer, +1",
        "integer, 12345678901",
        "integer, ''",
        "string, ' '",
        "string, ''"
    })
    void whatIsNoValueOfTheTypeIsNone(String type, String text) {
        assertThat(parameter(QueryParameter.Type.find(type).orElseThrow()).read(text, Base.standard()))
                .isEmpty();
    }

    @Test
    void controlCharactersAndHalvesOfSurrogatePairsAreNoText() {
        QueryParameter string = parameter(QueryParameter.Type.STRING);

        assertThat(string.read("a\u0000b", Base.standard())).isEmpty();
        assertThat(string.read("a\nb", Base.standard())).isEmpty();
        assertThat(string.read("a\ud834", Base.standard())).isEmpty();
        assertThat(string.read("x".repeat(201), Base.standard())).isEmpty();
        assertThat(string.read("𝄞", Base.standard())).contains(NodeFactory.createLiteralString("𝄞"));
    }

    @Test
    void aNumberIsAnInteger() {
        assertThat(parameter(QueryParameter.Type.INTEGER).read("-12", Base.standard()))
                .contains(NodeFactory.createLiteralDT("-12", XSDDatatype.XSDinteger));
    }

    @Test
    void aParameterThatContradictsItselfIsRefused() {
        LocalText label = new LocalText("Ding", "Thing");

        assertThatThrownBy(() -> new QueryParameter(
                        "thing", QueryParameter.Type.STRING, label, Optional.of("c"), List.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the parameter thing cannot be \"c\", as it says itself");
        assertThatThrownBy(() ->
                        new QueryParameter("a thing", QueryParameter.Type.STRING, label, Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"a thing\" is no name of a parameter");
    }
}
