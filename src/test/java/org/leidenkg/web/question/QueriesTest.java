package org.leidenkg.web.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.Served;

/** The library of questions as a web API and as pages. */
class QueriesTest {
    private static final Served SERVED = Served.sample();
    private static final String PARTNERS = "/api/v1/queries/partners-of-an-organisation";
    private static final String OF_HOGESCHOOL =
            "organisation,organisationName,partner,partnerName,sharedProjects," + "sharedThemes,fractionalWeight\r\n";

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @Test
    void listHasEveryQuestionWithItsParameters() {
        JsonNode list = json(SERVED.get("/api/v1/queries"));

        assertThat(list.get("total").asInt())
                .isGreaterThanOrEqualTo(30)
                .isEqualTo(list.get("items").size());
        assertThat(list.get("items")).anySatisfy(item -> {
            assertThat(item.get("name").asText()).isEqualTo("partners-of-an-organisation");
            assertThat(item.get("title").get("en").asText()).isEqualTo("Whom does an organisation work with?");
            assertThat(item.get("parameters").get(1).get("choices").toString())
                    .isEqualTo("[\"as-named\",\"rolled-up\"]");
            assertThat(item.get("api").asText()).isEqualTo(PARTNERS);
            assertThat(item.get("audience").asText()).isEqualTo("policy");
            assertThat(item.get("formats").toString()).contains("svg");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hogeschool",
                "HsL",
                "hsl",
                "Hogeschool%20Leiden",
                "University%20of%20Applied%20Sciences%20Leiden",
                "https://w3id.org/leidenkg/id/organisation/hogeschool"
            })
    void organisationGoesBySlugAbbreviationNameOrIri(String organisation) {
        HttpResponse<String> answer = SERVED.get(PARTNERS + ".csv?level=as-named&organisation=" + organisation);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith(OF_HOGESCHOOL + "https://w3id.org/leidenkg/id/organisation/hogeschool,Hogeschool Leiden,");
    }

    @Test
    void nameOfSeveralIsNotPicked() {
        HttpResponse<String> answer = SERVED.get(PARTNERS + "?organisation=go%20fair");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("candidates")).isNotEmpty();
        assertThat(json(answer).get("candidates").get(0).get("slug").asText()).isEqualTo("netwerk");
    }

    @Test
    void unknownValueComesWithTheNearest() {
        JsonNode problem = json(SERVED.get(PARTNERS + "?organisation=Hogeschol"));

        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("title").asText()).isEqualTo("This was not found");
        assertThat(problem.get("candidates").get(0).get("slug").asText()).isEqualTo("hogeschool");
    }

    @ParameterizedTest
    @CsvSource({
        "?level=up, 400, 'Allowed: as-named, rolled-up'",
        "?organization=hogeschool, 400, 'organisation, level'",
        "?size=0, 400, '1 … 200'",
        "?format=pdf, 400, 'json, xml, csv, tsv, xlsx'",
        ".pdf, 400, 'json, xml, csv, tsv, xlsx'"
    })
    void whatIsNotPossibleIsToldWithWhatIs(String asked, int status, String told) {
        HttpResponse<String> answer = SERVED.get(PARTNERS + asked);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(answer).get("detail").asText()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x%22%20%7D%20UNION%20%7B%20?s%20?p%20?o",
                "%3E%20.%20?s%20?p%20?o%20.%20%3C",
                "universiteit%7D",
                "%00",
                "%3Cscript%3E"
            })
    void valueCannotBecomeSparql(String hostile) {
        HttpResponse<String> thing = SERVED.get(PARTNERS + ".csv?organisation=" + hostile);
        HttpResponse<String> text = SERVED.get("/api/v1/queries/abbreviations.csv?abbreviation=" + hostile);
        HttpResponse<String> page =
                SERVED.get("/queries/partners-of-an-organisation?organisation=" + hostile, "Accept", "text/html");

        assertThat(thing.statusCode()).isEqualTo(400);
        assertThat(text.statusCode()).isIn(200, 400);
        assertThat(text.statusCode() == 400 ? 1 : text.body().lines().count()).isOne();
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, 'text/csv;charset=utf-8;header=present'",
        "text/tab-separated-values, 'text/tab-separated-values;charset=utf-8'",
        "application/sparql-results+xml, application/sparql-results+xml",
        "application/json, application/sparql-results+json",
        "*/*, application/sparql-results+json",
        "'text/html,*/*;q=0.5', application/sparql-results+json"
    })
    void formatGoesByAccept(String accept, String contentType) {
        assertThat(header(SERVED.get(PARTNERS, "Accept", accept), "Content-Type")
                        .replace(" ", ""))
                .isEqualTo(contentType.replace(" ", ""));
    }

    @Test
    void formatThatThereIsNotIsToldWithThoseThatThereAre() {
        assertThat(SERVED.get(PARTNERS, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void pagesLeadToEachOtherAndSayTheTrueTotal() {
        String themes = "/api/v1/queries/" + questionWithRows() + ".csv";
        HttpResponse<String> whole = SERVED.get(themes);
        int total = Integer.parseInt(header(whole, "X-Total-Count"));
        HttpResponse<String> second = SERVED.get(themes + "?page=2&size=1");

        assertThat(total).isGreaterThan(2);
        assertThat(whole.body().lines()).hasSize(1 + total);
        assertThat(header(whole, "Link")).isEmpty();
        assertThat(second.body().lines()).hasSize(2);
        assertThat(header(second, "X-Total-Count")).isEqualTo(Integer.toString(total));
        assertThat(header(second, "Link"))
                .isEqualTo(
                        "<%1$s?page=1&size=1>; rel=\"first\", <%1$s?page=1&size=1>; rel=\"prev\", <%1$s?page=3&size=1>;"
                                        .formatted(themes)
                                + " rel=\"next\", <%s?page=%d&size=1>; rel=\"last\"".formatted(themes, total));
    }

    /** The first question that has several rows in the sample. */
    private static String questionWithRows() {
        for (JsonNode item : json(SERVED.get("/api/v1/queries")).get("items")) {
            String total = header(SERVED.get(item.get("api").asText()), "X-Total-Count");
            if (!total.isEmpty() && Integer.parseInt(total) > 2) {
                return item.get("name").asText();
            }
        }
        throw new IllegalStateException("no question has more than two rows in the sample");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', organisation, Hogeschool Leiden",
        "'', '*', organisation, Hogeschool Leiden",
        "'', 'de;q=1, q=', organisation, Hogeschool Leiden",
        "'&lang=nl', '', '\uFEFForganisatie (IRI)', Hogeschool Leiden",
        "'&lang=en', '', '\uFEFForganisation (IRI)', University of Applied Sciences Leiden",
        "'', 'fr, en-GB;q=0.8, nl;q=0.3', '\uFEFForganisation (IRI)', University of Applied Sciences Leiden",
        "'&lang=nl', 'en', '\uFEFForganisatie (IRI)', Hogeschool Leiden"
    })
    void whoStatesALanguageGetsHeadingsAndNamesInIt(String lang, String accepted, String heading, String name) {
        String asked = PARTNERS + ".csv?level=as-named&organisation=hogeschool" + lang;
        HttpResponse<String> answer =
                accepted.isEmpty() ? SERVED.get(asked) : SERVED.get(asked, "Accept-Language", accepted);

        String sign = heading.endsWith("organisatie (IRI)") ? ";" : ",";
        assertThat(answer.body()).startsWith(heading + sign);
        assertThat(answer.body().lines().skip(1).findFirst().orElse("")).contains("/hogeschool" + sign + name + sign);
        assertThat(header(answer, "Vary")).contains("Accept-Language");
    }

    /** Opened by the reader of another library, over HTTP. */
    @Test
    void everyTableIsAWorkbookToo() throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        SERVED.request(PARTNERS + ".xlsx?organisation=HsL&level=as-named&lang=nl")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(header(answer, "Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("inline; filename=\"partners-of-an-organisation-hogeschool-as-named.xlsx\"");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(0).getCellText(1)).isEqualTo("organisatie");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("Hogeschool Leiden");
            assertThat(rows.get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("1");
        }
    }

    @Test
    void codesAreWordsInATableForPeople() {
        String gaps = "/api/v1/queries/data-quality-gaps.csv?gap=no-identifier";

        assertThat(SERVED.get(gaps).body()).contains("\r\nno-identifier,");
        assertThat(SERVED.get(gaps + "&lang=nl").body()).contains("\r\ngeen externe identificatie;");
        assertThat(SERVED.get(gaps + "&lang=en").body()).contains("\r\nno external identifier,");
    }

    @Test
    void numbersForPeopleHaveNoZerosThatOnlySomeEnginesWrite() {
        assertThat(SERVED.get("/api/v1/queries/who-leads.csv?level=as-named&lang=nl")
                        .body()
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allMatch(row -> row.matches(".*;[1-9]?[0-9]?[0-9]"));
    }

    @Test
    void languagesHaveTagsOfTheirOwnAndNoOther() {
        String asked = PARTNERS + ".csv?organisation=hogeschool";

        assertThat(header(SERVED.get(asked + "&lang=en"), "ETag"))
                .isNotEqualTo(header(SERVED.get(asked + "&lang=nl"), "ETag"))
                .isNotEqualTo(header(SERVED.get(asked), "ETag"));
        assertThat(header(SERVED.get(asked + "&lang=en"), "Content-Language")).isEqualTo("en");
        assertThat(SERVED.get(asked + "&lang=de").statusCode()).isEqualTo(400);
    }

    @Test
    void columnsOfFormatsForProgramsAreVariablesInAnyLanguage() {
        JsonNode answer = json(SERVED.get(PARTNERS + ".json?level=as-named&organisation=hogeschool&lang=en"));

        assertThat(answer.at("/head/vars/1").asText()).isEqualTo("organisationName");
        assertThat(answer.at("/results/bindings/0/organisationName/value").asText())
                .isEqualTo("University of Applied Sciences Leiden");
        assertThat(answer.at("/results/bindings/0/organisationName/xml:lang").asText())
                .isEqualTo("en");
    }

    @Test
    void pageSpeaksItsLanguageInHeadingsNamesAndCodes() {
        String gaps = "/queries/data-quality-gaps";

        Document english = SERVED.parsed(gaps + "?lang=en");
        Document dutch = SERVED.parsed(gaps);
        Document partners =
                SERVED.parsed("/queries/partners-of-an-organisation?level=as-named&organisation=hogeschool&lang=en");

        assertThat(english.select("th[scope=col]").eachText()).contains("gap");
        assertThat(english.text()).contains("no external identifier");
        assertThat(english.select("option[value=no-lead]").eachText()).containsExactly("no lead");
        assertThat(dutch.select("th[scope=col]").eachText()).contains("gat");
        assertThat(dutch.text()).contains("geen externe identificatie");
        assertThat(partners.text()).contains("University of Applied Sciences Leiden");
        assertThat(partners.select("th[scope=col].number").eachText()).contains("shared projects");
    }

    @Test
    void answerForProgramsIsUtf8WithoutByteOrderMark() {
        String csv = SERVED.get("/api/v1/queries/ambiguous-names.csv").body();
        String tsv = SERVED.get("/api/v1/queries/ambiguous-names.tsv?lang=en").body();

        assertThat(csv.charAt(0)).isEqualTo('p');
        assertThat(tsv.charAt(0)).isEqualTo('?');
    }

    @Test
    void questionThatMakesAGraphGivesRdf() {
        String network = "/api/v1/queries/network-of-an-organisation";

        HttpResponse<String> turtle = SERVED.get(network + "?organisation=hogeschool");
        assertThat(header(turtle, "Content-Type")).startsWith("text/turtle");
        assertThat(turtle.body()).contains("lkg:Collaboration");
        assertThat(header(SERVED.get(network + ".nt"), "Content-Type")).startsWith("application/n-triples");
        assertThat(SERVED.get(network + ".csv").statusCode()).isEqualTo(400);
    }

    @Test
    void unknownQuestionIsToldWithTheNearest() {
        HttpResponse<String> answer = SERVED.get("/api/v1/queries/partners-of-organisation.csv");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("detail").asText()).contains("Nearest: partners-of-an-organisation");
        assertThat(SERVED.get("/queries/nonsense", "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void answerIsKnownAgainByItsTag() {
        String tag = header(SERVED.get(PARTNERS), "ETag");

        assertThat(SERVED.get(PARTNERS, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(header(SERVED.get(PARTNERS + ".csv"), "ETag")).isNotEqualTo(tag);
        assertThat(SERVED.head(PARTNERS).statusCode()).isEqualTo(200);
        assertThat(header(SERVED.get(PARTNERS), "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void pageHasFormTableBarsDownloadsAndTheQuery() {
        HttpResponse<String> answer =
                SERVED.page("/queries/partners-of-an-organisation?organisation=HsL&level=as-named&lang=en");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("h1").text()).isEqualTo("Whom does an organisation work with?");
        assertThat(page.select("[value=HsL]")).isNotEmpty();
        assertThat(page.select("strong[aria-current=true]").eachText()).contains("by themselves");
        assertThat(page.select("datalist#list-organisation")).hasSize(1);
        assertThat(page.select("a").eachAttr("href"))
                .contains(
                        "/doc/organisation/hogeschool?level=as-named&lang=en",
                        "/api/v1/queries/partners-of-an-organisation.csv?organisation=HsL&level=as-named&lang=en")
                .anyMatch(address -> address.startsWith("/sparql?level=as-named&lang=en#query=PREFIX%20"));
        assertThat(page.text()).contains("VALUES ?organisation { organisation:hogeschool }");
    }

    @Test
    void fieldShowsTheNameOfAThingAndTakesIt() {
        String question = "/queries/partners-of-an-organisation?level=as-named&lang=nl&organisation=";
        Document bySlug = SERVED.parsed(question + "hogeschool");
        Document byName = SERVED.parsed(question + "Hogeschool%20Leiden");

        assertThat(bySlug.select("#field-organisation").val()).isEqualTo("Hogeschool Leiden");
        assertThat(bySlug.select("#list-organisation option").eachAttr("value")).contains("Hogeschool Leiden");
        assertThat(byName.select("table.result").text())
                .isNotEmpty()
                .isEqualTo(bySlug.select("table.result").text());
    }

    /** Named after who asks, and each is under one. */
    @Test
    void questionsAreGroupedByWhoAsks() {
        Document page = SERVED.parsed("/queries?lang=nl");

        assertThat(page.select("section > h2").eachText())
                .containsExactly("Voor beleid", "Voor onderzoek", "Voor wie de gegevens bijhoudt of nagaat");
        assertThat(page.select("section:has(h2:contains(onderzoek)) a").eachText())
                .contains("Wie staat in het midden van het netwerk?");
        assertThat(page.select("li[hidden], section[hidden]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "makelaars, nl, Wie zijn de makelaars?, 1 vraag",
        "BROKERS, en, Who are the brokers?, 1 question",
        "no-such-words, en, '', 0 questions"
    })
    void questionsAreFoundByTheirWords(String sought, String language, String title, String told) {
        Document page = SERVED.parsed("/queries?words=" + sought + "&lang=" + language);

        assertThat(String.join("", page.select("li[data-name]:not([hidden]) a").eachText()))
                .isEqualTo(title);
        assertThat(page.select("#found").text()).isEqualTo(told);
        assertThat(page.select("section:not([hidden])")).hasSize(title.isEmpty() ? 0 : 1);
        assertThat(page.select("#find").val()).isEqualTo(sought);
    }

    @Test
    void listOfNumbersIsAChartToo() {
        String asked = "who-leads?level=as-named&lang=en";
        Document page = SERVED.parsed("/queries/" + asked);
        HttpResponse<String> file = SERVED.get("/api/v1/queries/" + asked.replace("?", ".svg?"));

        List<String> led = page.select("table.result td[data-label=projects led]").eachText().stream()
                .filter(number -> !number.equals("0"))
                .toList();
        assertThat(led).hasSizeGreaterThan(1);
        assertThat(page.select(".chart .wide svg rect")).hasSameSizeAs(led);
        assertThat(page.select(".chart .narrow svg text").eachText()).containsAll(led);
        assertThat(page.select(".chart .wide svg").attr("aria-label"))
                .isEqualTo("Chart: Who leads and who joins? The table below has the same numbers.");
        assertThat(page.select(".chart figcaption a").attr("href"))
                .isEqualTo("/api/v1/queries/who-leads.svg?level=as-named&lang=en");
        assertThat(header(file, "Content-Type")).startsWith("image/svg+xml");
        assertThat(header(file, "Content-Disposition")).isEqualTo("inline; filename=\"who-leads-as-named.svg\"");
        assertThat(file.body())
                .startsWith("<?xml")
                .contains(
                        ">Who leads and who joins?</text>", "units counted by themselves", "/queries/who-leads?level");
    }

    @Test
    void pairsAreShadedByTheirNumbers() {
        Document page = SERVED.parsed("/queries/who-works-with-whom?level=as-named");

        List<String> cells = page.select(".chart .wide text.on-light, .chart .wide text.on-dark")
                .eachText();
        List<String> numbers = page.select("table.result td:nth-child(3)").eachText();
        assertThat(numbers).isNotEmpty();
        assertThat(cells).hasSize(2 * numbers.size()).containsAll(numbers);
    }

    @Test
    void answerWithoutNumbersHasNoChart() {
        assertThat(SERVED.page("/queries/abbreviations").body()).doesNotContain("<figure");
        assertThat(SERVED.get("/api/v1/queries/abbreviations.svg").statusCode()).isEqualTo(400);
    }

    @Test
    void codeOfProgramsHasTheAddressByWhichTheReaderCame() {
        String asked = "partners-of-an-organisation";
        // A quote must not end that of a language.
        Document page = SERVED.parsed("/queries/" + asked + "?organisation=Hogeschool%20Leiden%27%22");

        assertThat(page.select("details.program summary").eachText())
                .containsExactly("curl", "Python", "R", "JavaScript");
        String address = "http://127.0.0.1:" + SERVED.service().port() + "/api/v1/queries/" + asked;
        assertThat(page.select("details.program code").eachText())
                .satisfiesExactly(
                        curl -> assertThat(curl)
                                .contains("'" + address + ".csv?organisation=Hogeschool%20Leiden%27%22'"),
                        python -> assertThat(python)
                                .contains("\"" + address + ".csv?organisation=Hogeschool%20Leiden%27%22\""),
                        r -> assertThat(r).contains("read.csv(\"" + address + ".csv?"),
                        script -> assertThat(script).contains("fetch(\"" + address + ".json?"));
    }

    @Test
    void everyQuestionHasAPage() {
        List<String> list = SERVED.links("/queries?lang=en");
        json(SERVED.get("/api/v1/queries")).get("items").forEach(item -> {
            String path = item.get("page").asText();
            assertThat(list).contains(path + "?lang=en");
            assertThat(SERVED.get(path, "Accept", "text/html").statusCode())
                    .as(path)
                    .isEqualTo(200);
        });
    }

    @Test
    void pageOfAMistakeKeepsTheFormAndSaysWhatIsWrong() {
        HttpResponse<String> page = SERVED.get(
                "/queries/partners-of-an-organisation?organisation=Hogeschol&lang=nl", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(400);
        Document parsed = Jsoup.parse(page.body());
        assertThat(parsed.select("form.question [value=Hogeschol]")).isNotEmpty();
        assertThat(parsed.text()).contains("Niets heet “Hogeschol”");
    }
}
