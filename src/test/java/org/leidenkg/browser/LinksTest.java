package org.leidenkg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leidenkg.TestEffort;

/** Every page that can be come to from the start, by every link: pages, places on pages, pictures, styles, files. */
class LinksTest {
    private static Optional<Crawl> visits = Optional.empty();

    @RegisterExtension
    private static final BeforeAllCallback VISIT = context -> {
        Crawl crawl =
                Crawl.from(RealService.shared(context).address(), TestEffort.number("leidenkg.crawl", 7, Crawl.MOST));
        System.out.println("crawl: " + crawl.visited().size() + " addresses");
        visits = Optional.of(crawl);
    };

    private static Crawl crawl() {
        return visits.orElseThrow();
    }

    @Test
    void noLinkIsBroken() {
        assertThat(crawl().broken()).isEmpty();
    }

    @Test
    void everyPlaceThatIsLinkedToIsOnItsPage() {
        assertThat(crawl().missingPlaces()).isEmpty();
    }

    @Test
    void pagesAreWellFormedAndNameEachPlaceOnce() {
        assertThat(crawl().malformed()).isEmpty();
    }

    /** A crawl that finds nothing because it went nowhere would please the other tests. */
    @Test
    void everythingWasVisited() {
        assertThat(crawl().visited())
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
