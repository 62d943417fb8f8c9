package org.leidenkg.web.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Oa;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;
import org.leidenkg.web.Published;
import org.leidenkg.web.Served;
import org.leidenkg.web.server.ServedData;

/** What the data of a thing holds beside the thing itself. */
class NeighbourhoodTest {
    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() {
        served = Published.serve(folder);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(Published.BASE + path);
    }

    @Test
    void projectComesWithItsPartiesItsWordsAndTheNamesOfAllThat() {
        Graph data = Published.parse(served.get("/data/project/gezonde-stad.ttl"));

        assertThat(data.contains(
                        iri("id/participation/gezonde-stad/lead/universiteit"),
                        Org.MEMBER,
                        iri("id/organisation/universiteit")))
                .isTrue();
        assertThat(data.contains(
                        iri("id/organisation/universiteit"),
                        Skos.PREF_LABEL,
                        NodeFactory.createLiteralLang("Leiden University", "en")))
                .isTrue();
        assertThat(data.contains(
                        iri("id/passage/agenda-test/0-12#quote"),
                        Oa.EXACT,
                        NodeFactory.createLiteralString("Gezonde\nstad")))
                .isTrue();
        assertThat(data.contains(
                        iri("id/passage/agenda-test/20-22#quote"), Oa.EXACT, NodeFactory.createLiteralString("UL")))
                .isTrue();
        assertThat(data.contains(iri("id/certainty/possibly-intended"), Skos.PREF_LABEL, Node.ANY))
                .isTrue();
        assertThat(data.contains(iri("data/project/gezonde-stad"), Foaf.PRIMARY_TOPIC, iri("id/project/gezonde-stad")))
                .isTrue();
    }

    @Test
    void organisationComesWithItsUnitsAndRoles() {
        Graph data = Published.parse(served.get("/data/organisation/universiteit.ttl"));

        assertThat(data.contains(
                        iri("id/organisation/faculteit"), Org.SUB_ORGANIZATION_OF, iri("id/organisation/universiteit")))
                .isTrue();
        assertThat(data.contains(iri("id/participation/gezonde-stad/lead/universiteit"), Org.ROLE, Lkg.LEAD))
                .isTrue();
        assertThat(data.contains(iri("id/abbreviation/universiteit/ul"), Lkg.BASIS, iri("id/basis/stated")))
                .isTrue();
        assertThat(data.contains(
                        iri("id/project/gezonde-stad"),
                        Skos.PREF_LABEL,
                        NodeFactory.createLiteralLang("Gezonde stad", "nl")))
                .isTrue();
    }

    @Test
    void periodOfAParticipationIsPartOfItsData() {
        HttpResponse<String> answer = served.get("/data/participation/rijk-stad/partner/hogeschool.nt");

        assertThat(answer.body())
                .contains(
                        "#from> <http://www.w3.org/2006/time#inXSDDate> \"2024-01-01\"^^<http://www.w3.org/2001/XMLSchema#date> .");
    }

    @Test
    void manyLinksComeInPagesThatNameEachOther() {
        DatasetGraph data = SampleGraph.open();
        Txn.executeWrite(
                data,
                () -> IntStream.range(0, 450)
                        .forEach(i -> data.add(
                                iri("graph/organisations"),
                                iri("id/organisation/unit-" + i),
                                Org.SUB_ORGANIZATION_OF,
                                iri("id/organisation/netwerk"))));
        try (Served many = Served.of(new ServedData.Dataset(data, "many"))) {
            HttpResponse<String> second = many.get("/data/organisation/netwerk.ttl?page=2");
            String third = header(second, "Link").replaceFirst(".*<([^>]*)>; rel=\"next\".*", "$1");

            assertThat(header(second, "Link"))
                    .contains("</data/organisation/netwerk.ttl?page=1>; rel=\"first\","
                            + " </data/organisation/netwerk.ttl?page=1>; rel=\"prev\","
                            + " </data/organisation/netwerk.ttl?page=3>; rel=\"next\","
                            + " </data/organisation/netwerk.ttl?page=3>; rel=\"last\"");
            assertThat(many.get("/data/organisation/netwerk.nt?page=2").body())
                    .contains("hydra/core#totalItems> \"451\"", "hydra/core#PartialCollectionView>")
                    .contains("hydra/core#next> <https://w3id.org/leidenkg/data/organisation/netwerk?page=3> .");
            assertThat(third).isEqualTo("/data/organisation/netwerk.ttl?page=3");
            assertThat(many.get("/data/organisation/netwerk.nt?page=3").body())
                    .contains("hydra/core#previous>")
                    .doesNotContain("hydra/core#next>");
            assertThat(header(many.get("/data/organisation/netwerk.ttl?page=3"), "ETag"))
                    .isNotEqualTo(header(second, "ETag"));
            assertThat(many.get("/doc/theme/kennisstad?lang=en").statusCode()).isEqualTo(200);
        }
    }
}
