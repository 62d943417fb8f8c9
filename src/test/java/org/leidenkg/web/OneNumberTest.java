package org.leidenkg.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;

/** One thing has one number on every page, in every answer, question and file, in whichever way it is asked to be counted. */
class OneNumberTest {
    /** With units and without; the last one is a unit. */
    private static final List<String> ORGANISATIONS = List.of(
            "gemeente-leiden",
            "universiteit-leiden",
            "hogeschool-leiden",
            "leiden-partners",
            "naturalis-biodiversity-center",
            "faculteit-der-wiskunde-en-natuurwetenschappen");

    @RegisterExtension
    private static final SeedsService SERVICE = new SeedsService();

    /** What is told of an organisation; a number that a place does not tell is not there. */
    private record Told(Map<String, String> projects, Map<String, String> led, Map<String, String> partners) {
        Told() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    static Stream<Counting> countings() {
        return Stream.of(Level.values())
                .flatMap(level -> Stream.of(Certainty.values()).map(certainty -> new Counting(level, certainty)));
    }

    private static String address(String path, Counting counting) {
        return path + (path.contains("?") ? "&" : "?") + "level="
                + counting.level().slug() + "&certainty=" + counting.certainty().key();
    }

    private static JsonNode api(String path, Counting counting) {
        return json(SERVICE.served().get(address("/api/v1" + path, counting)));
    }

    private static Document page(String path, Counting counting) {
        return SERVICE.served().parsed(address(path, counting));
    }

    private static List<CSVRecord> table(String path, Counting counting) {
        return table(address(path, counting));
    }

    private static List<CSVRecord> table(String path) {
        String text = SERVICE.served().get(path).body().replace("\uFEFF", "");
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** All rows of the answer to a question that can be counted in both ways. */
    private static List<CSVRecord> question(String name, String parameters, Counting counting) {
        return table("/api/v1/queries/" + name + ".csv" + parameters, counting);
    }

    private static List<CSVRecord> of(String slug, String column, List<CSVRecord> rows) {
        return rows.stream()
                .filter(row -> row.get(column).endsWith("/organisation/" + slug))
                .toList();
    }

    private static String count(@Nullable Element element) {
        return element == null ? "none" : element.text().replaceAll("\\D", "");
    }

    private static void put(Map<String, String> numbers, String place, Stream<String> told) {
        told.forEach(number -> numbers.put(place, number.isEmpty() ? "0" : number));
    }

    /** The row of a page's table that is about an organisation. */
    private static List<List<String>> cells(Document page, String table, String slug) {
        return page
                .select(table + " tbody tr:has(th > a[href^=/doc/organisation/" + slug + "?]), " + table
                        + " tbody tr:has(th > a[href=/doc/organisation/" + slug + "])")
                .stream()
                .map(row -> row.select("td").eachText())
                .toList();
    }

    private static Told ofTheApi(String slug, Counting counting) {
        Told told = new Told();
        JsonNode one = api("/organisations/" + slug, counting);
        told.projects.put("API", one.get("projectCount").asText());
        told.led.put("API", one.get("leadCount").asText());
        told.partners.put("API", one.get("partnerCount").asText());
        told.projects.put(
                "API, its projects",
                api("/organisations/" + slug + "/projects", counting)
                        .get("total")
                        .asText());
        told.partners.put(
                "API, its partners",
                api("/organisations/" + slug + "/partners", counting)
                        .get("total")
                        .asText());
        api("/organisations?size=200", counting).get("items").forEach(item -> {
            if (item.get("slug").asText().equals(slug)) {
                told.projects.put("API, list", item.get("projects").asText());
            }
        });
        api("/network", counting).get("nodes").forEach(node -> {
            if (node.get("slug").asText().equals(slug)) {
                told.projects.put("API, network", node.at("/measures/projects").asText());
                told.led.put("API, network", node.at("/measures/projectsLed").asText());
                told.partners.put("API, network", node.at("/measures/degree").asText());
            }
        });
        return told;
    }

    private static void ofThePages(Told told, String slug, Counting counting) {
        Document own = page("/doc/organisation/" + slug, counting);
        put(
                told.projects,
                "its page",
                own.select(".jump a[href=#projects] .count").stream().map(OneNumberTest::count));
        put(
                told.partners,
                "its page",
                own.select(".jump a[href=#works-with] .count").stream().map(OneNumberTest::count));
        put(
                told.led,
                "its page",
                own.select(".lead").eachText().stream()
                        .map(text -> text.replaceFirst("^\\D+$|.*, waarvan (\\d+) als.*", "$1")));
        Document compared = page("/compare?o=" + slug, counting);
        put(
                told.projects,
                "comparison",
                compared.select(".compare td > a[href$=#projects]").stream()
                        .limit(1)
                        .map(OneNumberTest::count));
        put(
                told.led,
                "comparison",
                compared.select(".compare tr:not(.sub) td:has(> a[href$=#projects]) .why").stream()
                        .map(OneNumberTest::count));
        put(
                told.partners,
                "comparison",
                compared.select(".compare td > a[href$=#works-with]").stream().map(OneNumberTest::count));
        cells(page("/", counting), "table", slug).forEach(row -> {
            told.partners.put("start page", row.get(0));
            told.projects.put("start page", row.get(1));
        });
        cells(page("/doc/organisation", counting), "table", slug).forEach(row -> told.projects.put("list", row.get(1)));
        cells(page("/network?sort=projects", counting), "table.members", slug).forEach(row -> {
            told.projects.put("network", row.get(1));
            told.partners.put("network", row.get(2));
        });
        Elements panel = page("/network?focus=" + slug, counting).select("#panel h3 .count");
        if (!panel.isEmpty()) {
            told.partners.put("panel", count(panel.first()));
            told.projects.put("panel", count(panel.last()));
        }
        cells(page("/heatmap", counting), "table.heat", slug)
                .forEach(row -> told.projects.put("heat map", row.get(row.size() - 1)));
    }

    private static void ofTheFiles(Told told, String slug, Counting counting) {
        table("/network-nodes.csv", counting).stream()
                .filter(row -> row.get("Id").equals(slug))
                .forEach(row -> {
                    told.projects.put("CSV", row.get("Projects"));
                    told.led.put("CSV", row.get("Projects led"));
                    told.partners.put("CSV", row.get("Degree"));
                });
        long pairs = table("/network.csv", counting).stream()
                .filter(row ->
                        row.get("Source").equals(slug) || row.get("Target").equals(slug))
                .count();
        told.partners.put("CSV, pairs", Long.toString(pairs));
        Document gexf = Jsoup.parse(
                SERVICE.served().get(address("/network.gexf", counting)).body(), "", Parser.xmlParser());
        gexf.select("node[id=" + slug + "]").forEach(node -> {
            told.projects.put("GEXF", node.select("[for=projects]").attr("value"));
            told.led.put("GEXF", node.select("[for=projects_led]").attr("value"));
            told.partners.put("GEXF", node.select("[for=degree]").attr("value"));
        });
    }

    private static void ofTheQuestions(Told told, String slug, Counting counting) {
        of(slug, "organisation", question("who-leads", "", counting)).forEach(row -> {
            told.projects.put("who leads", row.get("projects"));
            told.led.put("who leads", row.get("projectsLed"));
        });
        for (String name : List.of("organisations-by-sector", "bridges-between-themes")) {
            of(slug, "organisation", question(name, "", counting))
                    .forEach(row -> told.projects.put(name, row.get("projects")));
        }
        of(slug, "unit", question("units-and-parents", "", counting))
                .forEach(row -> told.projects.put("units", row.get("projects")));
        List<CSVRecord> own = question("projects-of-an-organisation", "?organisation=" + slug, counting);
        told.projects.put("its projects", distinct(own.stream()));
        told.led.put(
                "its projects",
                distinct(own.stream().filter(row -> row.get("role").endsWith("Lead"))));
        told.partners.put(
                "its partners",
                Integer.toString(question("partners-of-an-organisation", "?organisation=" + slug, counting)
                        .size()));
        List<CSVRecord> pairs = question("who-works-with-whom", "", counting);
        told.partners.put(
                "who works with whom",
                Integer.toString(of(slug, "organisation", pairs).size()
                        + of(slug, "partner", pairs).size()));
        of(slug, "organisation", question("central-organisations", "", counting))
                .forEach(row -> {
                    told.projects.put("at the centre", row.get("projects"));
                    told.partners.put("at the centre", row.get("degree"));
                });
    }

    private static String distinct(Stream<CSVRecord> rows) {
        return Long.toString(rows.map(row -> row.get("project")).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("countings")
    void anOrganisationHasTheSameNumbersEverywhere(Counting counting) {
        for (String slug : ORGANISATIONS) {
            Told told = ofTheApi(slug, counting);
            ofThePages(told, slug, counting);
            ofTheFiles(told, slug, counting);
            ofTheQuestions(told, slug, counting);

            assertSame(told.projects, slug + ", projects, " + counting);
            assertSame(told.led, slug + ", projects led, " + counting);
            assertSame(told.partners, slug + ", partners, " + counting);
            assertThat(told.projects).as(slug + " " + counting).containsKeys("comparison", "its projects");
        }
    }

    private static void assertSame(Map<String, String> numbers, String what) {
        assertThat(new ArrayList<>(numbers.values()))
                .as(what + " " + numbers)
                .containsOnly(numbers.getOrDefault("API", ""));
    }

    @ParameterizedTest
    @MethodSource("countings")
    void allOfThemHaveTheSameNumberEverywhere(Counting counting) {
        Document home = page("/", counting);
        List<String> totals = home.select(".totals dd").eachText();
        Map<String, String> figures = new LinkedHashMap<>();
        table("/api/v1/queries/key-figures.csv?certainty="
                        + counting.certainty().key())
                .forEach(row -> figures.put(row.get("figure"), row.get("number")));
        JsonNode network = api("/network", counting);

        assertThat(totals)
                .containsExactly(
                        figures.getOrDefault("projects", ""),
                        figures.getOrDefault("organisations-" + counting.level().slug(), ""),
                        figures.getOrDefault("participations", ""),
                        figures.getOrDefault("pairs-" + counting.level().slug(), ""));
        assertThat(totals)
                .containsExactly(
                        totals.get(0),
                        network.get("organisations").asText(),
                        Integer.toString(table("/api/v1/queries/consortia.csv?certainty="
                                        + counting.certainty().key())
                                .size()),
                        network.get("pairs").asText());
        assertThat(api("/organisations", counting).get("total").asText()).isEqualTo(totals.get(1));
        assertThat(page("/doc/organisation", counting).select("h1 + .hint").text())
                .startsWith(totals.get(1) + " organisaties");
        assertThat(question("who-works-with-whom", "", counting)).hasSize(Integer.parseInt(totals.get(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "level=as-named",
                "certainty=settled",
                "theme=cultureel-erfgoed",
                "theme=cultureel-erfgoed&role=lead&level=as-named",
                "weight=fractional&min-weight=0.5&certainty=settled"
            })
    void aPartOfTheNetworkHasTheSameMeasuresInQuestionsAsInItsFile(String part) {
        List<String> columns =
                List.of("Betweenness", "Constraint", "Brokerage as liaison", "Betweenness", "Degree", "Community");
        Map<String, List<String>> questions = new LinkedHashMap<>();
        questions.put("brokers", List.of("betweenness", "constraint", "liaison"));
        questions.put("central-organisations", List.of("betweenness", "degree"));
        questions.put("communities", List.of("community"));
        Map<String, List<BigDecimal>> file = new TreeMap<>();
        table("/network-nodes.csv?" + part).forEach(row -> file.put(row.get("IRI"), numbers(row, columns)));
        Map<String, List<BigDecimal>> answers = new TreeMap<>();
        questions.forEach((name, asked) -> table("/api/v1/queries/" + name + ".csv?" + part)
                .forEach(row -> answers.computeIfAbsent(row.get("organisation"), k -> new ArrayList<>())
                        .addAll(numbers(row, asked))));

        assertThat(answers).isNotEmpty().isEqualTo(file);
    }

    private static List<BigDecimal> numbers(CSVRecord row, List<String> columns) {
        return columns.stream()
                .map(row::get)
                .map(number -> number.isEmpty() ? BigDecimal.ONE.negate() : new BigDecimal(number).stripTrailingZeros())
                .toList();
    }

    @Test
    void pageSaysThatItsMeasuresAreOfAPart() {
        assertThat(SERVICE.served()
                        .parsed("/queries/brokers?theme=cultureel-erfgoed&lang=nl")
                        .select(".part")
                        .eachText())
                .anySatisfy(told -> assertThat(told).startsWith("Berekend voor het gevraagde deel"));
        assertThat(SERVICE.served().page("/queries/brokers?lang=nl").body())
                .doesNotContain("Berekend voor het gevraagde deel");
    }

    @ParameterizedTest
    @MethodSource("countings")
    void aThemeHasTheSameNumbersEverywhere(Counting counting) {
        String theme = "cultureel-erfgoed";
        Document page = page("/doc/theme/" + theme, counting);
        JsonNode told = api("/themes/" + theme, counting);
        List<CSVRecord> sectors = question("sector-mix-of-themes", "?theme=" + theme, counting);

        assertThat(List.of(
                        count(page.select("#organisations .count").first()),
                        told.get("organisationCount").asText()))
                .containsOnly(Integer.toString(question("organisations-by-theme", "?theme=" + theme, counting)
                        .size()));
        assertThat(page.select(".sectors tbody tr").stream()
                        .map(row ->
                                row.select("td:nth-child(3), td:nth-child(4)").eachText()))
                .containsExactlyInAnyOrderElementsOf(sectors.stream()
                        .map(row -> List.of(row.get("participations"), row.get("organisations")))
                        .toList());
        assertThat(told.get("sectors").findValuesAsText("participations"))
                .containsExactlyInAnyOrderElementsOf(
                        sectors.stream().map(row -> row.get("participations")).toList());
    }

    /** Pages with filters, and the lists of the API in which each filter counts. */
    static Stream<Arguments> lists() {
        String leiden = "/api/v1/organisations/universiteit-leiden";
        return Stream.of(
                Arguments.of("/doc/organisation", "/api/v1/organisations", ""),
                Arguments.of("/doc/organisation", "/api/v1/organisations", "level=as-named&role=lead&sector=knowledge"),
                Arguments.of("/doc/project", "/api/v1/projects", "certainty=settled"),
                Arguments.of("/doc/project", "/api/v1/projects", "role=partner&sector=business&words=leiden"),
                Arguments.of("/doc/organisation/universiteit-leiden", leiden, "theme=cultureel-erfgoed&role=lead"),
                Arguments.of("/", "/api/v1/search", "q=leiden&theme=kennisstad-breed"));
    }

    private static int total(String path, String... parameters) {
        String query = Stream.of(parameters).filter(one -> !one.isEmpty()).collect(Collectors.joining("&"));
        return json(SERVICE.served().get(path + "?size=1&" + query))
                .get("total")
                .asInt();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aFilterShowsAsManyRowsAsItSays(String path, String api, String asked) {
        Document page = SERVICE.served().parsed(path + "?" + asked);
        int choices = 0;
        for (Element field : page.select(".filters select:not([name=sort])")) {
            String name = field.attr("name");
            String others = Stream.of(asked.split("&", -1))
                    .filter(one -> !one.startsWith(name + "="))
                    .collect(Collectors.joining("&"));
            String list = !api.endsWith("universiteit-leiden")
                    ? api
                    : api + (name.equals("theme") || name.equals("role") ? "/projects" : "/partners");
            for (Element option : field.select("option:not([value=''])")) {
                assertThat(option.text())
                        .as(path + " " + name + "=" + option.val())
                        .endsWith("(" + total(list, others, name + "=" + option.val()) + ")");
                choices++;
            }
        }
        assertThat(choices).isGreaterThan(5);
        for (Element one : page.select(".counting [aria-current] .count, .counting a[href*=certainty=] .count")) {
            String chosen = one.closest("a") != null ? "certainty=settled" : "";
            assertThat(one.text()).startsWith(total(api, asked, chosen) + " ");
        }
        for (Element letter : page.select(".letters a")) {
            assertThat(letter.select(".count").text())
                    .isEqualTo(Integer.toString(total(
                            api, asked, "initial=" + letter.ownText().strip().toLowerCase(Locale.ROOT))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "role=lead", "role=partner&sector=knowledge&words=universiteit"})
    void filtersOfAThemeCountWhatItsListsAndFilesHave(String asked) {
        Document page = SERVICE.served().parsed("/doc/theme/cultureel-erfgoed?" + asked);
        String within = "theme=cultureel-erfgoed";

        for (Element field : page.select(".filters select:not([name=sort])")) {
            String chosen = field.attr("name") + "=";
            String others = Stream.of(asked.split("&", -1))
                    .filter(one -> !one.startsWith(chosen))
                    .collect(Collectors.joining("&"));
            for (Element option : field.select("option:not([value=''])")) {
                assertThat(option.text())
                        .endsWith("(" + total("/api/v1/organisations", within, others, chosen + option.val()) + ")");
            }
        }
        assertThat(page.select(".filters select").eachAttr("name")).containsExactly("role", "sector", "kind", "sort");
        assertThat(count(page.select("#projects .count").first()))
                .isEqualTo(Integer.toString(total("/api/v1/projects", within, asked)));
        assertThat(page.select(".chips a")).hasSize(asked.isEmpty() ? 0 : asked.split("&", -1).length);
        String file = page.select(".question-links a[href^=/api/v1/organisations.csv]")
                .attr("href");
        assertThat(SERVICE.served().get(file).body().lines())
                .hasSize(1
                        + Integer.parseInt(
                                count(page.select("#organisations .count").first())));
    }

    @Test
    void organisationsOfAThemeAreSortedByEachColumnAndLeadToTheProjectsThatAreCounted() {
        Document page = SERVICE.served().parsed("/doc/theme/cultureel-erfgoed?role=lead&sort=name");
        Elements counted = page.select("table:has(th[aria-sort]) td a[href*=theme]");

        assertThat(page.select("th[aria-sort]").eachText()).containsExactly("Organisatie");
        assertThat(page.select("table:has(th[aria-sort]) tbody th").eachText())
                .isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag("nl")));
        assertThat(page.select("table:has(th[aria-sort]) thead a").eachAttr("href"))
                .containsExactly(
                        "/doc/theme/cultureel-erfgoed?role=lead&sort=-name#organisations",
                        "/doc/theme/cultureel-erfgoed?role=lead&sort=-projects#organisations",
                        "/doc/theme/cultureel-erfgoed?role=lead&sort=-led#organisations");
        assertThat(SERVICE.served().parsed(counted.attr("href")).select(".projects .row-title"))
                .hasSize(Integer.parseInt(counted.eachText().get(0)));
    }

    @Test
    void filtersAreKeptByEverythingThatLeadsToTheSameList() {
        String narrowed = "theme=gezondheid-welzijn&role=partner&words=leiden";
        Document page = SERVICE.served().parsed("/doc/organisation?" + narrowed + "&sort=-projects");

        assertThat(page.select(".counting a, .list thead a, .letters a, header a[hreflang=en], .question-links a")
                        .eachAttr("href"))
                .hasSizeGreaterThan(10)
                .allSatisfy(address -> assertThat(address).contains(narrowed));
        assertThat(page.select(".chips a").eachAttr("href"))
                .containsExactly(
                        "/doc/organisation?role=partner&words=leiden&sort=-projects",
                        "/doc/organisation?theme=gezondheid-welzijn&words=leiden&sort=-projects",
                        "/doc/organisation?theme=gezondheid-welzijn&role=partner&sort=-projects");
        assertThat(page.select(".list th[aria-sort]").eachText()).containsExactly("Projecten");
        assertThat(page.select(".list td:nth-child(3)").eachText())
                .extracting(Integer::valueOf)
                .isSortedAccordingTo(Comparator.reverseOrder());
        String file = page.select(".question-links a[href*=.csv]").attr("href");
        assertThat(SERVICE.served().get(file).body().lines().toList())
                .hasSize(1 + page.select(".list tbody tr").size())
                .first()
                .isEqualTo("\uFEFFOrganisatie;Soort;Projecten;Als trekker;Onderdeel van;afkorting;IRI");
        assertThat(header(SERVICE.served().get(file), "Content-Disposition"))
                .isEqualTo("attachment; filename=\"organisations-gezondheid-welzijn-partner.csv\"");
        String workbook = file.replace(".csv", ".xlsx");
        assertThat(header(SERVICE.served().get(workbook), "Content-Type")).endsWith("spreadsheetml.sheet");
    }

    @Test
    void theThemeOfAnOrganisationHoldsForItsPartnersAsWell() {
        String path = "/doc/organisation/universiteit-leiden?theme=cultureel-erfgoed";
        Document page = SERVICE.served().parsed(path + "&level=as-named");

        assertThat(page.select(".partners details .why").eachText())
                .isNotEmpty()
                .containsOnly("Cultureel erfgoed");
        assertThat(page.select(".projects h3").eachText()).containsExactly("Cultureel erfgoed");
        assertThat(page.select(".jump .count").eachText())
                .containsExactly(
                        Integer.toString(total(
                                "/api/v1/organisations/universiteit-leiden/partners",
                                "theme=cultureel-erfgoed",
                                "level=as-named")),
                        Integer.toString(total(
                                "/api/v1/organisations/universiteit-leiden/projects",
                                "theme=cultureel-erfgoed",
                                "level=as-named")));
    }

    @Test
    void aUnitStandsUnderWhatItIsPartOfAndNeverRunsIntoItsName() {
        Document found = SERVICE.served().parsed("/?q=faculteit");

        assertThat(SERVICE
                        .served()
                        .parsed("/doc/organisation?level=as-named&sort=parent&words=faculteit")
                        .select(".list tbody tr")
                        .stream()
                        .map(row -> row.select("th a").text() + " / "
                                + row.select("td:last-child").text()))
                .contains("Faculteit der Rechtsgeleerdheid / Universiteit Leiden");
        assertThat(found.select(".hits li").eachText())
                .contains("Faculteit der Rechtsgeleerdheid Eenheid van Universiteit Leiden · in de naam");
    }

    @Test
    void aQuestionInWordsFindsWhatItIsAbout() {
        JsonNode naturalis = json(SERVICE.served().get("/api/v1/search?q=wie+werkt+samen+met+Naturalis"));
        JsonNode poverty = json(SERVICE.served().get("/api/v1/search?q=jongeren+armoede"));
        Document page = SERVICE.served().parsed("/?q=jongeren+armoede");

        assertThat(naturalis.at("/items/0/slug").asText()).isEqualTo("naturalis-biodiversity-center");
        assertThat(poverty.at("/items/0/matched/kind").asText()).isEqualTo("description");
        assertThat(poverty.at("/items/0/matched/match").asText()).isEqualTo("some-words");
        assertThat(poverty.get("items").findValues("passage"))
                .allSatisfy(passage ->
                        assertThat(passage).anyMatch(piece -> piece.get("found").asBoolean()));
        assertThat(page.select(".hits mark").eachText()).contains("armoede", "jongeren");
        assertThat(page.select("main .hint").text()).startsWith("Niets heeft al deze woorden.");
        assertThat(json(SERVICE.served().get("/api/v1/search?q=energietransitie"))
                        .get("total")
                        .asInt())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /api/v1/organisations?sector=x; sector; business, civil-society, cross-sector, government, knowledge
            /api/v1/projects?role=boss; role; lead, partner
            /api/v1/projects?sort=age; sort; name, -name, code, -code, theme, -theme, lead, -lead, -organisations, organisations
            /api/v1/organisations/universiteit-leiden/partners.csv?sort=age; sort; -shared, shared, -weight, weight, name, -name
            /api/v1/search?q=leiden&kind=planet; kind; organisation, unit, project, theme, unclear
            """)
    void aValueThatThereIsNotSaysWhichThereAre(String path, String parameter, String allowed) {
        HttpResponse<String> answer = SERVICE.served().get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("detail").asText())
                .contains(" as " + parameter + ".")
                .contains("Allowed: " + allowed + ".");
    }

    @Test
    void unitsCountWithTheirOrganisationWhenNothingIsSaid() {
        assertThat(SERVICE.served()
                        .parsed("/doc/organisation/gemeente-leiden")
                        .select(".jump .count")
                        .eachText())
                .containsExactly("56", "49");
        assertThat(json(SERVICE.served().get("/api/v1/organisations/naturalis-biodiversity-center"))
                        .get("partnerCount")
                        .asInt())
                .isEqualTo(24);
        assertThat(SERVICE.served().get("/network.csv").body())
                .isEqualTo(SERVICE.served()
                        .get("/network.csv?level=rolled-up&certainty=all")
                        .body());
    }

    /** Every link of a page to one that counts leads to the same way of counting. */
    @Test
    void linksKeepWhatWasChosen() {
        Counting chosen = new Counting(Level.AS_NAMED, Certainty.SETTLED);
        for (String path : List.of(
                "/",
                "/?q=leiden",
                "/suggest?q=leiden",
                "/doc/organisation",
                "/doc/organisation/leiden-partners",
                "/compare?o=ul&o=hsl",
                "/path?from=ul&to=hsl",
                "/doc/theme/cultureel-erfgoed",
                "/network",
                "/heatmap",
                "/queries/who-leads",
                "/doc/project",
                "/doc/project/humanities-campus")) {
            Document page = page(path, chosen);
            page.select(".counting a").remove();
            Stream<String> addresses = Stream.concat(
                    page
                            .select(
                                    "a[href^=/doc/organisation], a[href^=/doc/project], a[href^=/network], a[href^=/path], a[href^=/compare]")
                            .eachAttr("href")
                            .stream(),
                    page.select("[data-address^=/doc/]").eachAttr("data-address").stream());
            assertThat(addresses)
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(address ->
                            assertThat(address).contains("level=as-named").contains("certainty=settled"));
            assertThat(page.select("form:not(:has([name=level][value=as-named]):has([name=certainty][value=settled]))"))
                    .as(path)
                    .isEmpty();
        }
    }
}
