package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leidenkg.TestEffort;
import org.openqa.selenium.WebElement;

/** What holds on every kind of page. */
@BrowserTest
class EveryPageTest {
    private static final Pattern LIBRARY = Pattern.compile("/assets/(cytoscape|yasgui)[^/]*[.]js$");

    /** What a strict policy would not let through, or only by accident. */
    private static final String INLINE = """
            return [...document.querySelectorAll('script:not([src]):not([type="application/ld+json"])')]
              .concat([...document.querySelectorAll('*')].filter(element =>
                element.getAttributeNames().some(name => name.startsWith('on'))))
              .map(element => element.outerHTML.slice(0, 150));
            """;

    /** The elements that make a page scroll sideways; none of those that scroll within the page. */
    private static final String WIDER_THAN_THE_WINDOW = """
            const width = document.documentElement.clientWidth;
            if (document.scrollingElement.scrollWidth <= width) return [];
            return ['it is ' + document.scrollingElement.scrollWidth + ' wide'].concat([...document.body.querySelectorAll('*')]
              .filter(element => element.getBoundingClientRect().right > width + 0.5)
              .map(element => element.outerHTML.slice(0, 150)));
            """;

    /** What all tests of a page that only look at it as it was loaded share. */
    private static final Map<PageKind, Visit> VISITS = new EnumMap<>(PageKind.class);

    /** A page as it was loaded. */
    private record Visit(
            String title, List<Exchange> exchanges, List<String> console, List<String> inline, Paper paper) {}

    /**
     * And as it is printed.
     *
     * @param navigation whether it is to be seen, of each part that is of no use on paper
     */
    private record Paper(boolean titleIsShown, List<Boolean> navigation, String file) {}

    private static Visit visit(PageKind page, Browser browser) {
        return VISITS.computeIfAbsent(page, key -> {
            browser.open(page.path());
            String title = browser.find("main h1").getText();
            List<Exchange> exchanges = browser.exchanges();
            List<String> console = browser.console();
            List<String> inline = browser.lines(INLINE);
            browser.media("print");
            Paper paper = new Paper(
                    browser.find("main h1").isDisplayed(),
                    browser.findAll("nav, form, .filters, .downloads, .pager, .skip").stream()
                            .map(WebElement::isDisplayed)
                            .toList(),
                    browser.paper());
            return new Visit(title, exchanges, console, inline, paper);
        });
    }

    @ParameterizedTest
    @EnumSource
    void pageAsksNoOtherHostAndConsoleIsSilent(PageKind page, Browser browser) {
        Visit visit = visit(page, browser);

        assertThat(visit.title()).isNotBlank();
        List<Exchange> exchanges = visit.exchanges();
        assertThat(exchanges).filteredOn(exchange -> !browser.isOurs(exchange)).isEmpty();
        assertThat(exchanges.get(0).status()).isEqualTo(page.status());
        assertThat(exchanges.subList(1, exchanges.size()))
                .isNotEmpty()
                .allSatisfy(exchange ->
                        assertThat(exchange.status()).as(exchange.address()).isEqualTo(200));
        assertThat(visit.console())
                // Chromium itself writes there that a page of an error has the status of an error.
                .filteredOn(line -> !line.contains("status of " + page.status() + " "))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanUseThePageLightAndDarkOnPhoneAndDesk(PageKind page, Browser browser) {
        Look desk = new Look(Look.DESK, Look.Scheme.LIGHT);
        Look phone = new Look(Look.PHONE, Look.Scheme.LIGHT);
        browser.look(phone);
        browser.open(page.path());
        for (Look look : List.of(desk, phone)) {
            browser.look(look);
            assertThat(browser.lines(WIDER_THAN_THE_WINDOW))
                    .as(page + " " + look)
                    .isEmpty();
        }
        assertThat(browser.leaveOutWhatIsAlike()).doesNotContain("HTML", "BODY", "MAIN");
        // What stands on a wide window stands on a narrow one, and is smaller there.
        for (Look look : TestEffort.isThorough() ? List.of(desk, phone) : List.of(phone)) {
            browser.look(look);
            assertThat(Axe.findings(browser)).as(page + " " + look).isEmpty();
        }
        Look dark = desk.in(Look.Scheme.DARK);
        browser.look(dark);
        assertThat(Axe.findingsOfColours(browser)).as(page + " " + dark).isEmpty();
    }

    /** The picture's and the editor's libraries are asked for only by the pages that show them, and count apart. */
    @ParameterizedTest
    @EnumSource
    void pageIsLight(PageKind page, Browser browser) {
        assertThat(visit(page, browser).exchanges().stream()
                        .filter(exchange -> !LIBRARY.matcher(exchange.address()).find())
                        .mapToLong(Exchange::bytes)
                        .sum())
                .isBetween(5_000L, 150_000L);
    }

    @ParameterizedTest
    @EnumSource
    void pageIsThereWithoutScripts(PageKind page, Browser browser) {
        String title = visit(page, browser).title();
        browser.media("");
        browser.scripts(false);
        browser.open(page.path());

        assertThat(browser.find("main").getText()).contains(title).hasSizeGreaterThan(title.length() + 20);
    }

    @ParameterizedTest
    @EnumSource
    void paperHasTheFactsAndNoNavigation(PageKind page, Browser browser) {
        Paper paper = visit(page, browser).paper();

        assertThat(paper.titleIsShown()).isTrue();
        assertThat(paper.navigation()).isNotEmpty().containsOnly(false);
        assertThat(paper.file()).startsWith("%PDF");
    }

    @ParameterizedTest
    @EnumSource
    void policyOfThePageAllowsNothingInline(PageKind page, Browser browser) {
        Visit visit = visit(page, browser);
        Map<String, String> headers = visit.exchanges().get(0).headers();

        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsKeys("referrer-policy", "permissions-policy")
                .containsEntry("x-frame-options", "DENY")
                .doesNotContainKeys("server", "set-cookie", "x-powered-by");
        assertThat(visit.inline()).isEmpty();
    }
}
