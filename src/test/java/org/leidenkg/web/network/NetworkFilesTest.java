package org.leidenkg.web.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.Served;
import org.leidenkg.web.SmallServed;

class NetworkFilesTest {
    private static final Served SERVED = SmallServed.open();

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/network.gexf, application/gexf+xml, network-rolled-up.gexf, '<?xml '",
        "/network.graphml, application/graphml+xml, network-rolled-up.graphml, '<?xml '",
        "/network.json, application/json, network-rolled-up.json, '{'",
        "/network.csv, text/csv; charset=utf-8, network-rolled-up.csv, '\uFEFFSource,'",
        "/network-nodes.csv, text/csv; charset=utf-8, network-rolled-up-nodes.csv, '\uFEFFId,'",
    })
    void eachFileHasItsTypeAndItsName(String path, String type, String name, String start) {
        HttpResponse<String> response = SERVED.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo(type);
        assertThat(header(response, "Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "ETag")).isNotEmpty();
        assertThat(header(response, "Vary")).contains("Accept");
        assertThat(response.body()).contains("Gemeente Leiden").startsWith(start);
        assertThat(SERVED.get(path).body()).isEqualTo(response.body());
        assertThat(SERVED.get(path, "If-None-Match", header(response, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aTableIsForPeopleInTheirLanguage() {
        String dutch = SERVED.get("/network-nodes.csv?lang=nl&theme=cultuur").body();

        assertThat(dutch)
                .startsWith("\uFEFFOrganisatie;Afkorting;Soort;Sector;Projecten;Projecten als trekker;")
                .contains("\r\nGemeente Leiden;;Gemeente;Overheid;1;1;1;0,000000;1;")
                .contains(";https://w3id.org/leidenkg/id/organisation/gemeente-leiden\r\n");
        assertThat(SERVED.get("/network.csv?lang=en").body())
                .startsWith("\uFEFFOrganisation,Partner,Shared projects,")
                .contains("Municipality of Leiden,Naturalis,1,1.000000,Project drie,");
        assertThat(header(SERVED.get("/network.xlsx?theme=cultuur&role=lead&certainty=settled"), "Content-Disposition"))
                .isEqualTo("attachment; filename=\"network-rolled-up-settled-cultuur-lead.xlsx\"");
    }

    /** What is left is measured as a network of its own. */
    @Test
    void measuresAreThoseOfWhatIsLeft() {
        JsonNode whole = json(SERVED.get("/api/v1/network"));
        JsonNode part = json(SERVED.get("/api/v1/network?theme=cultuur"));

        assertThat(whole.at("/nodes/0/slug").asText()).isEqualTo("gemeente-leiden");
        assertThat(whole.at("/nodes/0/measures/degree").asInt()).isEqualTo(3);
        assertThat(part.at("/nodes/0/slug").asText()).isEqualTo("gemeente-leiden");
        assertThat(part.at("/nodes/0/measures/degree").asInt()).isEqualTo(1);
        assertThat(part.at("/nodes/0/measures/projects").asInt()).isEqualTo(1);
        assertThat(part.at("/nodes/0/measures/betweenness").asDouble()).isZero();
        assertThat(part.get("nodes"))
                .extracting(node -> Math.abs(node.get("x").asDouble()))
                .contains(1.0);
    }

    @Test
    void filtersAreThoseOfTheCommand() {
        assertThat(SERVED.get("/network-nodes.csv?level=as-named&theme=cultuur")
                        .body()
                        .lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("winkel,"));
        assertThat(SERVED.get("/network.csv?level=as-named&role=partner&kind=knowledge&weight=fractional")
                        .body()
                        .lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("fsw,lumc,0.333333,"));
        assertThat(SERVED.get("/network.csv?level=as-named&min-weight=2").body().lines())
                .hasSize(2);
        assertThat(SERVED.get("/network-nodes.csv?organisation=naturalis")
                        .body()
                        .lines())
                .hasSize(3);
    }

    @Test
    void levelIsCalledAsOnThePagesOrAsInTheCommand() {
        String rolledUp = SERVED.get("/network-nodes.csv").body();

        assertThat(rolledUp).doesNotContain("fsw,");
        assertThat(SERVED.get("/network-nodes.csv?rollup=true").body()).isEqualTo(rolledUp);
        assertThat(SERVED.get("/network-nodes.csv?rollup=false").body()).contains("fsw,");
        assertThat(SERVED.get("/network-nodes.csv?rollup=true&level=as-named").statusCode())
                .isEqualTo(400);
    }

    @Test
    void emptyFieldsOfAFormAreNoFilters() {
        assertThat(SERVED.get("/network.csv?theme=&role=&kind=&min-weight=&organisation=&level=&weight=")
                        .body())
                .isEqualTo(SERVED.get("/network.csv").body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "theme=cultur | cultuur",
                "role=leider | lead, partner",
                "kind=x | university",
                "weight=heavy | raw, fractional",
                "min-weight=-1 | 0, 0.5, 1, 2",
                "min-weight=x | 0, 0.5, 1, 2",
                "level=top | as-named, rolled-up",
                "rollup=yes | true, false",
                "organisation=naturali | Nothing is called “naturali” (organisation)",
                "view=x | organisations, projects",
                "colour=x | kind, community",
                "size=x | large, medium, small, narrow",
            })
    void aValueThatCannotBeIsAProblemThatSaysWhatCan(String query, String allowed) {
        for (String path : new String[] {"/network.csv", "/network.svg"}) {
            HttpResponse<String> response = SERVED.get(path + "?" + query, "Accept", "*/*");

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(json(response).get("detail").asText()).contains(allowed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?lang=en", "?view=projects", "?colour=community&size=small", "?organisation=naturalis"})
    void thePictureIsTheSameAtEachVisit(String query) {
        HttpResponse<String> response = SERVED.get("/network.svg" + query);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("image/svg+xml; charset=utf-8");
        assertThat(header(response, "Content-Security-Policy"))
                .contains("style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(response.body()).startsWith("<?xml").contains("Naturalis");
        assertThat(SERVED.get("/network.svg" + query).body()).isEqualTo(response.body());
    }

    @Test
    void thePictureComesInPixelsWhereTheMachineHasFonts() {
        HttpResponse<String> response = SERVED.get("/network.png?theme=cultuur&size=small");

        if (response.statusCode() == 501) {
            assertThat(json(response).get("detail").asText()).contains(".svg");
            assertThat(header(response, "ETag")).isEmpty();
        } else {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Content-Type")).isEqualTo("image/png");
            assertThat(header(response, "Content-Disposition")).isEqualTo("inline; filename=\"network.png\"");
            assertThat(response.body()).contains("PNG").contains("IHDR");
            assertThat(SERVED.get("/network.png?theme=cultuur&size=small", "If-None-Match", header(response, "ETag"))
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void thePictureSpeaksTheLanguageThatIsChosen() {
        assertThat(SERVED.get("/network.svg?theme=cultuur").body())
                .contains("Wie werkt met wie?")
                .contains("thema Cultuur");
        assertThat(SERVED.get("/network.svg?lang=en").body()).contains("Who works with whom?", "works with");
        assertThat(header(SERVED.get("/network.svg?lang=en"), "ETag"))
                .isNotEqualTo(header(SERVED.get("/network.svg"), "ETag"));
    }

    @Test
    void aPictureOfNothingSaysSo() {
        HttpResponse<String> response = SERVED.get("/network.svg?min-weight=1000");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("geen organisatie voldoet");
    }
}
