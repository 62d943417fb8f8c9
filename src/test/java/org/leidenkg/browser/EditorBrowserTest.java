package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The SPARQL editor, used. */
@BrowserTest
class EditorBrowserTest {
    private static final String QUERY = ".tabPanel.active .CodeMirror textarea";
    private static final String RUN = ".tabPanel.active .yasqe_queryButton";
    private static final String ROWS = ".tabPanel.active .yasr table tbody tr";

    @AfterEach
    void consoleStayedSilentAndNoOtherHostWasAsked(Browser browser) {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.exchanges()).allMatch(browser::isOurs);
    }

    @Test
    void questionOfTheLibraryIsChosenAndItsAnswerShownAsATable(Browser browser) {
        browser.open("/sparql");
        Select questions = new Select(browser.find("#examples"));
        questions.selectByValue("who-works-with-whom");
        browser.find(RUN).click();
        WebElement first = browser.await(ROWS);

        assertThat(first.getText()).contains("Leiden");
        assertThat(browser.exchanges())
                .anyMatch(exchange -> exchange.address().endsWith("/sparql") && exchange.status() == 200);
        assertThat(Axe.findings(browser)).isEmpty();
    }

    @Test
    void answerIsShownRawToo(Browser browser) {
        browser.open("/sparql");
        browser.find(RUN).click();
        browser.await(ROWS);
        browser.find(".yasr .select_response").click();

        assertThat(browser.await(".yasr_results .CodeMirror-code").getText()).contains("\"head\"");
    }

    @Test
    void termsOfOursAreCompleted(Browser browser) {
        browser.open("/sparql");
        WebElement query = browser.find(QUERY);
        query.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        query.sendKeys("PREFIX lkg: <https://w3id.org/leidenkg/ontology#> SELECT * WHERE { ?edge lkg:sharedPro");
        query.sendKeys(Keys.chord(Keys.CONTROL, Keys.SPACE));

        assertThat(browser.await(".CodeMirror-hints").getText()).contains("sharedProjects");
    }

    @Test
    void keyboardComesInAndOutOfTheQuery(Browser browser) {
        browser.open("/sparql");
        browser.tabTo(element -> element.getTagName().equals("textarea"));
        browser.tabTo(
                element -> String.valueOf(element.getDomAttribute("class")).contains("yasqe_queryButton"));
        browser.press(Keys.ENTER);

        browser.await(ROWS);
        assertThat(browser.findAll(ROWS)).hasSizeGreaterThan(10);
    }

    @Test
    void mistakeInTheQueryIsShownWithItsPlace(Browser browser) {
        browser.open("/sparql");
        WebElement query = browser.find(QUERY);
        query.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        query.sendKeys("SELECT * WHERE { ?a ?b }");

        assertThat(browser.await(".parseErrorIcon").isDisplayed()).isTrue();
    }
}
