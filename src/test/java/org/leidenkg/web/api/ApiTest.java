package org.leidenkg.web.api;

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

class ApiTest {
    private static final Served SERVED = Served.sample();

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @Test
    void organisationsArePagedWithTheirTotal() {
        HttpResponse<String> response = SERVED.get("/api/v1/organisations?level=as-named&page=2&size=1");

        JsonNode body = json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(body.get("page").asInt()).isEqualTo(2);
        assertThat(body.get("pages").asInt()).isEqualTo(4);
        assertThat(body.get("total").asInt()).isEqualTo(4);
        assertThat(body.get("items")).hasSize(1);
        assertThat(body.get("previous").asText()).isEqualTo("/api/v1/organisations?level=as-named&page=1&size=1");
        assertThat(body.get("next").asText()).isEqualTo("/api/v1/organisations?level=as-named&page=3&size=1");
        assertThat(header(response, "Link"))
                .isEqualTo("</api/v1/organisations?level=as-named&page=1&size=1>; rel=\"prev\", "
                        + "</api/v1/organisations?level=as-named&page=3&size=1>; rel=\"next\"");
    }

    @Test
    void organisationSaysWhatItIsAndWhereItTakesPart() {
        JsonNode body = json(SERVED.get("/api/v1/organisations/universiteit"));

        assertThat(body.get("id").asText()).isEqualTo("https://w3id.org/leidenkg/id/organisation/universiteit");
        assertThat(body.at("/name/nl").asText()).isEqualTo("Universiteit Leiden");
        assertThat(body.at("/organisationType/key").asText()).isEqualTo("university");
        assertThat(body.at("/abbreviations/0/basis/key").asText()).isEqualTo("stated");
        assertThat(body.at("/identifiers/0/link").asText()).isEqualTo("https://ror.org/027bh9e22");
        assertThat(body.at("/participations/0/project/slug").asText()).isEqualTo("gezonde-stad");
        assertThat(body.at("/participations/0/roles/0/role").asText()).isEqualTo("lead");
        assertThat(body.at("/participations/0/roles/0/passages/0/line").asInt()).isEqualTo(3);
        assertThat(body.get("partners").asText()).isEqualTo("/api/v1/organisations/universiteit/partners");
    }

    @Test
    void partnersAreCountedAtTheLevelAskedFor() {
        JsonNode named = json(SERVED.get("/api/v1/organisations/hogeschool/partners?level=as-named"));
        JsonNode rolledUp = json(SERVED.get("/api/v1/organisations/hogeschool/partners"));

        assertThat(named.get("level").asText()).isEqualTo("as-named");
        assertThat(named.get("items").findValuesAsText("sharedProjects")).containsExactly("1", "1", "1");
        assertThat(rolledUp.get("total").asInt()).isEqualTo(2);
        assertThat(rolledUp.at("/items/0/fractionalWeight").asText()).isEqualTo("1");
        assertThat(rolledUp.at("/items/1/projects/0/code").asText()).isEqualTo("1a");
    }

    @Test
    void projectNamesItsPartiesAndWhatIsUnclear() {
        JsonNode body = json(SERVED.get("/api/v1/projects/rijk-stad"));

        assertThat(body.get("openEnded").asBoolean()).isTrue();
        assertThat(body.get("participations")).hasSize(5);
        assertThat(body.get("unclear").findValuesAsText("type")).contains("ambiguous", "candidate", "organisation");
        assertThat(body.at("/findings/0/code").asText()).isEqualTo("unresolved-mention");
    }

    @Test
    void themesAndOneThemeAreListed() {
        assertThat(json(SERVED.get("/api/v1/themes")).get("items")).hasSize(4);
        JsonNode body = json(SERVED.get("/api/v1/themes/kennisstad"));
        assertThat(body.at("/sections/0/slug").asText()).isEqualTo("vlaggenschepen");
        assertThat(body.at("/projectList/0/slug").asText()).isEqualTo("rijk-stad");
        assertThat(body.at("/projectListPage/total").asInt()).isEqualTo(1);
        assertThat(body.get("page").asText()).isEqualTo("/doc/theme/kennisstad");
        assertThat(json(SERVED.get("/api/v1/projects")).get("total").asInt()).isEqualTo(2);
    }

    @Test
    void searchSaysWhyItMatched() {
        JsonNode body = json(SERVED.get("/api/v1/search?q=hsl"));

        assertThat(body.get("total").asInt()).isEqualTo(1);
        assertThat(body.at("/items/0/slug").asText()).isEqualTo("hogeschool");
        assertThat(body.at("/items/0/matched/text").asText()).isEqualTo("HsL");
        assertThat(body.at("/items/0/matched/kind").asText()).isEqualTo("abbreviation");
    }

    @Test
    void projectsOfAnOrganisationArePagedAndCanBeThoseOfOneTheme() {
        HttpResponse<String> first = SERVED.get("/api/v1/organisations/hogeschool/projects?size=1&level=as-named");

        assertThat(json(first).at("/total").asInt()).isEqualTo(2);
        assertThat(json(first).at("/items/0/project/slug").asText()).isEqualTo("gezonde-stad");
        assertThat(json(first).at("/items/0/roles/0/role").asText()).isEqualTo("partner");
        assertThat(header(first, "Link"))
                .isEqualTo("</api/v1/organisations/hogeschool/projects?level=as-named&page=2&size=1>; rel=\"next\"");
        assertThat(json(SERVED.get("/api/v1/organisations/hogeschool/projects?theme=kennisstad"))
                        .at("/items/0/project/slug")
                        .asText())
                .isEqualTo("rijk-stad");
    }

    @Test
    void partnersArePagedAndSayWhoHasWhichPart() {
        HttpResponse<String> second =
                SERVED.get("/api/v1/organisations/hogeschool/partners?level=as-named&page=2&size=2");

        assertThat(json(second).at("/total").asInt()).isEqualTo(3);
        assertThat(json(second).at("/items/0/slug").asText()).isEqualTo("universiteit");
        assertThat(json(second).at("/items/0/projects/0/others/0/role").asText())
                .isEqualTo("lead");
        assertThat(header(second, "Link")).endsWith("rel=\"prev\"");
    }

    @Test
    void searchGivesReasonsGroupsAndPages() {
        JsonNode typed = json(SERVED.get("/api/v1/search?q=HsI"));
        HttpResponse<String> part = SERVED.get("/api/v1/search?q=leiden&size=2");

        assertThat(typed.at("/items/0/reason/nl").asText()).isEqualTo("lijkt op HsL");
        assertThat(typed.at("/items/0/matched/match").asText()).isEqualTo("near");
        assertThat(json(part).at("/total").asInt()).isEqualTo(3);
        assertThat(json(part).at("/items")).hasSize(2);
        assertThat(json(part).at("/groups/0/group").asText()).isEqualTo("organisation");
        assertThat(header(part, "Link")).isEqualTo("</api/v1/search?q=leiden&page=2&size=2>; rel=\"next\"");
        assertThat(json(SERVED.get("/api/v1/search?q=fsw&kind=unit"))
                        .at("/items/0/unitOf/slug")
                        .asText())
                .isEqualTo("universiteit");
        assertThat(json(SERVED.get("/api/v1/search?q=fsw&kind=project"))
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/organisations?page=-1, page, 1 … 1000000",
        "/api/v1/organisations?page=0, page, 1 … 1000000",
        "/api/v1/projects?page=x, page, 1 … 1000000",
        "/api/v1/projects?size=201, size, 1 … 200",
        "/api/v1/projects?page=99999999999, page, 1 … 1000000",
        "/api/v1/organisations/universiteit/partners?level=all, level, 'as-named, rolled-up'",
        "/api/v1/search?q=, q, 1 … 200 characters",
        "/api/v1/search, q, 1 … 200 characters",
    })
    void valueThatCannotBeIsAProblemThatSaysWhatCan(String path, String parameter, String allowed) {
        HttpResponse<String> response = SERVED.get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(response).get("status").asInt()).isEqualTo(400);
        assertThat(json(response).get("detail").asText()).contains(parameter).endsWith("Allowed: " + allowed + ".");
    }

    @Test
    void unknownParametersAreIgnored() {
        assertThat(SERVED.get("/api/v1/organisations?colour=red").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organisations/niemand",
                "/api/v1/organisations/niemand/partners",
                "/api/v1/projects/niets",
                "/api/v1/themes/niets",
                "/api/v1/organisations/%3Cscript%3E",
                "/api/v1/organisations/a%22b",
                "/api/v1/nothing",
                "/api/v1/organisations/a/b/c"
            })
    void whatIsNotThereIsAProblem(String path) {
        HttpResponse<String> response = SERVED.get(path, "Accept", "text/html");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(response, "ETag")).isEmpty();
        assertThat(json(response).get("type").asText()).startsWith("https://w3id.org/leidenkg/problem/n");
    }

    @Test
    void otherMethodsAreRefused() {
        HttpResponse<String> response = SERVED.method("DELETE", "/api/v1/organisations/universiteit");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void otherSitesMayRead() {
        assertThat(header(SERVED.get("/api/v1/themes", "Origin", "https://example.org"), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
        HttpResponse<String> preflight = SERVED.method("OPTIONS", "/api/v1/themes");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void sameDataIsNotSentTwice() {
        HttpResponse<String> first = SERVED.get("/api/v1/organisations/universiteit");
        String tag = header(first, "ETag");
        HttpResponse<String> second =
                SERVED.get("/api/v1/organisations/universiteit", "If-None-Match", "\"x\", " + tag);

        assertThat(tag).startsWith("W/\"").endsWith("-json\"");
        assertThat(header(first, "Vary")).contains("Accept, Accept-Language");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "ETag")).isEqualTo(tag);
        assertThat(SERVED.get("/api/v1/organisations/niemand", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void headHasTheHeadersOfGet() {
        HttpResponse<String> get = SERVED.get("/api/v1/themes");
        HttpResponse<String> head = SERVED.head("/api/v1/themes");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
        assertThat(header(head, "Content-Type")).isEqualTo("application/json");
        assertThat(SERVED.head("/api/v1/themes/niets").statusCode()).isEqualTo(404);
    }

    @Test
    void healthNamesTheDataAndItsSize() {
        JsonNode body = json(SERVED.get("/health"));

        assertThat(body.get("status").asText()).isEqualTo("ok");
        assertThat(body.get("digest").asText()).isEqualTo("digest-1");
        assertThat(body.get("triples").asLong())
                .isEqualTo(SERVED.service().lookup().countTriples())
                .isPositive();
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() {
        HttpResponse<String> response = SERVED.get("/api/v1/nothing");

        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
