package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on every kind of page. */
@BrowserTest
class EveryPageTest {
    @ParameterizedTest
    @EnumSource
    void pageAsksNoOtherHostAndConsoleIsSilent(PageKind page, Browser browser) {
        browser.open(page.path());

        assertThat(browser.find("main h1").getText()).isNotBlank();
        List<Exchange> exchanges = browser.exchanges();
        assertThat(exchanges).filteredOn(exchange -> !browser.isOurs(exchange)).isEmpty();
        assertThat(exchanges.get(0).status()).isEqualTo(page.status());
        assertThat(exchanges.subList(1, exchanges.size()))
                .isNotEmpty()
                .allSatisfy(exchange ->
                        assertThat(exchange.status()).as(exchange.address()).isEqualTo(200));
        assertThat(browser.console())
                // Chromium itself writes there that a page of an error has the status of an error.
                .filteredOn(line -> !line.contains("status of " + page.status() + " "))
                .isEmpty();
    }
}
