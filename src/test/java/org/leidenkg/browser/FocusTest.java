package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** Where the keyboard is. */
@BrowserTest
class FocusTest {
    /**
     * Notes what comes to have the keyboard, until something has it for the second time: what it is, and how its outline
     * looks. The editor takes keys in a field that is out of sight, and shows itself as what has them.
     */
    private static final String NOTE_FOCUS = """
            const seen = new Set();
            window.focused = [];
            window.isRoundDone = false;
            document.addEventListener('focusin', event => {
              const element = event.target;
              window.isRoundDone ||= seen.has(element);
              if (window.isRoundDone) return;
              seen.add(element);
              const style = getComputedStyle(element.closest('.CodeMirror-focused') || element);
              window.focused.push([element.outerHTML.slice(0, 150), style.outlineStyle, style.outlineWidth]);
            });
            return [matchMedia('(forced-colors: active)').matches];
            """;

    /** So many at once: each call of the browser takes as long as many keys. */
    private static final String TABS = String.join("", Collections.nCopies(25, Keys.TAB));

    private static final int MOST_PRESSES = 16;

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
        browser.leaveOutWhatIsAlike();
        assertThat(browser.lines(NOTE_FOCUS)).containsExactly("true");

        int presses = 0;
        while (browser.lines("return [window.isRoundDone]").contains("false")) {
            assertThat(presses++).as("rounds of the keyboard").isLessThan(MOST_PRESSES);
            browser.press(TABS);
        }

        List<String> places = browser.lines("return window.focused.map(place => place.join(' | '))");
        assertThat(places)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        place -> assertThat(place).doesNotContain(" | none | ").doesNotEndWith(" | 0px"));
    }
}
