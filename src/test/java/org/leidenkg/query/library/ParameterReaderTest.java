package org.leidenkg.query.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.LocalText;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Skos;

class ParameterReaderTest {
    private static final String ID = Base.DEFAULT + "id/";
    private static final QueryParameter ORGANISATION = parameter(QueryParameter.Type.ORGANISATION, List.of());
    private static final Lookup LOOKUP = lookup();

    private static QueryParameter parameter(QueryParameter.Type type, List<String> choices) {
        return new QueryParameter("value", type, new LocalText("Waarde", "Value"), Optional.empty(), choices);
    }

    /** The sample, in which two organisations also go by the name "Samen". */
    private static Lookup lookup() {
        DatasetGraph data = SampleGraph.open();
        Txn.executeWrite(data, () -> {
            for (String slug : List.of("universiteit", "hogeschool")) {
                data.add(
                        Graphs.ORGANISATIONS,
                        NodeFactory.createURI(ID + "organisation/" + slug),
                        Skos.ALT_LABEL,
                        NodeFactory.createLiteralLang("Samen", "nl"));
            }
        });
        return new Lookup(() -> RDFLinkFactory.connect(data), Base.DEFAULT, () -> "1");
    }

    private static ParameterReading read(QueryParameter parameter, String text) {
        return LOOKUP.parameterReader().read(parameter, text);
    }

    private static ParameterReading value(String path) {
        Node node = NodeFactory.createURI(ID + path);
        return new ParameterReading.Value(node);
    }

    @Test
    void thingGoesBySlugIriAbbreviationOrName() {
        for (String text : List.of(
                "hogeschool", ID + "organisation/hogeschool", "HsL", "hogeschool leiden", "Hogeschool Leiden")) {
            assertThat(read(ORGANISATION, text)).as(text).isEqualTo(value("organisation/hogeschool"));
        }
        assertThat(read(parameter(QueryParameter.Type.THEME, List.of()), "Knowledge city"))
                .isEqualTo(value("theme/kennisstad"));
        assertThat(read(parameter(QueryParameter.Type.PROJECT, List.of()), "Rijke stad"))
                .isEqualTo(value("project/rijk-stad"));
    }

    @Test
    void nameOfSeveralGivesThemAll() {
        assertThat(read(ORGANISATION, "samen"))
                .isInstanceOfSatisfying(
                        ParameterReading.Ambiguous.class,
                        several -> assertThat(several.candidates())
                                .extracting(Ref::slug)
                                .containsExactlyInAnyOrder("universiteit", "hogeschool"));
    }

    @Test
    void nameThatTheSourceLeavesOpenIsAmbiguous() {
        assertThat(read(ORGANISATION, "GO FAIR"))
                .isInstanceOfSatisfying(
                        ParameterReading.Ambiguous.class,
                        several -> assertThat(several.candidates())
                                .extracting(Ref::slug)
                                .containsExactly("netwerk"));
    }

    @Test
    void thingThatIsNotInTheGraphIsUnknownWithTheNearest() {
        assertThat(read(ORGANISATION, "hogeschol"))
                .isInstanceOfSatisfying(
                        ParameterReading.Unknown.class,
                        unknown -> assertThat(unknown.nearest())
                                .extracting(Ref::slug)
                                .startsWith("hogeschool"));
        assertThat(read(ORGANISATION, ID + "organisation/none")).isInstanceOf(ParameterReading.Unknown.class);
        assertThat(read(ORGANISATION, "qqq")).isEqualTo(new ParameterReading.Unknown(List.of()));
    }

    @Test
    void thingOfAnotherKindIsNotTaken() {
        assertThat(read(ORGANISATION, "Rijke stad")).isInstanceOf(ParameterReading.Unknown.class);
    }

    @Test
    void valueOutsideTheChoicesIsNotAllowed() {
        QueryParameter role = parameter(QueryParameter.Type.ROLE, List.of("lead", "partner"));

        assertThat(read(role, "boss")).isEqualTo(new ParameterReading.NotAllowed(List.of("lead", "partner")));
        assertThat(read(parameter(QueryParameter.Type.INTEGER, List.of()), "many"))
                .isEqualTo(new ParameterReading.NotAllowed(List.of()));
    }
}
