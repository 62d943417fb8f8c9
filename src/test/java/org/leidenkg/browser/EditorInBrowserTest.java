package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The SPARQL editor, as a researcher uses it. */
@BrowserTest
class EditorInBrowserTest {
    private static final String TAB = "#yasgui .tabPanel.active";
    private static final String RUN = TAB + " .yasqe_queryButton";
    private static final String TABLE = TAB + " .yasr table.dataTable";
    private static final String MIRROR = "document.querySelector('" + TAB + " .yasqe .CodeMirror').CodeMirror";

    /** The contrast of every colour of the query with the paper that it is on. */
    private static final String CONTRASTS = """
            const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
                .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
                .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
            const mirror = document.querySelector("#yasgui .tabPanel.active .CodeMirror");
            const paper = light(getComputedStyle(mirror).backgroundColor);
            return [...mirror.querySelectorAll("[class^=cm-], .CodeMirror-linenumber")].map((word) => {
              const ink = light(getComputedStyle(word).color);
              return String((Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05));
            }).concat(paper < 0.1 ? [] : ["0"]);
            """;

    private static void open(Browser browser) {
        open(browser, "/sparql?lang=en");
    }

    private static void open(Browser browser, String address) {
        browser.open(address);
        browser.await("the editor", () -> browser.findAll(RUN).stream().anyMatch(WebElement::isDisplayed));
    }

    private static List<WebElement> rows(Browser browser) {
        return browser.findAll(TABLE + " tbody tr");
    }

    private static void run(Browser browser) {
        browser.find(RUN).click();
        browser.await("the rows", () -> !rows(browser).isEmpty());
    }

    /** Puts a query in the editor, with the cursor behind it. */
    private static void write(Browser browser, String query) {
        browser.lines("const mirror = " + MIRROR + "; mirror.setValue(\"" + query + "\"); mirror.focus();"
                + " mirror.setCursor(mirror.lineCount(), 0); return [];");
    }

    private static String written(Browser browser) {
        return String.join("\n", browser.lines("return [" + MIRROR + ".getValue()];"));
    }

    private static void assertThatItKeptToItself(Browser browser) {
        assertThat(browser.exchanges()).allMatch(browser::isOurs);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void editorTakesThePlaceOfTheFormAndRunsWhatStandsInIt(Browser browser) {
        open(browser);
        assertThat(browser.find("#sparql-form").isDisplayed()).isFalse();

        run(browser);

        assertThat(browser.find(TABLE + " thead").getText()).contains("organisation", "partners");
        assertThat(rows(browser)).hasSize(20);
        assertThatItKeptToItself(browser);
    }

    @Test
    void exampleOpensInATabOfItsOwnAndRuns(Browser browser) {
        open(browser);
        Select examples = new Select(browser.find("#examples"));
        assertThat(examples.getOptions()).hasSizeGreaterThan(30);

        examples.selectByValue("who-leads");
        browser.await("the example", () -> written(browser).contains("projectsLed"));
        run(browser);

        assertThat(browser.find(TABLE).getText()).contains("Gemeente Leiden");
        assertThatItKeptToItself(browser);
    }

    @Test
    void answerIsThereRawToo(Browser browser) {
        open(browser);
        run(browser);

        browser.find(TAB + " .yasr .select_response").click();

        browser.await(
                "the raw answer",
                () -> browser.findAll(TAB + " .yasr_results .CodeMirror").stream()
                        .anyMatch(raw -> raw.getText().contains("organisation")));
        assertThatItKeptToItself(browser);
    }

    @Test
    void termsOfTheDataAreCompleted(Browser browser) {
        open(browser);
        write(browser, "PREFIX lkg: <https://w3id.org/leidenkg/ontology#> SELECT * { ?project lkg:sequ");

        browser.press(Keys.chord(Keys.CONTROL, Keys.SPACE));

        browser.await(
                "the completed term",
                () -> written(browser).contains("lkg:sequence")
                        || browser.findAll(".CodeMirror-hints").stream()
                                .anyMatch(hints -> hints.getText().contains("sequence")));
        assertThatItKeptToItself(browser);
    }

    @Test
    void editorSpeaksTheReadersLanguageAndHasTheColoursOfThePage(Browser browser) {
        browser.look(new Look(Look.DESK, Look.Scheme.DARK));
        open(browser, "/sparql?lang=nl");
        write(
                browser,
                "PREFIX lkg: <https://w3id.org/leidenkg/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
                        + " SELECT ?naam ?project (1 AS ?aantal) # eerst\\n{ ?project a lkg:Project ; <urn:a>|skos:prefLabel ?naam"
                        + " FILTER (STR(?naam) != 'x' && 2 > 1) } ORDER BY ?naam LIMIT 3");

        run(browser);

        assertThat(browser.lines(CONTRASTS))
                .hasSizeGreaterThan(20)
                .allMatch(contrast -> Double.parseDouble(contrast) >= 4.5);
        browser.await(
                "Dutch words",
                () -> browser.find(TAB + " .yasr_response_chip").getText().matches("3 rijen in [0-9,]+ seconden"));
        browser.await(
                "a Dutch button",
                () -> "Vraag uitvoeren".equals(browser.find(RUN).getDomAttribute("title")));
        browser.await(
                "a link to a page of this service",
                () -> browser.findAll(TABLE + " a[href^='/doc/project/'][href$='?lang=nl']")
                                .size()
                        == 3);
        browser.find(TAB + " .select_chart").click();
        browser.await("bars", () -> browser.findAll(TAB + " .chart meter").size() == 3);
        assertThatItKeptToItself(browser);
    }

    @Test
    void nameOfAnOrganisationBecomesItsIriAndALinkKeepsTheQuery(Browser browser) {
        open(browser);
        write(browser, "SELECT * { ?project ?role natura");

        browser.press("l");
        browser.await(
                "the name",
                () -> browser.lines(
                                "return [...document.querySelectorAll('.CodeMirror-hints')].map(hints => hints.innerText.trim())")
                        .contains("Naturalis Biodiversity Center"));
        browser.press(Keys.ENTER);
        String query =
                "SELECT * { ?project ?role <https://w3id.org/leidenkg/id/organisation/naturalis-biodiversity-center>";
        browser.await("its IRI", () -> written(browser).equals(query));

        browser.find(TAB + " .yasqe_share").click();
        String link = browser.lines("return [document.querySelector('" + TAB + " .yasqe_sharePopup input').value];")
                .get(0);
        assertThat(link).contains("/sparql?lang=en#query=SELECT").doesNotContain("endpoint");
        browser.open("/");
        open(browser, link.substring(link.indexOf("/sparql")));
        assertThat(written(browser)).isEqualTo(query);
    }

    @Test
    void termsOfTheDataAreListedAndOpenAQuery(Browser browser) {
        open(browser);
        browser.find("#terms summary").click();
        WebElement project = browser.findAll("#classes li").stream()
                .filter(term -> term.getText().equals("Project lkg:Project 58"))
                .findFirst()
                .orElseThrow();

        project.findElement(By.tagName("button")).click();

        browser.await("the rows", () -> !rows(browser).isEmpty());
        assertThat(written(browser)).contains("?thing a lkg:Project ;");
    }

    @Test
    void mistakeIsToldWithItsPlace(Browser browser) {
        open(browser);
        write(browser, "SELECT * { ?s ?p FILTER(nope(?s)) ?o }");

        browser.find(RUN).click();

        browser.await(
                "the explanation",
                () -> browser.findAll(TAB + " .yasr .errorResult").stream()
                        .anyMatch(one -> one.getText().toLowerCase(Locale.ROOT).contains("line")));
    }

    @ParameterizedTest
    @ValueSource(ints = {Look.PHONE, Look.DESK})
    void editorFitsItsWindow(int width, Browser browser) {
        browser.look(new Look(width, Look.Scheme.DARK));
        open(browser);
        run(browser);

        assertThat(browser.lines(
                        "return [Math.ceil(document.getElementById('editor').getBoundingClientRect().right)];"))
                .allMatch(right -> Integer.parseInt(right) <= width);
    }

    @Test
    void keyboardComesToTheEditorRunsItAndLeavesIt(Browser browser) {
        open(browser);

        browser.tabTo(focused -> "examples".equals(focused.getDomAttribute("id")));
        browser.tabTo(focused -> focused.getTagName().equals("textarea"));
        browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.await("the rows", () -> !rows(browser).isEmpty());

        browser.tabTo(focused -> focused.getText().equals("Questions to the data"));
        assertThat(written(browser)).startsWith("PREFIX level:");
    }
}
