package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** Where the keyboard is. */
@BrowserTest
class FocusTest {
    /**
     * What has the keyboard, whether it had it before or is the body, which is none, and how its outline looks. The editor
     * takes keys in a field that is out of sight, and shows itself as what has them.
     */
    private static final String FOCUSED = """
            const element = document.activeElement;
            const style = getComputedStyle(element.closest('.CodeMirror-focused') || element);
            const before = element.dataset.focused || '';
            element.dataset.focused = 'before';
            return [element.outerHTML.slice(0, 150), element === document.body ? 'body' : before,
              style.outlineStyle, style.outlineWidth];
            """;

    /** More than any of the pages has places for the keyboard. */
    private static final int MOST_PLACES = 400;

    @ParameterizedTest
    @EnumSource(
            names = {
                "START",
                "ORGANISATION_IN_ENGLISH",
                "PROJECT",
                "NETWORK_OF_A_THEME_IN_ENGLISH",
                "PATH",
                "COMPARE",
                "QUESTION",
                "EDITOR"
            })
    void whatHasTheKeyboardHasAnOutlineInForcedColours(PageKind page, Browser browser) {
        browser.forceColours();
        browser.open(page.path());
        assertThat(browser.lines("return [matchMedia('(forced-colors: active)').matches]"))
                .containsExactly("true");

        List<List<String>> places = Stream.generate(() -> {
                    browser.press(Keys.TAB);
                    return browser.lines(FOCUSED);
                })
                .limit(MOST_PLACES)
                .takeWhile(place -> place.get(1).isEmpty())
                .toList();

        assertThat(places).hasSizeGreaterThan(5).hasSizeLessThan(MOST_PLACES).allSatisfy(place -> {
            assertThat(place.get(2)).as(place.get(0)).isNotEqualTo("none");
            assertThat(place.get(3)).as(place.get(0)).isNotEqualTo("0px");
        });
    }
}
