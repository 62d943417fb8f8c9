package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The list that opens below a field while somebody types. */
@BrowserTest
class SuggestionsTest {
    private static final String FIELDS = "input[data-suggest]";
    private static final String OPEN = ".suggestions:not([hidden])";

    /** What is wrong with the boxes of the open list: side by side, over one another, below something else, cut, or out of sight. */
    private static final String MISPLACED = """
            const list = document.querySelector('.suggestions:not([hidden])');
            const width = document.documentElement.clientWidth;
            const wrong = [];
            const told = (what, element) => wrong.push(what + ': ' + element.textContent.trim());
            let below = -Infinity;
            for (const line of list.querySelectorAll('li')) {
              const box = line.getBoundingClientRect();
              if (box.top < below - 0.5) told('beside or over the one before', line);
              below = box.bottom;
              if (box.left < 0 || box.right > width) told('out of the window', line);
            }
            for (const line of list.querySelectorAll('li')) {
              line.scrollIntoView({block: 'nearest'});
              const box = line.getBoundingClientRect();
              const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              if (!line.contains(seen)) told('covered', line);
            }
            for (const element of [list, ...list.querySelectorAll('*')]) {
              const style = getComputedStyle(element);
              if (style.display !== 'inline' && element.scrollWidth > element.clientWidth) told('cut', element);
            }
            return wrong;
            """;

    @ParameterizedTest
    @EnumSource(names = {"START", "PROJECTS", "PATH", "COMPARE", "NETWORK", "EDITOR", "NOT_FOUND"})
    void eachSuggestionHasALineOfItsOwnAndIsWhole(PageKind page, Browser browser) {
        for (int width : List.of(1280, Look.PHONE)) {
            browser.look(new Look(width, Look.Scheme.LIGHT));
            browser.open(page.path());
            int fields = browser.findAll(FIELDS).size();
            assertThat(fields).isPositive();
            IntStream.range(0, fields).forEach(field -> {
                WebElement input = browser.findAll(FIELDS).get(field);
                String name = input.getAccessibleName();
                input.clear();
                browser.suggest(input, "leiden");

                assertThat(browser.findAll(OPEN + " [role=option]")).hasSizeGreaterThan(5);
                assertThat(browser.findAll(OPEN + " [role=group] > :first-child"))
                        .hasSizeGreaterThan(1)
                        .allMatch(heading -> "group".equals(heading.getDomAttribute("class")) && heading.isDisplayed());
                assertThat(browser.lines(MISPLACED))
                        .as(page + ", field " + field + ", " + width)
                        .isEmpty();
                assertThat(input.getAccessibleName()).isNotBlank().isEqualTo(name);
                browser.press(Keys.ESCAPE);
            });
        }
    }

    @Test
    void paperHasNoSuggestions(Browser browser) {
        browser.open(PageKind.PATH.path());
        browser.find("input[name=from]").clear();
        browser.suggest(browser.find("input[name=from]"), "leiden");
        // On paper its field is gone, so that it closes sooner or later.
        WebElement list = browser.find(OPEN);
        browser.media("print");

        assertThat(list.isDisplayed()).isFalse();
    }

    @Test
    void suggestionThatTheArrowsCameToIsMarkedInForcedColours(Browser browser) {
        browser.forceColours();
        browser.open("/");
        browser.suggest(browser.find(FIELDS), "leiden");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        String active = browser.find(FIELDS).getDomAttribute("aria-activedescendant");

        assertThat(browser.findAll(OPEN + " [aria-selected=true]"))
                .singleElement()
                .satisfies(option -> {
                    assertThat(option.getDomAttribute("id")).isEqualTo(active);
                    assertThat(option.getCssValue("outline-style")).isEqualTo("solid");
                    assertThat(option.getCssValue("outline-width")).isEqualTo("2px");
                });
    }
}
