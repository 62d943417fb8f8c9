package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static void open(Browser browser) {
        browser.open("/sparql?lang=en");
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
        assertThat(written(browser)).startsWith("PREFIX lkg:");
    }
}
