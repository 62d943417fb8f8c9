package org.leidenkg.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;

class CollaborationsTest {
    private static final Node GRAPH = Graphs.agenda("test");

    private final DatasetGraph data = DatasetGraphFactory.create();

    @Test
    void everyTwoOrganisationsOfAProjectCollaborate() {
        organisations("a", "b", "c");
        project("p", "theme-1", "a", "b", "c");

        Collaborations.derive(data);

        assertThat(edges("as-named")).containsExactly("a b 1 0.5", "a c 1 0.5", "b c 1 0.5");
        assertThat(partners("a")).containsExactly("b", "c");
        assertThat(partners("b")).containsExactly("a", "c");
    }

    @Test
    void fractionalWeightSumsOneOverOthersInTheProject() {
        organisations("a", "b", "c", "d");
        project("p", "theme-1", "a", "b");
        project("q", "theme-2", "a", "b", "c", "d");

        Collaborations.derive(data);

        assertThat(edges("as-named")).contains("a b 2 1.333333");
        assertThat(themes("as-named", "a", "b")).containsExactly("theme-1", "theme-2");
    }

    @Test
    void unitsCountForThemselvesOrForTheirParent() {
        organisations("ul", "fsw", "gl");
        data.add(GRAPH, organisation("fsw"), Org.SUB_ORGANIZATION_OF, organisation("ul"));
        project("p", "theme-1", "fsw", "gl");

        Collaborations.derive(data);

        assertThat(edges("as-named")).containsExactly("fsw gl 1 1.0");
        assertThat(edges("rolled-up")).containsExactly("gl ul 1 1.0");
        assertThat(partners("ul")).isEmpty();
        assertThat(objects(organisation("ul"), Lkg.WORKS_WITH_BY_UNITS)).containsExactly("gl");
        assertThat(objects(organisation("gl"), Lkg.WORKS_WITH_BY_UNITS)).containsExactly("ul");
    }

    @Test
    void whoWorksTogetherDoesNotDoSoByUnitsAsWell() {
        organisations("ul", "fsw", "gl");
        data.add(GRAPH, organisation("fsw"), Org.SUB_ORGANIZATION_OF, organisation("ul"));
        project("p", "theme-1", "fsw", "gl");
        project("q", "theme-1", "ul", "gl");

        Collaborations.derive(data);

        assertThat(partners("ul")).containsExactly("gl");
        assertThat(objects(organisation("ul"), Lkg.WORKS_WITH_BY_UNITS)).isEmpty();
    }

    @Test
    void projectsOfThemesAreCounted() {
        organisations("a", "b");
        for (String project : List.of("p", "q")) {
            project(project, "theme-1", "a", "b");
            data.add(GRAPH, node("project/" + project), RDF.type.asNode(), Lkg.PROJECT_CLASS);
        }

        Collaborations.derive(data);

        List<String> counts = data.stream(Graphs.DERIVED, Node.ANY, Lkg.THEME_PROJECTS, Node.ANY)
                .map(q -> q.getSubject().getURI() + " " + q.getObject().getLiteralLexicalForm())
                .toList();
        assertThat(counts).hasSize(1).allMatch(c -> c.endsWith("theme-1 2"));
    }

    @Test
    void aUnitAndItsParentAreNoPair() {
        organisations("ul", "fsw", "gl");
        data.add(GRAPH, organisation("fsw"), Org.SUB_ORGANIZATION_OF, organisation("ul"));
        project("p", "theme-1", "fsw", "gl", "ul");

        Collaborations.derive(data);

        assertThat(edges("as-named")).containsExactly("fsw gl 1 0.5", "gl ul 1 0.5");
        assertThat(edges("rolled-up")).containsExactly("gl ul 1 1.0");
    }

    @Test
    void partiesThatAreNoOrganisationsMakeNoPair() {
        organisations("a");
        project("p", "theme-1", "a");
        Node group = NodeFactory.createURI(Base.DEFAULT + "id/unnamed-party/inwoners");
        data.add(GRAPH, node("project/p"), Lkg.PARTICIPANT, group);

        Collaborations.derive(data);

        assertThat(edges("as-named")).isEmpty();
        assertThat(edges("rolled-up")).isEmpty();
    }

    /** Of two that lead and one that may only be intended. */
    @Test
    void whatDoesNotRestOnWhatMayOnlyBeIntendedIsCountedByItself() {
        organisations("a", "b", "c");
        project("p", "theme-1", "a", "b", "c");
        participation("p", "a", Lkg.LEAD, "stated");
        participation("p", "b", Lkg.LEAD, "probable");
        participation("p", "c", Lkg.PARTNER, "possibly-intended");

        Collaborations.derive(data);

        assertThat(objects(node("project/p"), Lkg.SETTLED_PARTICIPANT)).containsExactlyInAnyOrder("a", "b");
        assertThat(objects(node("project/p"), Lkg.SETTLED_LEAD)).containsExactlyInAnyOrder("a", "b");
        Node edge = node("collaboration/as-named/a/b");
        assertThat(data.contains(Graphs.DERIVED, edge, Lkg.SETTLED_PROJECT, node("project/p")))
                .isTrue();
        assertThat(objects(edge, Lkg.SHARED_PROJECTS)).containsExactly("1");
        assertThat(objects(edge, Lkg.SETTLED_PROJECTS)).containsExactly("1");
        assertThat(objects(edge, Lkg.FRACTIONAL_WEIGHT)).containsExactly("0.5");
        assertThat(objects(edge, Lkg.SETTLED_WEIGHT)).containsExactly("1.0");
        assertThat(objects(node("collaboration/as-named/a/c"), Lkg.SETTLED_PROJECTS))
                .isEmpty();
        assertThat(objects(organisation("a"), Lkg.SETTLED_WORKS_WITH)).containsExactly("b");
        assertThat(partners("a")).containsExactly("b", "c");
    }

    @Test
    void shortCutsLeadToTheOrganisationsAtTheTopAndToSectors() {
        organisations("ul", "fsw", "ibb", "gl");
        data.add(GRAPH, organisation("fsw"), Org.SUB_ORGANIZATION_OF, organisation("ul"));
        data.add(GRAPH, organisation("ibb"), Org.SUB_ORGANIZATION_OF, organisation("fsw"));
        Node sector = Concepts.organisationType("civil-society");
        data.add(GRAPH, Concepts.organisationType("foundation"), Skos.BROADER, sector);
        data.add(GRAPH, sector, Skos.TOP_CONCEPT_OF, Concepts.scheme("organisation-type"));
        participation("p", "ibb", Lkg.LEAD, "stated");
        participation("p", "gl", Lkg.PARTNER, "possibly-intended");
        participation("p", "unnamed", Lkg.PARTNER, "stated");

        Collaborations.derive(data);

        Node project = node("project/p");
        assertThat(objects(project, Lkg.WHOLE_PARTICIPANT)).containsExactlyInAnyOrder("ul", "gl");
        assertThat(objects(project, Lkg.WHOLE_LEAD)).containsExactly("ul");
        assertThat(objects(project, Lkg.WHOLE_PARTNER)).containsExactly("gl");
        assertThat(objects(project, Lkg.SETTLED_WHOLE_PARTICIPANT)).containsExactly("ul");
        assertThat(objects(project, Lkg.SETTLED_WHOLE_LEAD)).containsExactly("ul");
        assertThat(objects(project, Lkg.SETTLED_WHOLE_PARTNER)).isEmpty();
        assertThat(objects(project, Lkg.SETTLED_PARTNER)).containsExactly("unnamed");
        assertThat(objects(organisation("ibb"), Lkg.SECTOR)).containsExactly("civil-society");
    }

    private void participation(String project, String member, Node role, String certainty) {
        Node participation = node("participation/" + project + "/" + member);
        data.add(GRAPH, participation, Lkg.PROJECT, node("project/" + project));
        data.add(GRAPH, participation, Org.MEMBER, organisation(member));
        data.add(GRAPH, participation, Org.ROLE, role);
        data.add(GRAPH, participation, Lkg.CERTAINTY, Concepts.certainty(certainty));
    }

    private List<String> objects(Node subject, Node property) {
        return data.stream(Graphs.DERIVED, subject, property, Node.ANY)
                .map(Quad::getObject)
                .map(object -> object.isLiteral()
                        ? object.getLiteralLexicalForm()
                        : object.getURI().replaceFirst(".*/", ""))
                .toList();
    }

    private void organisations(String... slugs) {
        for (String slug : slugs) {
            data.add(
                    Graphs.ORGANISATIONS,
                    organisation(slug),
                    Org.CLASSIFICATION,
                    Concepts.organisationType("foundation"));
        }
    }

    private void project(String slug, String theme, String... members) {
        data.add(GRAPH, node("theme/" + theme), Skos.TOP_CONCEPT_OF, node("scheme/themes-test"));
        data.add(GRAPH, node("project/" + slug), Dct.SUBJECT, node("theme/" + theme));
        for (String member : members) {
            data.add(GRAPH, node("project/" + slug), Lkg.PARTICIPANT, organisation(member));
        }
    }

    private List<String> edges(String level) {
        return data.stream(Graphs.DERIVED, Node.ANY, Lkg.LEVEL, Concepts.level(level))
                .map(Quad::getSubject)
                .filter(edge -> data.contains(Graphs.DERIVED, edge, Lkg.COLLABORATOR, Node.ANY))
                .map(edge ->
                        slugs(edge) + " " + value(edge, Lkg.SHARED_PROJECTS) + " " + value(edge, Lkg.FRACTIONAL_WEIGHT))
                .sorted()
                .toList();
    }

    private List<String> partners(String slug) {
        return data.stream(Graphs.DERIVED, organisation(slug), Lkg.WORKS_WITH, Node.ANY)
                .map(q -> last(q.getObject()))
                .sorted()
                .toList();
    }

    private List<String> themes(String level, String a, String b) {
        Node edge = node("collaboration/" + level + "/" + a + "/" + b);
        return data.stream(Graphs.DERIVED, edge, Lkg.SHARED_THEME, Node.ANY)
                .map(q -> last(q.getObject()))
                .sorted()
                .toList();
    }

    private String slugs(Node edge) {
        return data.stream(Graphs.DERIVED, edge, Lkg.COLLABORATOR, Node.ANY)
                .map(q -> last(q.getObject()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private String value(Node subject, Node property) {
        List<Quad> quads =
                data.stream(Graphs.DERIVED, subject, property, Node.ANY).toList();
        assertThat(quads).hasSize(1);
        return quads.get(0).getObject().getLiteralLexicalForm();
    }

    private static String last(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    private static Node organisation(String slug) {
        return node("organisation/" + slug);
    }

    private static Node node(String path) {
        return NodeFactory.createURI(Base.DEFAULT + "id/" + path);
    }
}
