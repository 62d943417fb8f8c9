package org.leidenkg.web.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.network.Measure;
import org.leidenkg.web.Served;
import org.leidenkg.web.SmallServed;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.server.LookupService;
import org.leidenkg.web.server.ServiceSettings;

class NetworkPageTest {
    private static final Served SERVED = SmallServed.open();

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @Test
    void thePictureIsThereWithoutAScript() {
        HttpResponse<String> response = SERVED.get("/network");
        Document page = Jsoup.parse(response.body());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(page.select("tbody a[href=/doc/organisation/naturalis]")).hasSize(1);
        assertThat(page.select("svg#network title").eachText())
                .anyMatch(title -> title.startsWith("Gemeente Leiden: "));
        assertThat(page.text()).contains("Als tabel");
        assertThat(header(response, "Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void onlyThePageWithThePictureLoadsItsLibrary() {
        assertThat(SERVED.get("/network").body()).contains("/assets/cytoscape.");
        for (String path : List.of("/", "/heatmap", "/queries")) {
            assertThat(SERVED.get(path).body()).doesNotContain("cytoscape.");
        }
        assertThat(SERVED.get("/assets/cytoscape.3.33.1.js").body()).hasSizeGreaterThan(100_000);
    }

    @Test
    void aStateHasAnAddressAndTheFormShowsIt() {
        Document page =
                SERVED.parsed("/network?theme=cultuur&colour=community&min-weight=0.5&weight=fractional&lang=en");

        assertThat(page.select("option[selected]").eachAttr("value")).contains("cultuur", "community", "fractional");
        assertThat(page.select("input[type=number][name=min-weight]").val()).isEqualTo("0.5");
        assertThat(page.select("input[type=hidden][name=lang]").val()).isEqualTo("en");
        assertThat(page.select("a").eachAttr("href"))
                .anyMatch(a -> a.contains("/network.gexf?theme=cultuur&weight=fractional&min-weight=0.5"))
                .anyMatch(a ->
                        a.contains("/network.svg?theme=cultuur&weight=fractional&min-weight=0.5&colour=community"));
        assertThat(page.text()).contains("Show all");
    }

    @Test
    void theFormKeepsTheOrganisationThatThePageIsAbout() {
        assertThat(SERVED.parsed("/network?organisation=naturalis")
                        .select("input[type=hidden][name=organisation]")
                        .val())
                .isEqualTo("naturalis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lumc", "LUMC", "Leids%20Universitair%20Medisch%20Centrum"})
    void anOrganisationThatIsFoundIsMarkedAndToldOf(String text) {
        Document page = SERVED.parsed("/network?level=as-named&colour=degree&focus=" + text);
        Element panel = page.expectFirst("#panel");

        assertThat(page.expectFirst("input[name=focus]").val()).isEqualTo("Leids Universitair Medisch Centrum");
        assertThat(page.select(".still a[aria-current=true]").eachAttr("data-slug"))
                .containsExactly("lumc");
        assertThat(panel.select("h2 a").eachAttr("href")).containsExactly("/doc/organisation/lumc?level=as-named");
        assertThat(panel.select("ul").get(0).select("li").eachText())
                .first()
                .asString()
                .isEqualTo("Universiteit Leiden 2 projecten");
        assertThat(panel.select("ul").get(1).select("a").eachAttr("href"))
                .hasSize(2)
                .allSatisfy(address -> assertThat(address).startsWith("/doc/project/"));
        assertThat(panel.select("a.choice").eachAttr("href"))
                .contains("/network?level=as-named&colour=degree&focus=universiteit-leiden#panel");
        assertThat(page.select("nav.tabs a").eachAttr("href"))
                .allSatisfy(address -> assertThat(address).contains("focus=lumc"));
    }

    @Test
    void withoutAChoiceTheStrongestAreThereToChooseFrom() {
        assertThat(SERVED.parsed("/network").select("#panel a.choice").eachText())
                .contains("Gemeente Leiden", "Naturalis");
        assertThat(SERVED.parsed("/network?organisation=naturalis")
                        .select("#panel h2")
                        .eachText())
                .containsExactly("Naturalis");
    }

    @Test
    void whoIsNotInWhatIsShownIsFoundElsewhere() {
        Element unit = SERVED.parsed("/network?focus=fsw").expectFirst("#panel");

        assertThat(unit.text()).contains("staat niet in wat hier getoond wordt");
        assertThat(SERVED.parsed(unit.select("p a").attr("href")).select("#panel h3"))
                .isNotEmpty();
        HttpResponse<String> unknown = SERVED.get("/network?focus=xyzzy", "Accept", "text/html");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("focus", "xyzzy");
    }

    @Test
    void sizeAndColourStandForAnyMeasure() {
        for (Measure measure : Measure.values()) {
            Document page = SERVED.parsed("/network?size-by=" + measure.key() + "&colour=" + measure.key());
            assertThat(page.select("select option[selected]").eachAttr("value"))
                    .as(measure.key())
                    .containsSubsequence(measure.key(), measure.key());
            assertThat(page.select(".legend .sign")).as(measure.key()).isNotEmpty();
        }
        Document page = SERVED.parsed("/network?level=as-named&colour=degree&size-by=degree");
        assertThat(page.select(".legend li").eachText()).containsExactly("Graad", "0–1 (2)", "2 (2)", "3 (1)", "4 (1)");
        assertThat(page.select("a[data-slug=winkel]").attr("data-r"))
                .isNotEqualTo(page.select("a[data-slug=lumc]").attr("data-r"));
        assertThat(SERVED.parsed("/network?colour=kind").select(".legend li").eachText())
                .contains("Universiteit (2)");
    }

    @Test
    void thePictureAsAFileSaysWhatItIs() {
        assertThat(SERVED.get("/network.svg?theme=cultuur&size-by=degree").body())
                .contains("<title id=\"title\">Wie werkt met wie?", "Graad")
                .contains("https://w3id.org/leidenkg/network?theme=cultuur&amp;size-by=degree");
    }

    @Test
    void aFrameOfAnotherPageNeedsNoScriptAndLeadsToTheWholePage() {
        for (String path : List.of("/embed/network?theme=cultuur", "/embed/organisation/naturalis?theme=cultuur")) {
            Document page = SERVED.parsed(path);
            assertThat(page.select("script, form, iframe")).as(path).isEmpty();
            assertThat(page.select("a").not("[target=_top]")).as(path).isEmpty();
            assertThat(page.select("a[href^=/network]").eachAttr("href"))
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(address -> assertThat(address).contains("theme=cultuur"));
        }
        assertThat(SERVED.parsed("/embed/network?theme=cultuur").select("img").attr("src"))
                .startsWith("/network.svg?theme=cultuur");
        assertThat(SERVED.parsed("/embed/organisation/naturalis?lang=en").text())
                .contains("Naturalis", "Works with");
        assertThat(SERVED.get("/embed/organisation/xyzzy").statusCode()).isEqualTo(404);
    }

    @Test
    void theTableCanBeSorted() {
        Document byStrength = SERVED.parsed("/network?level=as-named");
        Document byName = SERVED.parsed("/network?level=as-named&sort=name");

        assertThat(rows(byStrength).get(0).text()).contains("Gemeente Leiden");
        assertThat(rows(byName).get(0).text()).contains("Faculteit Sociale Wetenschappen");
        assertThat(rows(byName).get(5).text()).contains("Winkel");
        assertThat(byName.select("[aria-sort]").eachAttr("aria-sort")).containsExactly("ascending");
        assertThat(byStrength.select("[aria-sort]").eachAttr("aria-sort")).containsExactly("descending");
    }

    @Test
    void pairsSayWhatTheyShare() {
        Elements rows = rows(SERVED.parsed("/network?level=as-named&table=pairs"));

        assertThat(rows).hasSize(6);
        assertThat(rows.get(0).select("a").eachAttr("href"))
                .contains(
                        "/doc/organisation/lumc?level=as-named", "/doc/organisation/universiteit-leiden?level=as-named")
                .anyMatch(address -> address.startsWith("/doc/project/"));
    }

    private static Elements rows(Document page) {
        return page.expectFirst("tbody").select("tr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/network?table=x",
                "/network?sort=x",
                "/network?table=pairs&sort=kind",
                "/network?page=0",
                "/network?size-by=x",
                "/network?colour=x",
                "/embed/network?min-weight=x",
                "/heatmap?role=x"
            })
    void aValueThatCannotBeIsAPageThatSaysWhatCan(String path) {
        HttpResponse<String> response = SERVED.get(path, "Accept", "text/html");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Toegestaan:");
    }

    @Test
    void aChoiceThatLeavesNothingSaysSo() {
        HttpResponse<String> response = SERVED.get("/network?min-weight=1000");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("geen organisatie voldoet").doesNotContain("<figure");
    }

    @Test
    void othersProgramsAreLinkedFromAPublicAddressOnly() {
        assertThat(SERVED.get("/network").body())
                .doesNotContain("app.vosviewer.com")
                .contains("geen: haal het bestand op");
        try (Served local = at("http://127.0.0.1:8080/");
                Served open = at("https://data.example.nl/leiden")) {
            assertThat(local.get("/network").body()).doesNotContain("app.vosviewer.com");
            assertThat(open.get("/network?theme=cultuur").body())
                    .contains("https://app.vosviewer.com/?json=https%3A%2F%2Fdata.example.nl%2Fleiden%2Fnetwork.json"
                            + "%3Ftheme%3Dcultuur\"")
                    .contains("https://lite.gephi.org/?file=https%3A%2F%2Fdata.example.nl%2Fleiden%2Fnetwork.gexf");
            assertThat(Jsoup.parse(open.get("/network?theme=cultuur&focus=naturalis&lang=en")
                                    .body())
                            .select(".embed code")
                            .eachText())
                    .map(code -> Jsoup.parse(code).select("iframe").attr("src"))
                    .containsExactly(
                            "https://data.example.nl/leiden/embed/network?theme=cultuur&lang=en",
                            "https://data.example.nl/leiden/embed/organisation/naturalis?theme=cultuur&lang=en");
            assertThat(open.get("/network.svg?theme=cultuur").body())
                    .contains("https://data.example.nl/leiden/network?theme=cultuur");
        }
    }

    private static Served at(String address) {
        ServiceSettings settings = ServiceSettings.local(0, 0).withPublicBase(URI.create(address));
        return Served.of(
                LookupService.start(settings, SmallServed.data(), DumpEditions.NONE, Optional.empty(), FileCheck.NONE));
    }

    @Test
    void theApiGivesTheNetworkWithItsFilters() {
        JsonNode body = json(SERVED.get("/api/v1/network?theme=cultuur"));

        assertThat(body.get("organisations").asInt()).isEqualTo(3);
        assertThat(body.get("pairs").asInt()).isEqualTo(1);
        assertThat(body.at("/nodes/0/name/nl").asText()).isEqualTo("Gemeente Leiden");
        assertThat(body.at("/nodes/0/measures/degree").isNumber()).isTrue();
        assertThat(body.at("/edges/0/source").asText()).isEqualTo("gemeente-leiden");
        assertThat(body.at("/edges/0/projects/0").asText()).isEqualTo("drie");
        assertThat(body.at("/projects/0/parts/0/roles")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, '', text/csv; charset=utf-8",
        "application/gexf+xml, '', application/gexf+xml",
        "application/graphml+xml, '', application/graphml+xml",
        "*/*, '', application/json",
        "*/*, ?format=vosviewer, application/json",
        "*/*, ?format=csv-nodes, text/csv; charset=utf-8",
    })
    void theApiGivesEachForm(String accept, String query, String type) {
        HttpResponse<String> response = SERVED.get("/api/v1/network" + query, "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo(type);
    }

    @Test
    void aFormThatThereIsNotIsAProblem() {
        assertThat(SERVED.get("/api/v1/network?format=pdf").statusCode()).isEqualTo(400);
        assertThat(SERVED.get("/api/v1/network", "Accept", "application/pdf").statusCode())
                .isEqualTo(406);
    }

    @Test
    void theHeatMapCountsProjectsByTheme() {
        HttpResponse<String> response = SERVED.get("/heatmap?level=as-named");

        assertThat(response.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select("table.heat a").eachAttr("href"))
                .anyMatch(address -> address.startsWith("/doc/organisation/gemeente-leiden"));
        assertThat(page.select("a").eachAttr("href"))
                .contains("/api/v1/queries/organisations-by-theme.csv?level=as-named&lang=nl");
        HttpResponse<String> picture = SERVED.get("/heatmap.svg?role=lead");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(header(picture, "Content-Type")).isEqualTo("image/svg+xml; charset=utf-8");
        assertThat(picture.body()).contains("Wie is actief in welk thema?", "wie samen trekken");
    }
}
