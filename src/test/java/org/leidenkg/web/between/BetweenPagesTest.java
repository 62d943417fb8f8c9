package org.leidenkg.web.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;
import static org.leidenkg.web.Served.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.web.Served;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.page.ReportAddress;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.server.ServiceSettings;

class BetweenPagesTest {
    private static final Served SERVED = Served.sample();

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @Test
    void twoPartnersShowWhatTheyShare() {
        assertThat(text(SERVED.page("/path?from=ul&to=hsl")))
                .contains("Universiteit Leiden – Hogeschool Leiden: 1 gedeeld project")
                .contains("1a Gezonde stad")
                .contains("Universiteit Leiden: trekker");
    }

    @Test
    void othersShowTheChainsWithTheirProjects() {
        String dutch = text(SERVED.page("/path?from=UL&to=Gemeente+Leiden"));

        assertThat(dutch)
                .contains(
                        "Universiteit Leiden en Gemeente Leiden delen geen project, maar zijn verbonden in 2 stappen.")
                .contains("Er is 1 kortste keten.")
                .contains("via 1 project: 1a Gezonde stad Hogeschool Leiden")
                .contains("via 1 project: Rijke stad zeker Gemeente Leiden");
        assertThat(text(SERVED.page("/path?from=ul&to=gemeente&lang=en")))
                .contains("share no project, but are connected in 2 steps");
        assertThat(text(SERVED.page("/path?from=ul&to=netwerk"))).contains("Er is geen keten van projecten");
        assertThat(text(SERVED.page("/path?from=ul&to=ul"))).contains("één en dezelfde organisatie");
        assertThat(text(SERVED.page("/path?from=fsw&to=hsl&level=rolled-up")))
                .contains("telt Faculteit der Sociale Wetenschappen mee als Universiteit Leiden");
        assertThat(text(SERVED.page("/path"))).contains("Kies twee organisaties.");
    }

    @Test
    void whatIsNoOrganisationIsSaidAndTheFormKeepsWhatWasTyped() {
        for (String path : List.of("/path?from=ul&to=Hogeschol", "/compare?o=ul&o=Hogeschol")) {
            HttpResponse<String> answer = SERVED.page(path);
            Document page = Jsoup.parse(answer.body());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(page.select("form.question input[type=text]").eachAttr("value"))
                    .startsWith("ul", "Hogeschol");
            assertThat(page.select("[role=alert]").text()).contains("Het meest lijkt: Hogeschool Leiden");
        }
        assertThat(SERVED.page("/compare?o=ul&o=hsl&o=gemeente&o=fsw").statusCode())
                .isEqualTo(400);
        assertThat(SERVED.get("/api/v1/path?from=ul").statusCode()).isEqualTo(400);
    }

    @Test
    void programsGetTheSame() {
        JsonNode chain = json(SERVED.get("/api/v1/path?from=ul&to=gemeente"));
        JsonNode shared = json(SERVED.get("/api/v1/path?from=ul&to=hsl"));

        assertThat(chain.get("distance").asInt()).isEqualTo(2);
        assertThat(chain.get("totalChains").asInt()).isEqualTo(1);
        assertThat(chain.at("/chains/0/links/0/to/slug").asText()).isEqualTo("hogeschool");
        assertThat(chain.at("/chains/0/links/1/projects/0/slug").asText()).isEqualTo("rijk-stad");
        assertThat(shared.get("total").asInt()).isEqualTo(1);
        assertThat(shared.at("/items/0/slug").asText()).isEqualTo("gezonde-stad");
        assertThat(json(SERVED.get("/api/v1/path?from=ul&to=netwerk")).has("distance"))
                .isFalse();
    }

    @Test
    void organisationsStandSideBySide() {
        HttpResponse<String> page = SERVED.page("/compare?o=ul&o=hsl&o=gemeente&level=as-named");

        assertThat(text(page))
                .contains("1 1 als trekker")
                .contains("Universiteit Leiden – Hogeschool Leiden: 1 gedeeld project")
                .contains("Universiteit Leiden – Gemeente Leiden: 0 gedeelde projecten")
                .contains("Partners die alle drie hebben 0");
        Document parsed = Jsoup.parse(page.body());
        assertThat(parsed.select("th[scope=col] > a").eachAttr("href"))
                .contains("/doc/organisation/hogeschool?level=as-named");
        assertThat(parsed.select("a").eachAttr("href"))
                .contains("/path?from=universiteit&to=hogeschool&level=as-named");
        assertThat(text(SERVED.page("/compare?o=ul&o=gemeente")))
                .contains("Partners die beide hebben 1 Hogeschool Leiden");
        assertThat(text(SERVED.page("/compare"))).contains("Kies twee of drie organisaties");
    }

    @Test
    void themeShowsItsMixOfSectors() {
        HttpResponse<String> page = SERVED.page("/doc/theme/gezondheid");

        assertThat(text(page)).contains("Welke sectoren doen mee").contains("Kennis en onderwijs100 %22");
        Document parsed = Jsoup.parse(page.body());
        assertThat(parsed.select("img").eachAttr("src")).contains("/network.svg?theme=gezondheid&size=small");
        assertThat(parsed.select("rect.sector.sector-knowledge[x=0][y=0][width=1000]"))
                .isNotEmpty();
        assertThat(json(SERVED.get("/api/v1/themes/gezondheid"))
                        .at("/sectors/0/participations")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void projectMarksItsWordsAndShowsItsRelatives() {
        HttpResponse<String> page = SERVED.page("/doc/project/gezonde-stad");

        assertThat(text(page)).contains("Verwante projecten").contains("1 organisatie gemeen: Hogeschool Leiden");
        assertThat(json(SERVED.get("/api/v1/projects/gezonde-stad"))
                        .at("/related/0/sharedParties/0/slug")
                        .asText())
                .isEqualTo("hogeschool");
    }

    @Test
    void everyPageSaysWhereItsFactsAreFromAndHowSureTheyAre() {
        for (String path : List.of("/", "/doc/project/rijk-stad", "/path", "/queries", "/nergens")) {
            assertThat(text(SERVED.page(path)))
                    .as(path)
                    .contains("Agenda proef (Leiden, 2023–2027)")
                    .contains(
                            "Van de 8 deelnames zijn er 5 zeker; 1 zijn mogelijk alleen beoogd, bij 2 is er andere twijfel (alle 3 die niet zeker zijn).")
                    .contains("Meld het bij wie deze dienst beheert.");
        }
    }

    @Test
    void errorsAreReportedToTheAddressOfTheService() {
        ServedData data = new ServedData.Dataset(SampleGraph.open(), "digest-1");
        ServiceSettings settings = ServiceSettings.local(0, 0);
        try (Served mail = Served.of(
                        settings.withContact(ReportAddress.parse("fouten@example.org")), data, DumpEditions.NONE);
                Served issues = Served.of(
                        settings.withContact(ReportAddress.parse("https://example.org/a/issues/new")),
                        data,
                        DumpEditions.NONE)) {
            assertThat(mail.links("/doc/project/rijk-stad?lang=en"))
                    .anyMatch(
                            address -> address.startsWith(
                                    "mailto:fouten@example.org?subject=Error%20in%20who%20works%20with%20whom&body="
                                            + "Something%20is%20wrong%20on%20the%20page%20%2Fdoc%2Fproject%2Frijk-stad%3Flang%3Den%3A"));
            assertThat(issues.links("/"))
                    .anyMatch(address -> address.startsWith("https://example.org/a/issues/new?title=")
                            && address.contains("&body="));
            assertThat(header(issues.get("/", "Accept", "text/html"), "ETag"))
                    .isNotEqualTo(header(mail.get("/", "Accept", "text/html"), "ETag"));
        }
    }

    private static List<String> doubts(String path) {
        return SERVED.parsed(path).select("main .doubt").eachText();
    }

    /** Of which the doubt is told at the pair: in the heading line, at a link of a chain, at an entry. */
    @Test
    void doubtOfAPairNamesTheOneItIsAbout() {
        assertThat(SERVED.parsed("/path?from=hsl&to=ul").select(".lead .doubt").eachText())
                .containsExactly("Hogeschool Leiden mogelijk alleen beoogd");
        assertThat(doubts("/path?from=ul&to=gemeente&lang=en"))
                .containsExactly("University of Applied Sciences Leiden possibly only intended");
        assertThat(doubts("/compare?o=fsw&o=hsl&o=gemeente&level=as-named"))
                .containsExactly(
                        "in elk gedeeld project is Faculteit der Sociale Wetenschappen of Hogeschool Leiden mogelijk alleen beoogd");
    }

    @Test
    void programsReadWhomTheDoubtOfAPairIsAbout() {
        JsonNode pair = json(SERVED.get("/api/v1/path?from=hsl&to=ul"));
        JsonNode chain = json(SERVED.get("/api/v1/path?from=ul&to=gemeente"));

        assertThat(pair.at("/possiblyIntended").findValuesAsText("slug")).containsExactly("hogeschool");
        assertThat(chain.has("possiblyIntended")).isFalse();
        assertThat(chain.at("/chains/0/links/0/possiblyIntended").findValuesAsText("slug"))
                .containsExactly("hogeschool");
        assertThat(chain.at("/chains/0/links/1/possiblyIntended").isArray()).isTrue();
        assertThat(chain.at("/chains/0/links/1/possiblyIntended")).isEmpty();
        assertThat(json(SERVED.get("/api/v1/organisations/hogeschool/partners?level=as-named"))
                        .get("items"))
                .extracting(item ->
                        item.get("slug").asText() + item.get("possiblyIntended").findValuesAsText("slug"))
                .containsExactlyInAnyOrder(
                        "universiteit[hogeschool]", "gemeente[]", "faculteit[hogeschool, faculteit]");
    }
}
