package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What people come for, done as they do it. */
@BrowserTest
class LookupScenariosTest {
    private static final String SEARCH = "input[type=search]";
    private static final String DOTS = ".still a.dot";

    @AfterEach
    void consoleStayedSilent(Browser browser) {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.exchanges()).allMatch(browser::isOurs);
    }

    @Test
    void abbreviationIsFoundAndAPartnerFollowedWithTheKeyboardOnly(Browser browser) {
        browser.open("/doc/project");
        WebElement field = browser.tabTo(element -> "search".equals(element.getDomAttribute("type")));
        WebElement suggestion = browser.suggest(field, "HsL");
        assertThat(suggestion.getText()).contains("Hogeschool Leiden", "afkorting: HsL");

        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.find(SEARCH).getDomAttribute("aria-activedescendant"))
                .isEqualTo(suggestion.getDomAttribute("id"));
        browser.press(Keys.ENTER);
        browser.awaitPath("/doc/organisation/hogeschool-leiden");
        assertThat(browser.find("h1").getText()).isEqualTo("Hogeschool Leiden");

        browser.tabTo(element -> element.getText().equals("Naturalis Biodiversity Center"));
        browser.press(Keys.ENTER);
        browser.awaitPath("/doc/organisation/naturalis-biodiversity-center");
        assertThat(browser.find("h1").getText()).isEqualTo("Naturalis Biodiversity Center");
    }

    @Test
    void firstThingThatTheKeyboardComesToLeadsPastTheNavigation(Browser browser) {
        browser.open("/doc/project");
        browser.press(Keys.TAB);

        assertThat(browser.focused().getDomAttribute("href")).isEqualTo("#main");
        assertThat(browser.focused().getLocation().getX()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void suggestionsCloseOnEscapeAndTheFormStillSearches(Browser browser) {
        browser.open("/doc/project");
        browser.suggest(browser.find(SEARCH), "HsL");
        browser.press(Keys.ESCAPE);
        assertThat(browser.find(SEARCH).getDomAttribute("aria-expanded")).isEqualTo("false");

        browser.find(SEARCH).sendKeys(Keys.END, Keys.ENTER);
        browser.awaitPath("/?q=HsL");
        assertThat(browser.find("main").getText()).contains("afkorting: HsL");
    }

    @Test
    void searchIsAPlainFormWithoutScripts(Browser browser) {
        browser.scripts(false);
        browser.open("/");
        browser.find("main " + SEARCH).sendKeys("HsL", Keys.ENTER);

        browser.awaitPath("/?q=HsL");
        assertThat(browser.find("main").getText()).contains("afkorting: HsL");
    }

    @Test
    void languageChangesInPlaceAndStays(Browser browser) {
        browser.open("/doc/organisation/hogeschool-leiden");
        browser.find("header a[hreflang=en]").click();
        browser.awaitPath("/doc/organisation/hogeschool-leiden?lang=en");
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("en");

        browser.find("header nav a[href*='/doc/project']").click();
        browser.awaitPath("/doc/project?lang=en");
        assertThat(browser.find("h1").getText()).isEqualTo("Projects");
    }

    @Test
    void pictureIsFilteredAndItsDotsAreWalkedWithTheKeyboard(Browser browser) {
        browser.open("/network");
        int all = browser.findAll(DOTS).size();
        new Select(browser.find("select[name=theme]")).selectByValue("cultureel-erfgoed");
        browser.find("form.filters button").click();
        browser.await("the filtered picture", () -> browser.path().contains("theme=cultureel-erfgoed"));
        browser.settle();
        assertThat(browser.findAll(DOTS)).isNotEmpty().hasSizeLessThan(all);

        browser.await("figure.network canvas");
        browser.tabTo(element -> "application".equals(element.getDomAttribute("role")));
        browser.press(Keys.ARROW_RIGHT);
        String address = browser.await(".told a").getDomAttribute("href");
        browser.press(Keys.ENTER);
        browser.awaitPath(String.valueOf(address));
        assertThat(browser.find("h1").isDisplayed()).isTrue();
    }

    @Test
    void pictureIsThereWithoutScriptsAndOnPaper(Browser browser) {
        browser.scripts(false);
        browser.open("/network");
        assertThat(browser.find(".still svg").isDisplayed()).isTrue();
        assertThat(browser.find(".live").isDisplayed()).isFalse();

        browser.scripts(true);
        browser.open("/network");
        browser.media("print");
        assertThat(browser.find(".still svg").isDisplayed()).isTrue();
        assertThat(browser.find(".live").isDisplayed()).isFalse();
    }

    @Test
    void listOfQuestionsAnswersWhileSomebodyTypes(Browser browser) {
        browser.open("/queries?lang=nl");
        browser.find("#find").sendKeys("Makelaars");

        assertThat(browser.find("#found").getText()).isEqualTo("1 vraag");
        assertThat(browser.find("main ul.rows").getText()).startsWith("Wie zijn de makelaars?");

        browser.find("#find").sendKeys(Keys.ENTER);
        browser.awaitPath("/queries?words=Makelaars&lang=nl");
        assertThat(browser.find("#found").getText()).isEqualTo("1 vraag");
    }

    @Test
    void pieceOfCodeHasAButtonThatCopiesIt(Browser browser) {
        browser.open("/queries/brokers?lang=nl");
        browser.find("details.program summary").click();

        assertThat(browser.find("details.program button").getText()).isEqualTo("Kopieer");
        assertThat(browser.find("details.program pre").getText()).startsWith("curl ");
    }

    @Test
    void downloadedFileIsTheOneThatThePageSays(Browser browser, @TempDir Path folder)
            throws IOException, NoSuchAlgorithmException {
        browser.saveDownloadsIn(folder);
        browser.open("/dumps/");
        WebElement row = browser.find("tr:has(a[href$='/leidenkg.ttl.gz'])");
        String digest = row.findElement(By.cssSelector("code.digest")).getText();
        row.findElement(By.cssSelector("a")).click();
        Path file = folder.resolve("leidenkg.ttl.gz");
        // A browser makes an empty file of that name first.
        browser.await("the file to be there", () -> file.toFile().length() > 0);

        byte[] found = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(HexFormat.of().formatHex(found)).isEqualTo(digest);
    }
}
