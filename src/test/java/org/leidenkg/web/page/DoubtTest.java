package org.leidenkg.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leidenkg.query.answer.Doubts;
import org.leidenkg.web.SeedsService;

/** Doubt is told at the participation that it is about, and once where nearly every row has it. */
class DoubtTest {
    @RegisterExtension
    private static final SeedsService SERVICE = new SeedsService();

    private static Document page(String path) {
        return SERVICE.served().parsed(path);
    }

    @Test
    void aFewRowsTellTheirDoubtEachForItselfAndManyTellItOnce() {
        assertThat(Doubts.areSaidOnce(List.of())).isFalse();
        assertThat(Doubts.areSaidOnce(List.of(true, true, true))).isFalse();
        assertThat(Doubts.areSaidOnce(List.of(true, true, true, true))).isTrue();
        assertThat(Doubts.areSaidOnce(List.of(true, true, true, true, false))).isTrue();
        assertThat(Doubts.areSaidOnce(List.of(true, true, true, true, false, false)))
                .isFalse();
    }

    /** The university leads one of the projects that they share; that Leiden&Partners may only be intended there is its own doubt. */
    @Test
    void doubtOfAnOrganisationIsNotToldAtItsPartners() {
        Document page = page("/doc/organisation/leiden-partners");

        assertThat(page.select(".thing .lead").text()).endsWith("In 2 projecten is zij mogelijk alleen beoogd.");
        assertThat(page.select("table.partners tr:has(th a[href=/doc/organisation/universiteit-leiden]) th .doubt"))
                .isEmpty();
        assertThat(page.select("table.partners th .doubt")).hasSizeLessThan(4);
        assertThat(page.select("#projects ~ ul.rows .doubt").eachText())
                .containsExactly("mogelijk beoogd", "mogelijk beoogd");
    }

    @Test
    void partnersOfAProjectThatMayOnlyBeIntendedAreSaidToBeSoOnce() {
        Document page = page("/doc/project/leids-preventieakkoord");

        assertThat(page.select(".doubted")).hasSize(1);
        assertThat(page.select("main ul.rows .doubt-possibly-intended")).isEmpty();
        assertThat(page("/doc/project/leids-preventieakkoord?certainty=settled").select(".doubted"))
                .isEmpty();
    }

    @Test
    void partsInSharedProjectsAreSaidToBeInDoubtOnce() {
        Document page = page("/path?from=ul&to=hsl");

        assertThat(page.select(".doubted")).hasSize(1);
        assertThat(page.select("#projects ~ ul .doubt-possibly-intended")).isEmpty();
        assertThat(page.select("#projects ~ ul .part").eachText()).anyMatch(part -> part.endsWith("partner"));
    }

    @Test
    void withoutWhatMayOnlyBeIntendedNothingIsInThatDoubt() {
        for (String path : List.of(
                "/doc/organisation/leiden-partners",
                "/doc/organisation/gemeente-leiden",
                "/doc/project/leids-preventieakkoord",
                "/path?from=ul&to=hsl",
                "/compare?o=ul&o=hsl")) {
            String settled = path + (path.contains("?") ? "&" : "?") + "certainty=settled";
            assertThat(
                            page(settled)
                                    .select(
                                            "main .doubt-possibly-intended, main .doubt-intended, main th .doubt, .lead .doubt"))
                    .as(path)
                    .isEmpty();
        }
    }
}
