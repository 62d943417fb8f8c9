package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/**
 * Twelve tasks that people come with, each from the start page to its right answer in a number of steps. A step is a
 * click, a choice in a list, or the key that ends an entry. The answers were held against the agenda's text by eye.
 */
@BrowserTest
class UserTasksTest {
    private int steps;

    @BeforeEach
    void startAtTheStart(Browser browser) {
        steps = 0;
        browser.open("/");
    }

    @AfterEach
    void noTaskTakesMoreThanFourSteps() {
        assertThat(steps).isBetween(1, 4);
    }

    @Test
    @DisplayName("With whom does Naturalis work? 24 organisations, most with Universiteit Leiden, in 12 projects")
    void partners(Browser browser) {
        search(browser, "Naturalis", "/doc/organisation/naturalis-biodiversity-center");

        assertThat(main(browser)).contains("24 andere organisaties");
        assertThat(text(browser, "table.partners tbody tr")).contains("Universiteit Leiden", "12");
    }

    @Test
    @DisplayName("Which projects does Hogeschool Leiden lead? Eleven")
    void projectsThatOneLeads(Browser browser) {
        browser.look(new Look(Look.PHONE, Look.Scheme.LIGHT));
        search(browser, "HsL", "/doc/organisation/hogeschool-leiden");
        click(browser, ".filters summary");
        choose(browser, ".filters select[name=role]", "lead");
        click(browser, ".filters button");

        browser.await("the projects that it leads", () -> browser.path().contains("role=lead"));
        assertThat(text(browser, "a[href='#projects'] .count")).isEqualTo("11");
    }

    @Test
    @DisplayName("What is between LUMC and Naturalis? Three projects: 1a, 2a and 2e")
    void sharedProjects(Browser browser) {
        click(browser, "main a[href='/path']");
        browser.find("main input[name=from]").sendKeys("LUMC");
        browser.find("main input[name=to]").sendKeys("Naturalis", Keys.ENTER);
        steps++;

        browser.await("what is between", () -> browser.path().contains("from="));
        assertThat(main(browser))
                .contains(
                        "3 gedeelde projecten",
                        "Leiden Healthy Society Center",
                        "Nieuwste technieken van biomonitoring",
                        "What's In The Air (WITA)?");
    }

    @Test
    @DisplayName("How many organisations take part for certain? 28 of 69")
    void certainOnly(Browser browser) {
        click(browser, "header nav a[href='/doc/organisation']");
        click(browser, "main .counting a[href*='certainty=settled']");

        assertThat(main(browser)).contains("28 organisaties die aan een project meedoen");
    }

    @Test
    @DisplayName("Which projects are there on cultural heritage? Eight")
    void projectsOfATheme(Browser browser) {
        click(browser, "main a[href='/doc/theme/cultureel-erfgoed']");

        assertThat(main(browser)).contains("Projecten 8", "Aanpak Laaggeletterdheid");
    }

    @Test
    @DisplayName("Who leads most projects? Gemeente Leiden, 24")
    void mostLeads(Browser browser) {
        click(browser, "main a[href='/queries/who-leads']");

        assertThat(text(browser, "table.result tbody tr")).contains("Gemeente Leiden", "24");
    }

    @Test
    @DisplayName("Who connects groups that do not meet otherwise? Gemeente Leiden, then Universiteit Leiden")
    void brokers(Browser browser) {
        click(browser, "main a[href='/queries/brokers']");

        assertThat(text(browser, "table.result tbody tr")).contains("Gemeente Leiden", "0,347");
        assertThat(text(browser, "table.result tbody tr + tr")).contains("Universiteit Leiden", "0,331");
    }

    @Test
    @DisplayName("Where does it say that Naturalis leads BENIGN? In line 404, \"Naturalis\"")
    void source(Browser browser) {
        search(browser, "BENIGN", "/doc/project/benign-project");

        assertThat(text(browser, "ul.rows li")).contains("Naturalis Biodiversity Center", "regel 404");
    }

    @Test
    @DisplayName("Which project is about poverty? Aanpak Laaggeletterdheid, by its description")
    void wordOfADescription(Browser browser) {
        browser.find("main input[type=search]").sendKeys("armoede", Keys.ENTER);
        steps++;

        browser.awaitPath("/?q=armoede");
        assertThat(main(browser))
                .contains("1 resultaat", "Aanpak Laaggeletterdheid", "in de beschrijving", "armoede en schulden");
    }

    @Test
    @DisplayName("How is this cited? With the version and its own address")
    void citation(Browser browser) {
        click(browser, "main details.citation summary");

        assertThat(text(browser, "main details.citation"))
                .containsPattern("versie [0-9.]+-[0-9a-f]{12} van ")
                .containsPattern("https://w3id\\.org/leidenkg/dataset/[0-9.]+-[0-9a-f]{12}")
                .contains("@misc{");
    }

    @Test
    @DisplayName("The partners of Naturalis in Excel: a workbook")
    void workbook(Browser browser, @TempDir Path folder) throws IOException {
        browser.saveDownloadsIn(folder);
        search(browser, "Naturalis", "/doc/organisation/naturalis-biodiversity-center");
        browser.find("a[href*='/partners.xlsx']").click();
        steps++;

        browser.await("the file to be there", () -> whole(folder));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .contains("naturalis")
                    .endsWith(".xlsx");
        }
    }

    @Test
    @DisplayName("Where is Hogeschool Leiden in the network? It is marked, and works with 38 others")
    void placeInTheNetwork(Browser browser) {
        click(browser, "header nav a[href='/network']");
        browser.find("main input[name=focus]").sendKeys("HsL", Keys.ENTER);
        steps++;

        browser.await("the panel", () -> text(browser, "#panel h2").equals("Hogeschool Leiden"));
        assertThat(text(browser, "#panel")).contains("werkt met 38 andere");
        assertThat(browser.path()).contains("focus=");
    }

    /** Takes the first suggestion for some words. */
    private void search(Browser browser, String words, String path) {
        browser.suggest(browser.find("main input[type=search]"), words);
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        steps++;
        browser.awaitPath(path);
    }

    private void click(Browser browser, String selector) {
        String before = browser.path();
        browser.await(selector).click();
        steps++;
        if (!selector.endsWith("summary")) {
            browser.await("another page", () -> !browser.path().equals(before));
            browser.settle();
        }
    }

    private void choose(Browser browser, String selector, String value) {
        new Select(browser.await(selector)).selectByValue(value);
        steps++;
    }

    private static String main(Browser browser) {
        return browser.find("main").getText();
    }

    private static String text(Browser browser, String selector) {
        return browser.find(selector).getText();
    }

    /** Whether there is one file, and it ends as workbooks do: with the record that closes a ZIP file. */
    private static boolean whole(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                return bytes.length > 22 && bytes[bytes.length - 22] == 'P' && bytes[bytes.length - 21] == 'K';
            }
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
