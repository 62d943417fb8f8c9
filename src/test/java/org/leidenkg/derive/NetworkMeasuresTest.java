package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.leidenkg.SeedsGraph;
import org.leidenkg.SmallNetwork;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.OntologyFiles;

class NetworkMeasuresTest {
    private static final DatasetGraph SMALL = SmallNetwork.derived();

    @Test
    void anOrganisationHasEachMeasureAsTheSourceNamesIt() {
        // The city works with all but the shop: UL, FSW and LUMC in project one (n = 4), Naturalis in three (n = 2).
        assertThat(measures(SMALL, "as-named", "gemeente-leiden"))
                .containsEntry("degree", "4")
                .containsEntry("weightedDegree", "4")
                .containsEntry("fractionalDegree", "1.999999")
                .containsEntry("betweenness", "0.35")
                .containsEntry("harmonicCloseness", "0.8")
                .containsEntry("coreNumber", "2")
                .containsEntry("brokerageCoordinator", "0")
                .containsEntry("brokerageGatekeeper", "0")
                .containsEntry("brokerageRepresentative", "0")
                .containsEntry("brokerageConsultant", "8")
                .containsEntry("brokerageLiaison", "0")
                .containsEntry("projectCount", "2")
                .containsEntry("leadCount", "1")
                .containsEntry("themeCount", "2")
                .containsEntry("themeDiversity", "0.5")
                .hasSize(20);
    }

    @Test
    void aUnitCountsAsItsWholeWhenRolledUp() {
        Map<String, String> university = measures(SMALL, "rolled-up", "universiteit-leiden");

        // With LUMC in projects one (now n = 3) and two (n = 2), with the city in one.
        assertThat(university)
                .containsEntry("degree", "2")
                .containsEntry("weightedDegree", "3")
                .containsEntry("fractionalDegree", "2.0")
                .containsEntry("projectCount", "2")
                .containsEntry("leadCount", "1");
        assertThat(measures(SMALL, "rolled-up", "fsw")).isEmpty();
    }

    @Test
    void aUnitStandsForItselfAsNamed() {
        assertThat(measures(SMALL, "as-named", "fsw"))
                .containsEntry("degree", "2")
                .containsEntry("leadCount", "0")
                .containsEntry("projectCount", "1");
        // Not with its own unit: LUMC and the city.
        assertThat(measures(SMALL, "as-named", "universiteit-leiden")).containsEntry("degree", "2");
    }

    @Test
    void whoWorksWithNobodyIsMeasuredAndHasNoConstraint() {
        assertThat(measures(SMALL, "as-named", "winkel"))
                .containsEntry("degree", "0")
                .containsEntry("fractionalDegree", "0.0")
                .containsEntry("betweenness", "0.0")
                .containsEntry("projectCount", "1")
                .containsEntry("leadCount", "1")
                .doesNotContainKey("constraint");
    }

    @Test
    void whoTakesPartInNoProjectIsNotInTheNetwork() {
        assertThat(measures(SMALL, "as-named", "nergens")).isEmpty();
    }

    @Test
    void theNetworkAsAWholeIsMeasured() {
        assertThat(values(SMALL, "id/network/as-named"))
                .containsEntry("organisationCount", "6")
                .containsEntry("collaborationCount", "6")
                .containsEntry("pathSources", "6")
                .containsEntry("communityCount", "3")
                .containsEntry("totalProjects", "4")
                .containsKeys("modularity", "communityStability", "level")
                .containsKeys("totalParticipations", "doubtedParticipations", "intendedParticipations")
                .hasSize(12);
        assertThat(values(SMALL, "id/network/rolled-up"))
                .containsEntry("organisationCount", "5")
                .containsEntry("collaborationCount", "4");
    }

    @Test
    void anEmptyDatasetHasNetworksOfNobody() {
        DatasetGraph empty = DatasetGraphFactory.create();

        NetworkMeasures.derive(empty);

        assertThat(values(empty, "id/network/as-named"))
                .containsEntry("organisationCount", "0")
                .containsEntry("communityCount", "0")
                .containsEntry("pathSources", "0");
    }

    @Test
    void withoutTheConceptSchemesTheSectorsAreUnknownAndTheBuildStops() {
        DatasetGraph data = SmallNetwork.given();
        data.removeGraph(Graphs.ONTOLOGY);
        Collaborations.derive(data);

        assertThatIllegalStateException()
                .isThrownBy(() -> NetworkMeasures.derive(data))
                .withMessageContaining("is under no top concept");
    }

    @Test
    void theSeedsGraphHasSumsThatFitItsCollaborationsAtBothLevels() {
        DatasetGraph data = SeedsGraph.make();

        for (Level level : Level.values()) {
            Map<String, BigDecimal> weights = new TreeMap<>();
            Map<String, Integer> partners = new TreeMap<>();
            data.find(Graphs.DERIVED, Node.ANY, RDF.type.asNode(), Lkg.COLLABORATION_CLASS)
                    .forEachRemaining(q -> add(data, q.getSubject(), level, weights, partners));
            assertThat(weights).hasSizeGreaterThan(50);
            weights.forEach((organisation, weight) -> {
                Map<String, String> measures = measures(data, level.slug(), organisation);
                assertThat(new BigDecimal(measures.get("fractionalDegree")))
                        .as(organisation)
                        .isEqualByComparingTo(weight);
                assertThat(measures.get("degree")).as(organisation).isEqualTo(partners.get(organisation) + "");
            });
        }
    }

    @Test
    void theSeedsGraphsMeasuresSatisfyTheShapesAndAreTheSameEachTime() {
        DatasetGraph data = SeedsGraph.make();
        DatasetGraph again = SeedsGraph.make();

        ValidationReport report =
                ShaclValidator.get().validate(Shapes.parse(OntologyFiles.shapes()), SeedsGraph.union(data));

        assertThat(report.getEntries()).isEmpty();
        assertThat(data.getGraph(Graphs.DERIVED).isIsomorphicWith(again.getGraph(Graphs.DERIVED)))
                .isTrue();
    }

    private static void add(
            DatasetGraph data,
            Node collaboration,
            Level level,
            Map<String, BigDecimal> weights,
            Map<String, Integer> partners) {
        if (data.contains(Graphs.DERIVED, collaboration, Lkg.LEVEL, Concepts.level(level.slug()))) {
            BigDecimal weight = new BigDecimal(data.find(Graphs.DERIVED, collaboration, Lkg.FRACTIONAL_WEIGHT, Node.ANY)
                    .next()
                    .getObject()
                    .getLiteralLexicalForm());
            data.find(Graphs.DERIVED, collaboration, Lkg.COLLABORATOR, Node.ANY).forEachRemaining(q -> {
                String slug = q.getObject().getURI().substring((Base.DEFAULT + "id/organisation/").length());
                weights.merge(slug, weight, BigDecimal::add);
                partners.merge(slug, 1, Integer::sum);
            });
        }
    }

    private static Map<String, String> measures(DatasetGraph data, String level, String organisation) {
        return values(data, "id/measures/" + level + "/" + organisation);
    }

    /** The values of a thing of the derived graph by the local names of the properties. */
    private static Map<String, String> values(DatasetGraph data, String path) {
        Map<String, String> values = new TreeMap<>();
        Iterator<Quad> quads =
                data.find(Graphs.DERIVED, NodeFactory.createURI(Base.DEFAULT + path), Node.ANY, Node.ANY);
        quads.forEachRemaining(q -> {
            Node value = q.getObject();
            values.put(
                    q.getPredicate().getLocalName(),
                    value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
        });
        return values;
    }
}
