package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organisation or project comes to on paper. */
@BrowserTest
class PrintedProfileTest {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    @ParameterizedTest
    @CsvSource({
        "organisation/plnt-leiden, 1",
        "organisation/leids-universitair-medisch-centrum?lang=en, 1",
        "organisation/universiteit-leiden, 2",
        "organisation/gemeente-leiden, 2",
        "project/humanities-campus, 1",
        "project/letterlijk-leiden, 1"
    })
    void profileTakesFewPages(String path, int most, Browser browser) {
        browser.open("/doc/" + path);

        assertThat(PAGE.matcher(browser.paper()).results().count()).isBetween(1L, (long) most);
    }
}
