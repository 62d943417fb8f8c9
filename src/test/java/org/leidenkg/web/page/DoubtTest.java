package org.leidenkg.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leidenkg.web.SeedsService;

/** Doubt is told in words, at each participation and each pair, and so is that there is none. */
class DoubtTest {
    private static final String TOLD = ".doubt, .settled";

    @RegisterExtension
    private static final SeedsService SERVICE = new SeedsService();

    private static Document page(String path) {
        return SERVICE.served().parsed(path);
    }

    /** What is said of doubt in the rows; each says something. */
    private static Set<String> told(String path, String rows) {
        Set<String> told = new TreeSet<>();
        for (Element row : page(path).select(rows)) {
            assertThat(row.select(TOLD)).as("%s: %s", path, row.text()).hasSize(1);
            told.add(row.select(TOLD).text());
        }
        return told;
    }

    @Test
    void everyRowTellsInTheSameWordsWhetherItIsCertain() {
        for (String language : List.of("?lang=nl", "?lang=en")) {
            boolean dutch = language.endsWith("nl");
            String[] words = dutch
                    ? new String[] {"mogelijk alleen beoogd", "zeker"}
                    : new String[] {"certain", "possibly only intended"};
            String hub = "/doc/organisation/gemeente-leiden" + language;

            assertThat(told(hub, "table.partners th[scope=row]")).contains(words);
            assertThat(told(hub, "table.partners .part")).contains(words);
            assertThat(told(hub, "section.projects .row-detail")).contains(words);
            assertThat(told("/doc/project/leids-preventieakkoord" + language, "li:has(.reading) > .row-detail"))
                    .containsExactly(words);
            assertThat(told("/path" + language + "&from=ul&to=hsl", ".part")).containsExactly(words);
            assertThat(told("/path" + language + "&from=ul&to=hsl", ".lead"))
                    .containsExactly(dutch ? "zeker" : "certain");
            assertThat(told("/path" + language + "&from=naturalis&to=leiden-partners", ".via"))
                    .isNotEmpty();
            assertThat(told("/compare" + language + "&o=ul&o=hsl&o=naturalis", "ul.hits li"))
                    .contains(dutch ? "zeker" : "certain");
        }
    }

    /** The university leads one of the projects that they share; that Leiden&Partners may only be intended there is its own doubt. */
    @Test
    void doubtOfAnOrganisationIsNotToldAtItsPartners() {
        Document page = page("/doc/organisation/leiden-partners");

        assertThat(page.select(".thing .lead").text()).endsWith("In 2 projecten is zij mogelijk alleen beoogd.");
        assertThat(page.select("table.partners tr:has(th a[href=/doc/organisation/universiteit-leiden]) th .settled")
                        .text())
                .isEqualTo("zeker");
        assertThat(page.select("#projects ~ ul.rows .doubt").eachText())
                .containsExactly("mogelijk alleen beoogd", "mogelijk alleen beoogd");
    }

    /** The source puts a question mark behind it. */
    @Test
    void anotherDoubtIsNotCalledCertain() {
        assertThat(page("/doc/project/cultuurkwartier")
                        .select("li:has(a[href=/doc/organisation/cultuurfonds-leiden]) .row-detail")
                        .select(TOLD)
                        .text())
                .isEqualTo("twijfelachtig");
    }

    @Test
    void withoutWhatMayOnlyBeIntendedNothingIsInThatDoubt() {
        for (String path : List.of(
                "/doc/organisation/leiden-partners",
                "/doc/organisation/gemeente-leiden",
                "/doc/project/leids-preventieakkoord",
                "/path?from=ul&to=hsl",
                "/compare?o=ul&o=hsl")) {
            Document settled = page(path + (path.contains("?") ? "&" : "?") + "certainty=settled");
            assertThat(settled.select("main .doubt")).as(path).isEmpty();
            assertThat(settled.select("main .settled")).as(path).isNotEmpty();
        }
    }
}
