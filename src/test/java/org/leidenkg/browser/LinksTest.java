package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leidenkg.TestEffort;

/** Every page that can be come to from the start, by every link: pages, places on pages, pictures, styles, files. */
class LinksTest {
    private static RealService service;
    private static Crawl crawl;

    @BeforeAll
    static void crawl() {
        service = RealService.start();
        crawl = Crawl.from(service.address(), TestEffort.number("leidenkg.crawl", 7, Crawl.MOST));
        System.out.println("crawl: " + crawl.visited().size() + " addresses");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void noLinkIsBroken() {
        assertThat(crawl.broken()).isEmpty();
    }

    @Test
    void everyPlaceThatIsLinkedToIsOnItsPage() {
        assertThat(crawl.missingPlaces()).isEmpty();
    }

    @Test
    void pagesAreWellFormedAndNameEachPlaceOnce() {
        assertThat(crawl.malformed()).isEmpty();
    }

    /** A crawl that finds nothing because it went nowhere would please the other tests. */
    @Test
    void everythingWasVisited() {
        assertThat(crawl.visited())
                .contains(
                        "/doc/organisation/universiteit-leiden",
                        "/doc/project/aanpak-laaggeletterdheid",
                        "/doc/theme/kennisstad-breed",
                        "/queries/who-works-with-whom",
                        "/ontology",
                        "/doc/dataset",
                        "/sparql",
                        "/openapi.json",
                        "/?lang=en")
                .hasSizeBetween(300, Crawl.MOST - 1);
    }
}
