package org.leidenkg.publish.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.leidenkg.publish.Examples.iri;
import static org.leidenkg.publish.Examples.text;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.SeedsGraph;
import org.leidenkg.model.DatasetInfo;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.PublisherInfo;
import org.leidenkg.publish.dump.Dumps;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.QueryExamples;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Prefixes;
import org.leidenkg.vocab.Prov;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Skos;
import org.leidenkg.vocab.Vcard;
import org.leidenkg.vocab.VoId;

class DatasetDescriptionTest {
    private static final Node DATASET = iri(Base.DEFAULT + "dataset");
    private static final Node TYPE = RDF.type.asNode();

    @TempDir
    Path folder;

    @Test
    void numbersOfTriplesAreThoseOfTheDumps() throws IOException {
        DatasetGraph data = SeedsGraph.make();
        QueryExamples.describe(data, new NamedQueries(Base.standard()));
        long examples = data.getGraph(Graphs.CATALOGUE).size();
        described(data);
        Graph catalogue = data.getGraph(Graphs.CATALOGUE);
        assertThat((long) catalogue.size()).isGreaterThan(examples);
        Dumps.write(data, Prefixes.of(Base.standard()), folder);

        assertThat(number(catalogue, DATASET, VoId.TRIPLES))
                .isEqualTo(Files.readAllLines(folder.resolve("leidenkg.nt")).size());
        Map<String, Long> graphs = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("leidenkg.nq"))) {
            graphs.merge(line.replaceAll(".* <([^ ]+)> \\.$", "$1"), 1L, Long::sum);
        }
        assertThat(graphs).hasSize(5);
        graphs.forEach((graph, lines) -> assertThat(number(catalogue, iri(graph), VoId.TRIPLES))
                .as(graph)
                .isEqualTo(lines));
    }

    @Test
    void partitionsCountEveryClassAndEveryProperty() {
        DatasetGraph data = described(SeedsGraph.make());
        Graph catalogue = data.getGraph(Graphs.CATALOGUE);
        Map<Node, Long> classes = new HashMap<>();
        Map<Node, Long> properties = new HashMap<>();
        SeedsGraph.union(data).find().forEachRemaining(t -> {
            properties.merge(t.getPredicate(), 1L, Long::sum);
            if (t.getPredicate().equals(TYPE)) {
                classes.merge(t.getObject(), 1L, Long::sum);
            }
        });

        assertThat(partitions(catalogue, VoId.CLASS_PARTITION, VoId.CLASS, VoId.ENTITIES))
                .isEqualTo(classes)
                .containsEntry(Lkg.PROJECT_CLASS, 58L);
        assertThat(partitions(catalogue, VoId.PROPERTY_PARTITION, VoId.PROPERTY, VoId.TRIPLES))
                .isEqualTo(properties);
        assertThat(number(catalogue, DATASET, VoId.CLASSES)).isEqualTo(classes.size());
        assertThat(number(catalogue, DATASET, VoId.PROPERTIES)).isEqualTo(properties.size());
    }

    @Test
    void aLinksetCountsTheLinksOfOnePropertyIntoOneAuthority() {
        DatasetGraph data = described(SeedsGraph.make());
        Graph catalogue = data.getGraph(Graphs.CATALOGUE);
        long exact = data.stream(Node.ANY, Node.ANY, Schema.SAME_AS, Node.ANY)
                .filter(q -> q.getObject().getURI().startsWith("https://ror.org/"))
                .count();
        Node linkset = iri(Base.DEFAULT + "dataset#links-ror-schema-sameAs");
        Node ror = iri(Base.DEFAULT + "dataset#authority-ror");

        assertThat(exact).isPositive();
        assertThat(catalogue.stream(linkset, Node.ANY, Node.ANY))
                .containsExactlyInAnyOrder(
                        Triple.create(linkset, TYPE, VoId.LINKSET_CLASS),
                        Triple.create(linkset, VoId.SUBJECTS_TARGET, DATASET),
                        Triple.create(linkset, VoId.OBJECTS_TARGET, ror),
                        Triple.create(linkset, VoId.LINK_PREDICATE, Schema.SAME_AS),
                        Triple.create(linkset, VoId.TRIPLES, integer(exact)));
        assertThat(catalogue.contains(ror, VoId.URI_SPACE, text("https://ror.org/")))
                .isTrue();
        assertThat(catalogue.contains(DATASET, VoId.SUBSET, linkset)).isTrue();
    }

    @Test
    void linksToAnAuthorityWithoutANameAreGroupedByHost() {
        DatasetGraph data = DatasetGraphFactory.create();
        Node ul = iri(Base.DEFAULT + "id/organisation/ul");
        data.add(Graphs.ORGANISATIONS, ul, Skos.CLOSE_MATCH, iri("https://example.org/a"));
        data.add(Graphs.ORGANISATIONS, ul, Skos.CLOSE_MATCH, iri("https://example.org/b#c"));
        data.add(Graphs.ORGANISATIONS, ul, Skos.CLOSE_MATCH, iri(Base.DEFAULT + "id/organisation/own"));
        Graph catalogue = described(data).getGraph(Graphs.CATALOGUE);

        assertThat(catalogue.stream(Node.ANY, TYPE, VoId.LINKSET_CLASS))
                .extracting(t -> t.getSubject().getURI())
                .containsExactly(Base.DEFAULT + "dataset#links-example.org-skos-closeMatch");
        assertThat(number(catalogue, iri(Base.DEFAULT + "dataset#links-example.org-skos-closeMatch"), VoId.TRIPLES))
                .isEqualTo(2);
    }

    @Test
    void theSameDataIsDescribedTheSame() {
        Graph one = described(SeedsGraph.make()).getGraph(Graphs.CATALOGUE);
        Graph other = described(SeedsGraph.make()).getGraph(Graphs.CATALOGUE);

        assertThat(one.stream().toList())
                .containsExactlyInAnyOrderElementsOf(other.stream().toList());
    }

    @Test
    void withoutAWordFromTheEditorTitleAndNumbersComeFromTheData() {
        Graph catalogue = described(SeedsGraph.make()).getGraph(Graphs.CATALOGUE);

        assertThat(texts(catalogue, DATASET, Dct.TITLE))
                .containsExactlyInAnyOrder(
                        "Kennisgraaf van samenwerkingsprojecten (Leiden)@nl",
                        "Knowledge graph of collaboration projects (Leiden)@en");
        assertThat(texts(catalogue, DATASET, Dct.DESCRIPTION))
                .hasSize(2)
                .anyMatch(
                        d -> d.startsWith(
                                "Who works with whom: 58 projects, 83 organisations (units counted apart) and 298 participations, "));
        assertThat(texts(catalogue, DATASET, Dcat.VERSION)).containsExactly("0.1.0");
        assertThat(objects(catalogue, DATASET, Prov.WAS_GENERATED_BY))
                .containsExactly(iri(Base.DEFAULT + "id/run/" + SeedsGraph.INPUTS.substring(0, 16)));
        assertThat(objects(catalogue, DATASET, Prov.WAS_DERIVED_FROM))
                .containsExactly(iri(Base.DEFAULT + "id/agenda/agenda-2023-2027"));
    }

    @Test
    void whatTheEditorSaysGoesBeforeWhatIsMade() {
        LocalText leiden = new LocalText("Gemeente Leiden", "Municipality of Leiden");
        String tooi = "https://identifier.overheid.nl/tooi/id/gemeente/gm0546";
        DatasetInfo info = new DatasetInfo(
                Optional.of(new LocalText("Titel", "Title")),
                Optional.of(new LocalText("Omschrijving", "Description")),
                new PublisherInfo(
                        new PublisherInfo.Agent(Optional.of(tooi), leiden),
                        PublisherInfo.contributors().creator(),
                        new PublisherInfo.Contact(leiden, Optional.of("data@example.org"), Optional.empty())),
                List.of("EDUC"),
                List.of("https://example.org/place"),
                Optional.of("2.0"),
                Optional.of(LocalDate.of(2026, 1, 31)));
        DatasetGraph data = SeedsGraph.make();
        DatasetDescription.describe(data, info, "0.1.0");
        Graph catalogue = data.getGraph(Graphs.CATALOGUE);
        Node contact = iri(Base.DEFAULT + "dataset#contact");

        assertThat(texts(catalogue, DATASET, Dct.TITLE)).containsExactlyInAnyOrder("Titel@nl", "Title@en");
        assertThat(texts(catalogue, DATASET, Dct.DESCRIPTION))
                .containsExactlyInAnyOrder("Omschrijving@nl", "Description@en");
        assertThat(texts(catalogue, DATASET, Dcat.VERSION)).containsExactly("2.0");
        assertThat(texts(catalogue, DATASET, Dct.ISSUED)).containsExactly("2026-01-31");
        for (String part : List.of("", "#catalogue", "#sparql", "#api")) {
            Node resource = iri(DATASET.getURI() + part);
            assertThat(objects(catalogue, resource, Dct.PUBLISHER)).containsExactly(iri(tooi));
            assertThat(objects(catalogue, resource, Dct.CREATOR))
                    .containsExactly(iri(Base.DEFAULT + "id/agent/contributors"));
            assertThat(objects(catalogue, resource, Dcat.CONTACT_POINT)).containsExactly(contact);
            assertThat(objects(catalogue, resource, Dcat.THEME))
                    .containsExactly(iri("http://publications.europa.eu/resource/authority/data-theme/EDUC"));
        }
        assertThat(texts(catalogue, iri(tooi), Foaf.NAME))
                .containsExactlyInAnyOrder("Gemeente Leiden@nl", "Municipality of Leiden@en");
        assertThat(objects(catalogue, contact, Vcard.HAS_EMAIL)).containsExactly(iri("mailto:data@example.org"));
        assertThat(objects(catalogue, contact, Vcard.HAS_URL)).isEmpty();
        assertThat(objects(catalogue, DATASET, Dct.SPATIAL))
                .containsExactlyInAnyOrder(
                        iri("https://example.org/place"), iri(Base.DEFAULT + "dataset#place-leiden"));
    }

    @Test
    void everyAgendaAddsItsPlaceAndItsPeriod() {
        DatasetGraph data = DatasetGraphFactory.create();
        addAgenda(data, "a", "Zürich", "2023/2027");
        addAgenda(data, "b", "'s-Gravenhage", "2020/2024");
        Graph catalogue = described(data).getGraph(Graphs.CATALOGUE);

        assertThat(texts(catalogue, DATASET, Dct.TITLE))
                .contains("Knowledge graph of collaboration projects ('s-Gravenhage, Zürich)@en");
        assertThat(objects(catalogue, DATASET, Dct.SPATIAL))
                .containsExactlyInAnyOrder(
                        iri(Base.DEFAULT + "dataset#place-zurich"), iri(Base.DEFAULT + "dataset#place--s-gravenhage"));
        Node period = iri(Base.DEFAULT + "dataset#period-2020-2024");
        assertThat(texts(catalogue, period, Dcat.START_DATE)).containsExactly("2020");
        assertThat(texts(catalogue, period, Dcat.END_DATE)).containsExactly("2024");
    }

    @Test
    void anEmptyDatasetIsDescribedToo() {
        Graph catalogue = described(DatasetGraphFactory.create()).getGraph(Graphs.CATALOGUE);

        assertThat(number(catalogue, DATASET, VoId.TRIPLES)).isEqualTo(catalogue.size());
    }

    @Test
    void aDescribedDatasetIsNotDescribedAgain() {
        DatasetGraph data = described(DatasetGraphFactory.create());

        assertThatIllegalStateException()
                .isThrownBy(() -> described(data))
                .withMessage("the dataset is described already in " + Base.DEFAULT + "graph/catalogue");
    }

    private static DatasetGraph described(DatasetGraph data) {
        DatasetDescription.describe(data, DatasetInfo.standard(), "0.1.0");
        return data;
    }

    private static void addAgenda(DatasetGraph data, String slug, String place, String years) {
        Node agenda = iri(Base.DEFAULT + "id/agenda/" + slug);
        data.add(Graphs.agenda(slug), agenda, TYPE, Lkg.AGENDA_CLASS);
        data.add(Graphs.agenda(slug), agenda, Schema.SPATIAL_COVERAGE, text(place));
        data.add(Graphs.agenda(slug), agenda, Schema.TEMPORAL_COVERAGE, text(years));
    }

    private static Node integer(long n) {
        return NodeFactory.createLiteralByValue(BigInteger.valueOf(n));
    }

    private static long number(Graph graph, Node subject, Node property) {
        List<Triple> values = graph.stream(subject, property, Node.ANY).toList();
        assertThat(values).hasSize(1);
        return Long.parseLong(values.get(0).getObject().getLiteralLexicalForm());
    }

    private static Map<Node, Long> partitions(Graph graph, Node link, Node of, Node measure) {
        Map<Node, Long> partitions = new HashMap<>();
        for (Node part : objects(graph, DATASET, link)) {
            Node term = objects(graph, part, of).iterator().next();
            assertThat(partitions.put(term, number(graph, part, measure))).isNull();
        }
        return partitions;
    }

    private static Set<Node> objects(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject).collect(Collectors.toSet());
    }

    private static List<String> texts(Graph graph, Node subject, Node property) {
        return objects(graph, subject, property).stream()
                .map(o -> o.getLiteralLexicalForm()
                        + (o.getLiteralLanguage().isEmpty() ? "" : "@" + o.getLiteralLanguage()))
                .toList();
    }
}
