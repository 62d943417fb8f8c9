package org.leidenkg.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.web.Served;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.server.ServiceSettings;

/** What search engines and those who share an address get to see. */
class CrawlerRoutesTest {
    private static final String SITE = "https://example.org/wie";
    private static final Served SERVED = Served.of(
            ServiceSettings.local(0, 0).withPublicBase(URI.create(SITE + "/")),
            new ServedData.Dataset(SampleGraph.open(), "digest-1"),
            DumpEditions.NONE);

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @Test
    void robotsAreLedToTheSitemapAndKeptFromWhatHasNoEnd() {
        assertThat(SERVED.get("/robots.txt").body().lines())
                .startsWith("User-agent: *")
                .contains("Disallow: /wie/sparql?")
                .endsWith("Sitemap: " + SITE + "/sitemap.xml");
    }

    @Test
    void sitemapListsPagesThatAreThereInBothLanguages() {
        Document sitemap = Jsoup.parse(SERVED.get("/sitemap.xml").body(), Parser.xmlParser());
        List<String> addresses = sitemap.select("loc").eachText();

        assertThat(addresses)
                .contains(SITE + "/", SITE + "/doc/organisation/universiteit", SITE + "/queries/key-figures")
                .doesNotHaveDuplicates()
                .allSatisfy(address -> assertThat(
                                SERVED.page(address.substring(SITE.length())).statusCode())
                        .as(address)
                        .isEqualTo(200));
        assertThat(sitemap.select("url:first-child [hreflang]").eachAttr("href"))
                .containsExactly(SITE + "/", SITE + "/?lang=en");
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/organisation/universiteit, '', Universiteit Leiden",
        "/doc/organisation/universiteit?lang=en, ?lang=en, Leiden University"
    })
    void pageNamesItsOneAddressAndWhatItIs(String path, String language, String title) {
        Document page = SERVED.parsed(path);
        String address = SITE + "/doc/organisation/universiteit" + language;

        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
        assertThat(page.select("link[hreflang]").eachAttr("href"))
                .containsExactly(
                        SITE + "/doc/organisation/universiteit", SITE + "/doc/organisation/universiteit?lang=en");
        assertThat(property(page, "og:url")).isEqualTo(address);
        assertThat(property(page, "og:title")).isEqualTo(title);
        assertThat(property(page, "og:description"))
                .isEqualTo(page.select("meta[name=description]").attr("content"))
                .contains("1 project");
        assertThat(SERVED.get(property(page, "og:image").substring(SITE.length()))
                        .headers()
                        .firstValue("Content-Type"))
                .contains("image/png");
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").stream()
                .map(Element::attributes)
                .map(attributes -> attributes.get("content"))
                .findFirst()
                .orElse("");
    }
}
