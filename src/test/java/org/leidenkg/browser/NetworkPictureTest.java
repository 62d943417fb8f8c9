package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The picture of the network, moving. */
@BrowserTest
class NetworkPictureTest {
    private static final String PICTURE = "const cy = document.querySelector('.live')._cyreg.cy;\n";

    /** Pairs of names that lie over one another on the screen, by the style that the library draws them with. */
    private static final String CLASHES = PICTURE + """
            const ruler = document.createElement('canvas').getContext('2d');
            const box = (node) => {
              const zoom = cy.zoom();
              const at = node.renderedPosition();
              const size = node.numericStyle('font-size') * zoom;
              ruler.font = size + 'px ' + node.style('font-family');
              const width = ruler.measureText(node.style('label')).width;
              const reach = node.renderedWidth() / 2;
              const x = at.x + node.numericStyle('text-margin-x') * zoom;
              const y = at.y + node.numericStyle('text-margin-y') * zoom;
              const side = node.style('text-halign');
              const height = node.style('text-valign');
              const left = side === 'right' ? x + reach : side === 'left' ? x - reach - width : x - width / 2;
              const top = height === 'bottom' ? y + reach : height === 'top' ? y - reach - size : y - size / 2;
              return { left: left, top: top, right: left + width, bottom: top + size };
            };
            const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
            return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
              const named = cy.nodes('.named').toArray().map((node) => ({ name: node.data('label'), box: box(node) }));
              done(named.flatMap((one, i) => named.slice(i + 1).filter((other) => over(one.box, other.box))
                .map((other) => one.name + ' / ' + other.name)));
            })));
            """;

    private static List<String> labels(Browser browser, String selector) {
        return browser.lines(PICTURE + "return cy.nodes('" + selector + "').map((node) => node.data('label'));");
    }

    @Test
    void theStillPictureGivesWayToTheMovingOne(Browser browser) {
        browser.open("/network");

        assertThat(browser.find(".still").isDisplayed()).isFalse();
        assertThat(browser.find(".live canvas").isDisplayed()).isTrue();
        assertThat(browser.find(".tools").isDisplayed()).isTrue();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void withoutScriptsTheStillPictureLeadsOn(Browser browser) {
        browser.scripts(false);
        browser.open("/network");

        assertThat(browser.find(".still").isDisplayed()).isTrue();
        assertThat(browser.find(".live").isDisplayed()).isFalse();
        assertThat(browser.findAll(".still a.dot")).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/network", "/network?view=projects&lang=en", "/network?theme=cultureel-erfgoed"})
    void namesDoNotCollideAtAnyZoom(String path, Browser browser) {
        browser.open(path);

        assertThat(labels(browser, ".named")).hasSizeGreaterThan(10).contains("GL");
        for (String button : List.of("whole", "in", "in", "in", "out")) {
            browser.find(".tools button[value=" + button + "]").click();
            assertThat(browser.lines(CLASHES)).as(path + " " + button).isEmpty();
        }
    }

    @Test
    void closerBySomeNamesComeThatHadNoRoom(Browser browser) {
        browser.open("/network");
        List<String> whole = labels(browser, ".named");
        browser.find(".tools button[value=in]").click();
        browser.lines(CLASHES);

        assertThat(labels(browser, ".named")).isNotEqualTo(whole);
    }

    @Test
    void theKeyboardPointsAndOpens(Browser browser) {
        browser.open("/network");
        browser.tabTo(
                element -> String.valueOf(element.getDomAttribute("class")).contains("live"));
        browser.press(Keys.ARROW_RIGHT);

        assertThat(browser.find(".told").getText()).contains("Gemeente Leiden", "HsL");
        assertThat(labels(browser, ".focus")).containsExactly("GL");
        assertThat(labels(browser, ".far")).isNotEmpty().doesNotContain("HsL");

        browser.press(Keys.ESCAPE);
        assertThat(labels(browser, ".far")).isEmpty();

        browser.press(Keys.ARROW_RIGHT);
        browser.press(Keys.ENTER);
        browser.await("the choice", () -> browser.path().equals("/network?focus=gemeente-leiden#panel"));
        browser.press(Keys.ENTER);
        browser.await("the page of the organisation", () -> browser.path().equals("/doc/organisation/gemeente-leiden"));
    }

    @Test
    void whoIsFoundIsToldOfAndStandsInTheAddress(Browser browser) {
        browser.open("/network?theme=cultureel-erfgoed");
        browser.find("input[name=focus]").sendKeys("UL");
        browser.press(Keys.ENTER);

        browser.await("the panel", () -> browser.find("#panel").getText().contains("Werkt samen met"));
        assertThat(browser.path()).isEqualTo("/network?theme=cultureel-erfgoed&focus=universiteit-leiden#panel");
        assertThat(labels(browser, ".focus")).containsExactly("UL");
        browser.find("#panel a.choice").click();
        browser.await(
                "another panel", () -> !browser.find("#panel h2").getText().equals("Universiteit Leiden"));
        assertThat(browser.path())
                .startsWith("/network?theme=cultureel-erfgoed&focus=")
                .doesNotContain("universiteit");
        assertThat(browser.lines("history.back(); return [];")).isEmpty();
        browser.await("the first one", () -> browser.find("#panel h2").getText().equals("Universiteit Leiden"));
        assertThat(browser.find("input[name=focus]").getDomProperty("value")).isEqualTo("Universiteit Leiden");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aFilterIsAnAddress(Browser browser) {
        browser.open("/network");
        browser.find("#filter-theme option[value='cultureel-erfgoed']").click();
        browser.find("form.filters button").click();
        browser.await("the filtered page", () -> browser.path().contains("theme=cultureel-erfgoed"));

        assertThat(browser.find("#filter-theme").getDomProperty("value")).isEqualTo("cultureel-erfgoed");
        assertThat(browser.find("main > [role=status]").getText()).contains("thema Cultureel erfgoed");
    }

    @Test
    void placesAreTheSameAtEachVisit(Browser browser) {
        String places = PICTURE + "return cy.nodes().map((node) => JSON.stringify(node.position()));";
        browser.open("/network");
        List<String> first = browser.lines(places);
        browser.open("/network");

        assertThat(browser.lines(places)).isEqualTo(first).hasSizeGreaterThan(50);
    }
}
