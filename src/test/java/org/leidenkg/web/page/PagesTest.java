package org.leidenkg.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.text;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.Served;

class PagesTest {
    private static final Served SERVED = Served.sample();

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @Test
    void startPageHasTheSearchTheTotalsAndTheBiggestCollaborators() {
        HttpResponse<String> page = SERVED.page("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(Jsoup.parse(page.body()).select("html[lang=nl] form[action=/] [name=q]"))
                .isNotEmpty();
        assertThat(text(page))
                .contains("Wie werkt met wie?")
                .contains("Hogeschool Leiden")
                .contains("Agenda proef");
    }

    @Test
    void organisationPageTellsPartnersRolesAndTheWordsOfTheSource() {
        String text = text(SERVED.page("/doc/organisation/universiteit"));

        assertThat(text)
                .contains("Organisatie · Universiteit")
                .contains(
                        "Doet mee aan 1 project, waarvan 1 als trekker, en werkt daarin samen met 1 andere organisatie.")
                .contains("UL afkorting, in de bron vermeld")
                .contains("Rijksuniversiteit Leiden")
                .contains("Trekker zeker UL regel 3")
                .contains("Een noot.");
    }

    private static Map<String, String> doubts(String path) {
        Map<String, String> doubts = new TreeMap<>();
        SERVED.parsed(path)
                .select("table.partners th[scope=row]")
                .forEach(cell -> doubts.put(
                        cell.select("a").text(), cell.select(".doubt, .settled").text()));
        return doubts;
    }

    @Test
    void doubtStandsAtTheOneItIsAbout() {
        assertThat(doubts("/doc/organisation/hogeschool?level=as-named"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Universiteit Leiden", "zeker",
                        "Gemeente Leiden", "zeker",
                        "Faculteit der Sociale Wetenschappen", "mogelijk alleen beoogd waarschijnlijk gelezen"));
        assertThat(text(SERVED.page("/doc/organisation/hogeschool")))
                .contains("In 1 project is zij mogelijk alleen beoogd.");
        assertThat(doubts("/doc/organisation/universiteit?lang=en"))
                .containsExactly(Map.entry("University of Applied Sciences Leiden", "possibly only intended"));
    }

    @Test
    void organisationPageUnfoldsEachPartnerAndSaysItsPlaceInWords() {
        String path = "/doc/organisation/universiteit?level=as-named";

        assertThat(text(SERVED.page(path)))
                .contains("Hogeschool Leiden mogelijk alleen beoogd")
                .contains("Universiteit Leiden: trekker zeker")
                .contains("Hogeschool Leiden: partner mogelijk alleen beoogd")
                .contains(
                        "Werkt met 1 van de 3 andere organisaties in het netwerk; alleen Hogeschool Leiden werkt met meer.")
                .contains("Doet mee in één van de 2 thema's.");
        assertThat(SERVED.links(path))
                .contains(
                        "/measures?level=as-named#degree",
                        "/queries/partners-of-an-organisation?organisation=universiteit&level=as-named",
                        "/api/v1/organisations/universiteit/partners.csv?level=as-named&lang=nl",
                        "/data/organisation/universiteit.ttl")
                .anyMatch(address -> address.startsWith("/sparql?level=as-named#query="));
    }

    @Test
    void projectsOfAnOrganisationCanBeThoseOfOneTheme() {
        assertThat(text(SERVED.page("/doc/organisation/hogeschool")))
                .contains("Projecten per thema 2")
                .contains("Gezondheid &amp; Welzijn (1)");
        assertThat(text(SERVED.page("/doc/organisation/hogeschool?theme=kennisstad")))
                .contains("Partner twijfelachtig in nauwe samenwerking met vanaf 2024-01-01");
        assertThat(SERVED.page("/doc/organisation/hogeschool?theme=nergens").statusCode())
                .isEqualTo(400);
        assertThat(SERVED.page("/doc/organisation/hogeschool?partners=0").statusCode())
                .isEqualTo(400);
        assertThat(SERVED.page("/doc/organisation/hogeschool?projects=9").statusCode())
                .isEqualTo(200);
    }

    @Test
    void measuresAreExplainedInBothLanguages() {
        assertThat(text(SERVED.page("/measures"))).contains("Freeman (1977)").contains("Tussenpositie");
        assertThat(text(SERVED.page("/measures?lang=en"))).contains("Betweenness");
    }

    @Test
    void levelSwitchCountsUnitsWithTheirOrganisation() {
        HttpResponse<String> named = SERVED.page("/doc/organisation/universiteit?level=as-named");
        HttpResponse<String> rolledUp = SERVED.page("/doc/organisation/universiteit");

        assertThat(SERVED.links("/doc/organisation/universiteit"))
                .contains("/doc/organisation/universiteit?level=as-named");
        assertThat(text(named)).doesNotContain("als Faculteit der Sociale Wetenschappen");
        assertThat(text(rolledUp)).contains("als Faculteit der Sociale Wetenschappen");
        assertThat(text(SERVED.page("/doc/organisation/gemeente"))).doesNotContain("met onderdelen");
    }

    @Test
    void doubtIsSaidInWordsWithItsReason() {
        String text = text(SERVED.page("/doc/organisation/hogeschool"));

        assertThat(text)
                .contains("mogelijk alleen beoogd")
                .contains("zoals de kolom overige (beoogde) partners.")
                .contains("twijfelachtig")
                .contains("in nauwe samenwerking met")
                .contains("vanaf 2024-01-01")
                .contains("Wikidata noemt een verwante organisatie, niet precies dezelfde.");
    }

    @Test
    void organisationWithoutProjectsSaysSo() {
        assertThat(text(SERVED.page("/doc/organisation/netwerk")))
                .contains("De agenda noemt deze organisatie bij geen enkel project.")
                .contains("Kan bedoeld zijn met de meerduidige naam GO FAIR");
    }

    @Test
    void projectPageTellsEveryKindOfParty() {
        String text = text(SERVED.page("/doc/project/rijk-stad"));

        assertThat(text)
                .contains("Project · Kennisstad breed · Vlaggenschepen")
                .contains("De agenda geeft bij dit project geen beschrijving.")
                .contains("De lijst is open")
                .contains("Groepen zonder naam")
                .contains("Kan zijn: GO FAIR-bureau GO FAIR-stichting")
                .contains("Twee mogelijkheden.")
                .contains("Niet herleide namen")
                .contains("De tekst geeft dit project geen leesbare code.")
                .contains("Nothing is known of “Duister BV”.");
    }

    @Test
    void descriptionKeepsItsParagraphsAndTheCodeSaysHowItIsKnown() {
        HttpResponse<String> page = SERVED.page("/doc/project/gezonde-stad");

        assertThat(Jsoup.parse(page.body()).select("p").eachText())
                .containsSequence("Eerste alinea.", "Tweede <b>alinea</b>.");
        assertThat(text(page))
                .contains("1a, volgens een regel; in de tekst staat la")
                .contains("regels 1–2");
    }

    @Test
    void themePageTellsItsProjectsAndOrganisations() {
        assertThat(text(SERVED.page("/doc/theme/kennisstad")))
                .contains("Rijke stad")
                .contains("Vlaggenschepen 1 project");
        assertThat(text(SERVED.page("/doc/theme/zonder-project"))).contains("Bij dit thema staan geen projecten.");
    }

    @Test
    void searchSaysWhichNameMatched() {
        assertThat(text(SERVED.page("/?q=hsl"))).contains("Hogeschool Leiden afkorting: HsL");
        assertThat(text(SERVED.page("/?q=hsl&lang=en"))).contains("abbreviation: HsL");
        assertThat(text(SERVED.page("/?q=go+fair")))
                .contains("Onduidelijke namen in de bron")
                .contains("GO FAIR meerduidige naam, zo genoemd bij Rijke stad");
        assertThat(text(SERVED.page("/?q=zzzz"))).contains("Niets gevonden.").contains("Alle organisaties bekijken");
    }

    @Test
    void searchGroupsWhatItFindsAndShowsOneGroupByItsAddress() {
        HttpResponse<String> all = SERVED.page("/?q=leiden");

        assertThat(text(all)).contains("3 resultaten").contains("Organisaties 3");
        assertThat(text(SERVED.page("/?q=fsw"))).contains("Eenheden 1").contains("Eenheid van Universiteit Leiden");
        assertThat(text(SERVED.page("/?q=leiden&kind=project")))
                .contains("Niets gevonden.")
                .contains("Alles wat gevonden is");
        assertThat(SERVED.page("/?q=leiden&kind=planet").statusCode()).isEqualTo(400);
    }

    @Test
    void searchSaysThatItFoundOnlySomethingLikeIt() {
        assertThat(text(SERVED.page("/?q=hogeschol")))
                .contains("Niets heet precies zo.")
                .contains("lijkt op Hogeschool Leiden");
        assertThat(text(SERVED.page("/?q=HsI&lang=en"))).contains("looks like HsL");
    }

    @Test
    void suggestionsAreAPieceOfAPageWithOptionsInGroups() {
        HttpResponse<String> piece = SERVED.page("/suggest?q=hsl&lang=en");

        assertThat(piece.statusCode()).isEqualTo(200);
        assertThat(piece.body()).doesNotContain("<html");
        assertThat(Jsoup.parse(piece.body())
                        .select("ul[role=group][aria-label=Organisations]"
                                + " [role=option][data-address=/doc/organisation/hogeschool?lang=en]")
                        .eachAttr("data-value"))
                .containsExactly("University of Applied Sciences Leiden");
        assertThat(text(piece)).contains("abbreviation: HsL").contains("1 suggestion; choose with the arrow keys");
        assertThat(text(SERVED.page("/suggest?q=zzzz"))).contains("Geen suggesties");
        assertThat(SERVED.page("/suggest").statusCode()).isEqualTo(200);
        assertThat(SERVED.page("/suggest?q=%3Cscript%3E").body()).doesNotContain("<script");
    }

    @Test
    void suggestionsForAFieldOfOrganisationsAreOrganisationsAndUnits() {
        assertThat(SERVED.page("/suggest?q=gezond").body()).contains("/doc/theme/gezondheid");
        assertThat(SERVED.parsed("/suggest?q=gezond&kind=organisation").select("[role=option]"))
                .isEmpty();
        assertThat(SERVED.page("/suggest?q=fsw&kind=organisation").body()).contains("/doc/organisation/faculteit");
    }

    @Test
    void everyPageHasTheSearchField() {
        for (String path : new String[] {"/", "/doc/organisation", "/doc/project/rijk-stad", "/queries", "/nergens"}) {
            assertThat(SERVED.parsed(path).select("[name=q]")).as(path).hasSize(1);
        }
    }

    @Test
    void listsShowTheOrganisationsThatTakePartAndEveryProject() {
        assertThat(text(SERVED.page("/doc/organisation")))
                .contains("3 organisaties die aan een project meedoen")
                .doesNotContain("GO FAIR-stichting");
        assertThat(text(SERVED.page("/doc/project"))).contains("Gezonde stad").contains("Rijke stad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/doc/organisation/vijandig", "/doc/organisation/vijandig?lang=en", "/doc/organisation"})
    void hostileNamesAreText(String path) {
        String body = SERVED.page(path).body();

        assertThat(withoutData(body))
                .doesNotContain("<script")
                .doesNotContain("<img src=x")
                .doesNotContain("javascript:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/?q=x%22onfocus=%22alert(1)",
                "/doc/organisation/%3Cscript%3E",
                "/doc/%3Cscript%3E",
                "/?lang=%3Cscript%3E",
                "/?q=a&%22%3E%3Cscript%3E=1"
            })
    void hostileRequestsAreText(String path) {
        String body = SERVED.page(path).body();

        assertThat(withoutData(body)).doesNotContain("<script").doesNotContain("value=\"x\"");
    }

    @Test
    void languageOfTheAddressGoesAlongInLinksAndForms() {
        HttpResponse<String> page = SERVED.page("/doc/organisation/universiteit?lang=en");

        assertThat(header(page, "Content-Language")).isEqualTo("en");
        Document parsed = Jsoup.parse(page.body());
        assertThat(parsed.select("html").attr("lang")).isEqualTo("en");
        assertThat(parsed.select("[href]").eachAttr("href"))
                .contains(
                        "/doc/project/gezonde-stad?lang=en",
                        "/doc/organisation/universiteit?level=as-named&lang=en",
                        "/doc/organisation/universiteit?lang=nl");
        assertThat(parsed.select("input[type=hidden][name=lang][value=en]")).isNotEmpty();
        assertThat(parsed.select("span[lang=nl]").eachText()).contains("Gezonde stad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB,en;q=0.9", "en,nl;q=0.1", "de", "*", "nonsense;;q=x"})
    void aPageIsDutchWhateverTheBrowserPrefers(String accepted) {
        assertThat(header(SERVED.get("/", "Accept-Language", accepted), "Content-Language"))
                .isEqualTo("nl");
    }

    @Test
    void theAddressChoosesTheLanguage() {
        assertThat(header(SERVED.get("/?lang=en", "Accept-Language", "nl"), "Content-Language"))
                .isEqualTo("en");
        assertThat(SERVED.page("/?lang=fy").statusCode()).isEqualTo(400);
    }

    @Test
    void sameDataIsNotSentTwiceButEachLanguageOnce() {
        String dutch = header(SERVED.page("/"), "ETag");

        assertThat(SERVED.get("/", "If-None-Match", dutch).statusCode()).isEqualTo(304);
        assertThat(SERVED.get("/?lang=en", "If-None-Match", dutch).statusCode()).isEqualTo(200);
    }

    @Test
    void namesOfThingsLeadToTheirPageOrTheirData() {
        HttpResponse<String> people = SERVED.get("/id/organisation/universiteit", "Accept", "text/html");
        HttpResponse<String> programs = SERVED.get("/id/project/rijk-stad", "Accept", "application/json");

        assertThat(people.statusCode()).isEqualTo(303);
        assertThat(header(people, "Location")).isEqualTo("/doc/organisation/universiteit");
        assertThat(programs.statusCode()).isEqualTo(303);
        assertThat(header(programs, "Location")).isEqualTo("/api/v1/projects/rijk-stad");
        assertThat(SERVED.get("/id/planet/mars").statusCode()).isEqualTo(404);
    }

    @Test
    void problemsAreHelpfulPages() {
        HttpResponse<String> page = SERVED.page("/doc/organisation/niemand?lang=en");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(text(page))
                .contains("There is no organisation called “niemand”")
                .contains("Search on the start page");
        assertThat(header(page, "ETag")).isEmpty();
        assertThat(text(SERVED.page("/doc/theme/niets"))).contains("Er is geen thema met de naam “niets”");
        assertThat(SERVED.page("/nergens").statusCode()).isEqualTo(404);
        assertThat(SERVED.page("/changes").statusCode()).isEqualTo(404);
        assertThat(text(SERVED.page("/changes?lang=en"))).contains("This service has no versions");
        assertThat(text(SERVED.page("/?lang=xx"))).contains("“xx” kan niet als lang. Toegestaan: nl, en.");
    }

    @Test
    void everyLinkOfThePagesLeadsSomewhere() {
        for (String path : new String[] {
            "/",
            "/?q=leiden",
            "/doc/organisation",
            "/doc/project",
            "/doc/organisation/hogeschool",
            "/doc/organisation/faculteit?level=rolled-up&lang=en",
            "/doc/project/rijk-stad",
            "/doc/theme/kennisstad"
        }) {
            Matcher links = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)\"")
                    .matcher(SERVED.page(path).body());
            int count = 0;
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                assertThat(SERVED.page(link).statusCode())
                        .as(path + " -> " + link)
                        .isEqualTo(200);
                count++;
            }
            assertThat(count).as(path).isGreaterThan(8);
        }
    }

    @Test
    void assetsCanBeKeptForAYear() {
        Matcher link = Pattern.compile("href=\"(/assets/site[^\"]*)\"")
                .matcher(SERVED.page("/").body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> asset = SERVED.get(link.group(1));

        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(header(asset, "Content-Type")).isEqualTo("text/css; charset=utf-8");
        assertThat(header(asset, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(SERVED.get("/assets/site.css").statusCode()).isEqualTo(404);
        assertThat(SERVED.get("/assets/..%2f..%2fpom.xml").statusCode()).isEqualTo(404);
    }

    /** Without what the page says to search engines, which no browser runs, and without our own script. */
    private static String withoutData(String body) {
        return body.replaceFirst("(?s)<script type=\"application/ld\\+json\">[^<]*</script>", "")
                .replaceAll("<script src=\"/assets/(?:search|questions)\\.[0-9a-f]+\\.js\" defer></script>", "");
    }

    @Test
    void pagesNeedNoScriptAndNothingFromAnotherHost() {
        for (String path : new String[] {"/", "/doc/organisation/universiteit", "/doc/project/rijk-stad", "/queries"}) {
            assertThat(withoutData(SERVED.page(path).body()))
                    .as(path)
                    .doesNotContain("<script")
                    .doesNotContain("style=\"")
                    .doesNotContainPattern("(?:src|<link[^>]*href)=\"(?:https?:)?//");
        }
    }

    @Test
    void evidenceIsInTheLanguageOfThePageOrSaysWhichItIsIn() {
        assertThat(text(SERVED.page("/doc/project/gezonde-stad")))
                .contains("“UL”: genoemd")
                .doesNotContain("“UL”: stated");
        assertThat(text(SERVED.page("/doc/project/gezonde-stad?lang=en")))
                .contains("“UL”: stated")
                .doesNotContain("“UL”: genoemd");
        assertThat(text(SERVED.page("/doc/organisation/universiteit"))).contains("cell “T: UL” (Engels)");
        assertThat(text(SERVED.page("/doc/organisation/universiteit?lang=en")))
                .contains("cell “T: UL”")
                .doesNotContain("(English)");
    }
}
