package org.leidenkg.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leidenkg.SeedsGraph;
import org.leidenkg.validate.QualityFinding.Severity;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.OntologyFiles;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Skos;

class QualityChecksTest {
    private static final QualityChecks CHECKS = new QualityChecks(Base.standard());
    private static final Graph GOOD = SeedsGraph.union(SeedsGraph.makeWhole(Path.of("seeds")));

    private static final List<QualityFinding> OF_GOOD = CHECKS.find(GOOD);

    /** VocabularyTerms for what this agenda has not: columns of tables, and names that are only alike. */
    private static final List<String> UNUSED = List.of("budget", "column", "file", "similarity", "status");

    private static final Node TYPE = RDF.type.asNode();
    private static final Node PROJECT = id("project/things-that-talk");
    private static final Node LEIDEN = id("organisation/universiteit-leiden");
    private static final Node FACULTY = id("organisation/faculteit-der-geesteswetenschappen");
    private static final Node UNIVERSITY = Concepts.organisationType("university");
    private static final Node STATED = Concepts.basis("stated");
    private static final Node INFERRED = Concepts.basis("inferred");

    @Test
    void theGraphOfTheSeedsIsInOrder() {
        assertThat(OF_GOOD)
                .extracting(QualityFinding::severity, QualityFinding::check, QualityFinding::subject)
                .containsExactlyElementsOf(UNUSED.stream()
                        .map(term -> tuple(Severity.INFO, "term-unused", Lkg.NS + term))
                        .toList());
    }

    @Test
    void theGraphOfAnotherCityIsInOrder() {
        assertThat(faults(SeedsGraph.union(SeedsGraph.makeWhole(Path.of("src/test/resources/second-city/seeds")))))
                .isEmpty();
    }

    @Test
    void underAnotherBaseTheSameHolds() {
        Base base = new Base("https://data.example.org/graaf/");
        Graph moved = GraphMemFactory.createGraphMem2();
        GOOD.find()
                .forEachRemaining(t -> moved.add(
                        base.rewrite(t.getSubject()), base.rewrite(t.getPredicate()), base.rewrite(t.getObject())));

        assertThat(new QualityChecks(base).find(moved))
                .extracting(QualityFinding::check, QualityFinding::subject)
                .containsExactlyElementsOf(UNUSED.stream()
                        .map(term -> tuple("term-unused", base.iri() + "ontology#" + term))
                        .toList());
    }

    /** Something that goes wrong, and what is found then. */
    private record Mutation(String check, String what, Consumer<Graph> change, Node subject, String value) {
        @Override
        public String toString() {
            return check + ": " + what;
        }
    }

    static Stream<Mutation> mutations() {
        return Stream.of(labels(), definitions(), terms(), domainsAndRanges(), hierarchies(), textsAndIris())
                .flatMap(s -> s);
    }

    private static Stream<Mutation> labels() {
        Node unnamed = NodeFactory.createURI(Base.DEFAULT + "id/unnamed-party/new");
        return Stream.of(
                new Mutation(
                        "label-missing",
                        "an organisation loses its English name",
                        g -> g.remove(LEIDEN, Skos.PREF_LABEL, text("Leiden University", "en")),
                        LEIDEN,
                        "\"" + Skos.PREF_LABEL.getURI() + " @en\""),
                new Mutation(
                        "label-missing",
                        "a party without a name",
                        g -> g.add(unnamed, TYPE, Lkg.UNNAMED_PARTY_CLASS),
                        unnamed,
                        "\"" + Skos.PREF_LABEL.getURI() + " @nl\""),
                new Mutation(
                        "label-repeated",
                        "a second preferred name",
                        g -> g.add(LEIDEN, Skos.PREF_LABEL, text("University of Leiden", "en")),
                        LEIDEN,
                        "\"Leiden University\"@en"),
                new Mutation(
                        "label-shared",
                        "two concepts of a scheme with one name",
                        g -> replace(g, STATED, Skos.PREF_LABEL, label(INFERRED, "nl")),
                        INFERRED,
                        "\"Afgeleid\"@nl"),
                new Mutation(
                        "label-shared",
                        "two organisations with one name",
                        g -> replace(g, FACULTY, Skos.PREF_LABEL, label(LEIDEN, "en")),
                        FACULTY,
                        "\"Leiden University\"@en"),
                new Mutation(
                        "label-overlap",
                        "a preferred name that is an alternative one too",
                        g -> g.add(LEIDEN, Skos.ALT_LABEL, text("Leiden University", "en")),
                        LEIDEN,
                        "\"Leiden University\"@en"),
                new Mutation(
                        "label-overlap",
                        "a spelling that is an alternative name too",
                        g -> g.add(LEIDEN, Skos.ALT_LABEL, text("Leiden Universiteit", "nl")),
                        LEIDEN,
                        "\"Leiden Universiteit\"@nl"));
    }

    private static Stream<Mutation> definitions() {
        return Stream.of(
                new Mutation(
                        "definition-missing",
                        "a concept loses its Dutch definition",
                        g -> remove(g, UNIVERSITY, Skos.DEFINITION, "nl"),
                        UNIVERSITY,
                        "\"nl\""),
                new Mutation(
                        "definition-missing",
                        "a property loses its English definition",
                        g -> remove(g, Lkg.EVIDENCE, Skos.DEFINITION, "en"),
                        Lkg.EVIDENCE,
                        "\"en\""));
    }

    private static Stream<Mutation> terms() {
        Node misspelt = NodeFactory.createURI(Org.NS + "unitof");
        Node unknown = NodeFactory.createURI(Org.NS + "Organisation");
        return Stream.of(
                new Mutation(
                        "term-undeclared",
                        "a misspelt property of others",
                        g -> g.add(LEIDEN, misspelt, FACULTY),
                        misspelt,
                        "\"property\""),
                new Mutation(
                        "term-undeclared",
                        "a misspelt class of others",
                        g -> g.add(PROJECT, TYPE, unknown),
                        unknown,
                        "\"class\""),
                new Mutation(
                        "term-unused",
                        "no project is left open",
                        g -> g.remove(Node.ANY, Lkg.OPEN_ENDED, Node.ANY),
                        Lkg.OPEN_ENDED,
                        "\"http://www.w3.org/2002/07/owl#DatatypeProperty\""));
    }

    private static Stream<Mutation> domainsAndRanges() {
        return Stream.of(
                new Mutation(
                        "domain-broken",
                        "an organisation with a project's place in the agenda",
                        g -> g.add(LEIDEN, Lkg.SEQUENCE, NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger)),
                        LEIDEN,
                        Lkg.SEQUENCE.getURI()),
                new Mutation(
                        "domain-broken",
                        "an organisation, of a subclass, that is a unit without being one",
                        g -> g.add(LEIDEN, Org.UNIT_OF, id("organisation/gemeente-leiden")),
                        LEIDEN,
                        Org.UNIT_OF.getURI()),
                new Mutation(
                        "range-broken",
                        "a unit of a unit by the property for units of formal organisations",
                        g -> g.add(FACULTY, Org.UNIT_OF, FACULTY),
                        FACULTY,
                        FACULTY.getURI()),
                new Mutation(
                        "domain-broken",
                        "a SKOS match of an organisation, which is no concept",
                        g -> g.add(LEIDEN, Skos.EXACT_MATCH, NodeFactory.createURI("https://ror.org/027bh9e22")),
                        LEIDEN,
                        Skos.EXACT_MATCH.getURI()),
                new Mutation(
                        "domain-broken",
                        "evidence for what has none",
                        g -> g.add(LEIDEN, Lkg.EVIDENCE, NodeFactory.createLiteralString("hearsay")),
                        LEIDEN,
                        Lkg.EVIDENCE.getURI()),
                new Mutation(
                        "range-broken",
                        "a project led by a concept",
                        g -> g.add(PROJECT, Lkg.HAS_LEAD, UNIVERSITY),
                        PROJECT,
                        UNIVERSITY.getURI()),
                new Mutation(
                        "range-broken",
                        "a place in the agenda as text",
                        g -> g.add(PROJECT, Lkg.SEQUENCE, NodeFactory.createLiteralString("first")),
                        PROJECT,
                        "\"first\""),
                new Mutation(
                        "range-broken",
                        "text where a thing belongs",
                        g -> g.add(PROJECT, Lkg.PASSAGE, NodeFactory.createLiteralString("page 3")),
                        PROJECT,
                        "\"page 3\""));
    }

    private static Stream<Mutation> hierarchies() {
        Node theme = id("theme/cultureel-erfgoed");
        Node scheme = id("scheme/basis");
        return Stream.of(
                new Mutation(
                        "concept-orphan",
                        "a theme leaves its scheme",
                        g -> g.remove(theme, Skos.IN_SCHEME, Node.ANY),
                        theme,
                        "\"in no scheme\""),
                new Mutation(
                        "concept-orphan",
                        "a theme is no top concept any more",
                        g -> g.remove(theme, Skos.TOP_CONCEPT_OF, Node.ANY),
                        theme,
                        "\"below no top concept\""),
                new Mutation(
                        "concept-orphan",
                        "a scheme loses its top concepts",
                        g -> g.remove(scheme, Skos.HAS_TOP_CONCEPT, Node.ANY),
                        scheme,
                        "\"a scheme without top concepts\""),
                new Mutation(
                        "hierarchy-cycle",
                        "a unit of itself",
                        g -> g.add(FACULTY, Org.SUB_ORGANIZATION_OF, FACULTY),
                        FACULTY,
                        "\"org:subOrganizationOf\""),
                new Mutation(
                        "hierarchy-cycle",
                        "a concept above itself",
                        g -> g.add(UNIVERSITY, Skos.BROADER, UNIVERSITY),
                        UNIVERSITY,
                        "\"skos:broader\""));
    }

    private static Stream<Mutation> textsAndIris() {
        Node foreign = NodeFactory.createURI("https://example.org/thing");
        return Stream.of(
                new Mutation(
                        "label-white-space",
                        "two spaces in a name",
                        g -> g.add(LEIDEN, Skos.ALT_LABEL, text("Universiteit  te Leiden", "nl")),
                        LEIDEN,
                        "\"Universiteit  te Leiden\"@nl"),
                new Mutation(
                        "label-white-space",
                        "a space at the end of a name",
                        g -> g.add(LEIDEN, Skos.HIDDEN_LABEL, text("UL ", "nl")),
                        LEIDEN,
                        "\"UL \"@nl"),
                new Mutation(
                        "label-white-space",
                        "a hard space in a name",
                        g -> g.add(LEIDEN, Skos.ALT_LABEL, text("U\u00A0L", "nl")),
                        LEIDEN,
                        "\"U\u00A0L\"@nl"),
                new Mutation(
                        "label-white-space",
                        "a soft hyphen in a name",
                        g -> g.add(LEIDEN, Skos.ALT_LABEL, text("Universi\u00ADteit", "nl")),
                        LEIDEN,
                        "\"Universi\u00ADteit\"@nl"),
                new Mutation(
                        "language-missing",
                        "a name in no language",
                        g -> g.add(LEIDEN, Skos.ALT_LABEL, NodeFactory.createLiteralString("RUL")),
                        LEIDEN,
                        "\"RUL\""),
                new Mutation(
                        "iri-foreign",
                        "a description of a thing of others",
                        g -> g.add(foreign, Dct.TITLE, text("Ding", "nl")),
                        foreign,
                        foreign.getURI()),
                new Mutation(
                        "iri-foreign",
                        "an organisation classified by others' concept",
                        g -> g.add(LEIDEN, Dct.TYPE, foreign),
                        LEIDEN,
                        foreign.getURI()),
                new Mutation(
                        "thing-undescribed",
                        "a project about a theme that is not there",
                        g -> g.add(PROJECT, Dct.SUBJECT, id("theme/none")),
                        PROJECT,
                        Base.DEFAULT + "id/theme/none"));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void whatGoesWrongIsFoundByItsCheckAndNothingElseByThat(Mutation mutation) {
        Graph bad = GraphMemFactory.createGraphMem2();
        GraphUtil.addInto(bad, GOOD);
        mutation.change().accept(bad);

        List<QualityFinding> news = new ArrayList<>(CHECKS.find(bad));
        news.removeAll(OF_GOOD);
        // What follows from it, such as counts that are wrong then, is found by others.
        news.removeIf(finding -> !finding.check().equals(mutation.check()));
        assertThat(news)
                .extracting(QualityFinding::check, QualityFinding::subject, QualityFinding::value)
                .containsExactly(tuple(mutation.check(), mutation.subject().getURI(), mutation.value()));
    }

    @Test
    void everyCheckHasAMutationHereOrAmongThoseOfTheBuild() throws IOException {
        Set<String> mutated = mutations().map(Mutation::check).collect(Collectors.toCollection(TreeSet::new));
        Pattern.compile("\\[([a-z-]+)]$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("src/test/resources/org/leidenkg/pipeline/mutations.ru")))
                .results()
                .forEach(found -> mutated.add(found.group(1)));

        assertThat(mutated)
                .containsAll(OntologyFiles.qualityChecks().keySet())
                .containsAll(TermUse.names().toList());
    }

    @Test
    void linksOutsideAreNoForeignIris() {
        Graph linked = GraphMemFactory.createGraphMem2();
        GraphUtil.addInto(linked, GOOD);
        linked.add(LEIDEN, Schema.SAME_AS, NodeFactory.createURI("https://example.org/ul"));
        linked.add(LEIDEN, RDFS.seeAlso.asNode(), NodeFactory.createURI("https://www.example.org/"));

        assertThat(faults(linked)).isEmpty();
    }

    @Test
    void theFilesAreTheChecks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology/quality"))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".rq")))
                    .containsExactlyInAnyOrderElementsOf(OntologyFiles.qualityChecks().keySet().stream()
                            .map(n -> n + ".rq")
                            .toList());
        }
    }

    @Test
    void aFindingReadsAsASentenceWithItsRemedy() {
        assertThat(new QualityFinding("label-missing", Severity.ERROR, "urn:a", "", "It has a label.", "Add it.")
                        .message())
                .isEqualTo("<urn:a>: It has a label. — Add it. [label-missing]");
        assertThat(new QualityFinding("x", Severity.INFO, "urn:a", "\"b\"", "Rule.", "Remedy.").message())
                .isEqualTo("<urn:a> (\"b\"): Rule. — Remedy. [x]");
    }

    private static List<QualityFinding> faults(Graph graph) {
        return CHECKS.find(graph).stream()
                .filter(f -> f.severity() != Severity.INFO)
                .toList();
    }

    private static Node id(String path) {
        return NodeFactory.createURI(Base.DEFAULT + "id/" + path);
    }

    private static Node text(String text, String language) {
        return NodeFactory.createLiteralLang(text, language);
    }

    private static Node label(Node thing, String language) {
        return GOOD.stream(thing, Skos.PREF_LABEL, Node.ANY)
                .map(Triple::getObject)
                .filter(o -> o.getLiteralLanguage().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static void replace(Graph graph, Node subject, Node property, Node text) {
        remove(graph, subject, property, text.getLiteralLanguage());
        graph.add(subject, property, text);
    }

    private static void remove(Graph graph, Node subject, Node property, String language) {
        graph.stream(subject, property, Node.ANY)
                .filter(t -> t.getObject().getLiteralLanguage().equals(language))
                .toList()
                .forEach(graph::delete);
    }
}
