package org.leidenkg.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.LocalText;
import org.leidenkg.vocab.Base;

class NamedQueryTest {
    private static final String HEAD = """
            #+ summary:
            #+   nl: Wie is er?
            #+   en: Who is there?
            #+ description:
            #+   nl: >-
            #+     Alle
            #+     partijen.
            #+   en: All parties.
            #+ audience: policy
            #+ tags:
            #+   - organisations
            """;
    private static final String PARAMETERS = """
            #+ params:
            #+   organisation:
            #+     type: organisation
            #+     nl: De organisatie
            #+     en: The organisation
            #+   words:
            #+     type: string
            #+     nl: Woorden
            #+     en: Words
            #+ defaults:
            #+   - organisation: een-school
            """;
    private static final String BODY = """

            PREFIX lkg: <https://w3id.org/leidenkg/ontology#>
            PREFIX organisation: <https://w3id.org/leidenkg/id/organisation/>

            # All of them.
            SELECT ?organisation ?number
            WHERE {
              VALUES ?organisation { organisation:een-school }
              # VALUES ?words { … }
              { SELECT ?organisation (COUNT(?project) AS ?number)
                WHERE {
                  VALUES ?organisation { organisation:een-school }
                  ?project lkg:participant ?organisation
                }
                GROUP BY ?organisation }
              FILTER EXISTS {
                VALUES ?organisation { organisation:een-school }
                ?other lkg:lead ?organisation
              }
              FILTER (COALESCE(STR(?organisation) = ?words, true))
            }
            ORDER BY ?organisation
            """;

    private final NamedQuery query = NamedQuery.read("who", HEAD + PARAMETERS + BODY, Base.standard());

    private static Node organisation(String slug) {
        return NodeFactory.createURI(Base.DEFAULT + "id/organisation/" + slug);
    }

    @Test
    void itSaysWhatTheFileSays() {
        assertThat(query.name()).isEqualTo("who");
        assertThat(query.title()).isEqualTo(new LocalText("Wie is er?", "Who is there?"));
        assertThat(query.description()).isEqualTo(new LocalText("Alle partijen.", "All parties."));
        assertThat(query.tags()).containsExactly("organisations");
        assertThat(query.form()).isEqualTo(NamedQuery.Form.SELECT);
        assertThat(query.variables()).containsExactly("organisation", "number");
        assertThat(query.parameters()).extracting(QueryParameter::name).containsExactly("organisation", "words");
        assertThat(query.findParameter("words")).contains(query.parameters().get(1));
        assertThat(query.findParameter("theme")).isEmpty();
        assertThat(query.text()).isEqualTo(BODY.substring(1));
        assertThat(query.defaults()).isEqualTo(Map.of("organisation", organisation("een-school"), "words", Node.ANY));
    }

    @Test
    void withoutValuesItIsTheTextAsItStands() {
        assertThat(query.bind(Map.of())).isEqualTo(QueryFactory.create(query.text()));
        assertThat(query.text(Map.of())).isEqualTo(query.text());
        assertThat(query.text(query.defaults())).isEqualTo(query.text());
    }

    @Test
    void aValueTakesThePlaceOfTheDefaultWhereverItStands() {
        Map<String, Node> values = Map.of("organisation", organisation("een-museum"));

        String text = query.text(values);

        assertThat(text).isEqualTo(query.text().replace("een-school", "een-museum"));
        assertThat(query.bind(values)).isEqualTo(QueryFactory.create(text));
        assertThat(query.bind(values).getResultVars()).containsExactly("organisation", "number");
    }

    @Test
    void anOpenParameterHasNoTable() {
        Map<String, Node> open = Map.of("organisation", Node.ANY);

        assertThat(query.bind(open).serialize()).doesNotContain("VALUES", "UNDEF");
        assertThat(query.text(open))
                .contains("\n  # VALUES ?organisation { … }\n")
                .doesNotContain("UNDEF");
        assertThat(QueryFactory.create(query.text(open))).isEqualTo(query.bind(open));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\" } SERVICE <http://example.org/> { ?s ?p ?o } #",
                "} VALUES ?organisation { <http://example.org/> }",
                "\\",
                "$1 \\\\ \"\"\"",
                "naïef 𝄞 İ",
                "?organisation"
            })
    void aHostileTextStaysAText(String words) {
        Node value = query.findParameter("words")
                .orElseThrow()
                .read(words, Base.standard())
                .orElseThrow();

        Query bound = query.bind(Map.of("words", value));

        assertThat(value).isEqualTo(NodeFactory.createLiteralString(words));
        assertThat(QueryFactory.create(bound.serialize())).isEqualTo(bound);
        assertThat(QueryFactory.create(query.text(Map.of("words", value)))).isEqualTo(bound);
        assertThat(bound.serialize()).doesNotContain("SERVICE  ");
    }

    @Test
    void aLimitAndAnOffsetStandInTheClausesOfTheirNames() {
        String parameters = PARAMETERS.replace("#+ defaults:", """
                #+   limit:
                #+     type: integer
                #+     nl: Hoogstens
                #+     en: At most
                #+   offset:
                #+     type: integer
                #+     nl: Na
                #+     en: After
                #+ defaults:
                #+   - limit: 2
                #+   - offset: 0""");
        String body = BODY.replace("GROUP BY ?organisation }", "GROUP BY ?organisation\n    LIMIT 2\n    OFFSET 0 }");
        NamedQuery part = NamedQuery.read("who", HEAD + parameters + body, Base.standard());
        QueryParameter limit = part.findParameter("limit").orElseThrow();
        Map<String, Node> values =
                Map.of("limit", limit.read("3", Base.standard()).orElseThrow());

        assertThat(part.text(values)).contains("LIMIT 3\n    OFFSET 0");
        assertThat(part.bind(values)).isEqualTo(QueryFactory.create(part.text(values)));
        assertThat(limit.read("0", Base.standard())).isEmpty();
        assertThat(limit.read("-1", Base.standard())).isEmpty();
        assertThat(part.next(Map.of(), rows(2))).hasValue(2);
        assertThat(part.next(values, rows(2))).isEmpty();
        assertThat(query.next(Map.of(), rows(2))).isEmpty();
    }

    private static ResultTable rows(int size) {
        return new ResultTable(List.of("organisation"), Collections.nCopies(size, BindingFactory.empty()));
    }

    @Test
    void underAnotherBaseTextValuesAndDefaultsHaveIt() {
        Base base = new Base("https://kennis.example/graaf/");
        NamedQuery elsewhere = NamedQuery.read("who", HEAD + PARAMETERS + BODY, base);

        assertThat(elsewhere.text()).doesNotContain(Base.DEFAULT).contains("<https://kennis.example/graaf/ontology#>");
        assertThat(elsewhere.defaults())
                .containsEntry(
                        "organisation",
                        NodeFactory.createURI("https://kennis.example/graaf/id/organisation/een-school"));
    }

    @Test
    void anUnknownParameterIsRefusedByName() {
        assertThatThrownBy(() -> query.bind(Map.of("theme", organisation("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the query \"who\" has no parameter [theme]");
    }

    @Test
    void aVariableIsNoValue() {
        assertThatThrownBy(() -> query.text(Map.of("words", NodeFactory.createBlankNode("b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the parameter words of the query \"who\" cannot be ");
    }

    @Test
    void decoratorsAndTextThatDisagreeAreRefused() {
        for (List<String> change : List.of(
                List.of("- organisation: een-school", "- organisation: een-museum"),
                List.of("# VALUES ?words { … }", "VALUES ?words { \"x\" }"),
                List.of("# VALUES ?words { … }", ""),
                List.of("# VALUES ?words { … }", "# VALUES ?words { … }\n# VALUES ?theme { … }"),
                List.of("{ organisation:een-school }\n    ?other", "{ organisation:een-museum }\n    ?other"))) {
            String file = (HEAD + PARAMETERS + BODY).replace(change.get(0), change.get(1));
            assertThat(file).isNotEqualTo(HEAD + PARAMETERS + BODY);

            assertThatThrownBy(
                            () -> NamedQuery.read("who", file, Base.standard()).bind(Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the query \"who\" is not well written: the ");
        }
    }

    @Test
    void ofMeasuresAParameterNeedsNoTable() {
        String file = (HEAD + "#+ measures: true\n" + PARAMETERS + BODY).replace("# VALUES ?words { … }", "");
        NamedQuery ofMeasures = NamedQuery.read("who", file, Base.standard());

        assertThat(ofMeasures.isOfMeasures()).isTrue();
        assertThat(ofMeasures.text(Map.of("words", NodeFactory.createLiteralString("x"))))
                .isEqualTo(ofMeasures.text());
    }

    @Test
    void chartIsOfItsColumns() {
        String start = HEAD + "#+ chart: [organisation, number]\n";

        assertThat(NamedQuery.read("who", start + PARAMETERS + BODY, Base.standard())
                        .chart())
                .containsExactly("organisation", "number");
        assertThatThrownBy(() ->
                        NamedQuery.read("who", start.replace("number", "size") + PARAMETERS + BODY, Base.standard()))
                .hasMessageContaining("the chart is of [organisation, size]");
    }

    @ParameterizedTest
    @CsvSource({"WIE, nl, true", "er wié, nl, true", "wie, en, false", "who part, en, true", "'', nl, true"})
    void itSpeaksOfItsWords(String words, String language, boolean does) {
        assertThat(query.speaksOf(words, language)).isEqualTo(does);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { ?organisation ?number 1 }",
                "DESCRIBE ?organisation WHERE { ?organisation ?p 1 }",
                "SELECT * WHERE { LATERAL { ?s ?p ?o } }",
                "INSERT DATA { <a:a> <a:b> <a:c> }"
            })
    void onlySelectAndConstructOfSparql11AreQueries(String sparql) {
        assertThatThrownBy(() -> NamedQuery.read("who", HEAD + "\n" + sparql, Base.standard())
                        .variables())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the query \"who\" is not well written: ");
    }
}
