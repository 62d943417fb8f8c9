package org.leidenkg.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leidenkg.web.SeedsService;

/** Numbers that are not the same say what they count, where they stand. */
class CountsTest {
    @RegisterExtension
    private static final SeedsService SERVICE = new SeedsService();

    private static Document page(String path) {
        return SERVICE.served().parsed(path);
    }

    private static List<Integer> numbers(String text) {
        Matcher numbers = Pattern.compile("\\d+").matcher(text);
        return numbers.results().map(one -> Integer.valueOf(one.group())).toList();
    }

    private static String rows(String path) {
        return page(path).expectFirst("main p:containsOwn( rijen)").ownText();
    }

    private static String total(Document home, String word) {
        return home.select(".totals div").stream()
                .filter(one -> one.select("dt").text().startsWith(word))
                .map(Element::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFooterTellsParticipationsApartAndItsLinksOpenAsManyRows() {
        Element footer = page("/").expectFirst("footer p:has(a[href*=uncertain-roles])");
        List<Integer> told = numbers(footer.text());

        assertThat(footer.text())
                .startsWith("Van de 298 deelnames zijn er 98 zeker; 199 zijn mogelijk alleen beoogd,"
                        + " bij 1 is er andere twijfel (alle 200 die niet zeker zijn).");
        assertThat(told.get(0)).isEqualTo(told.get(1) + told.get(2) + told.get(3));
        List<String> links = footer.select("a[href*=uncertain-roles]").eachAttr("href");
        assertThat(Stream.of(0, 1).map(one -> rows(links.get(one)))).containsExactly("199 rijen", "200 rijen");
    }

    /** One of these is in another doubt, so they are not called certain. */
    @Test
    void whatIsCountedWithoutPossiblyIntendedOnesIsCalledSo() {
        Document home = page("/?certainty=settled");

        assertThat(numbers(total(home, "deelnames"))).containsExactly(298 - 199);
        assertThat(home.select(".counting [aria-current]").eachText()).last().isEqualTo("zonder mogelijk beoogde");
    }

    @Test
    void howUnitsAreCountedStandsBesideANumberOfOrganisations() {
        assertThat(total(page("/"), "organisaties")).contains("onderdelen geteld bij hun organisatie", "69");
        assertThat(total(page("/?level=as-named"), "organisaties")).contains("onderdelen apart geteld", "83");
        assertThat(page("/doc/organisation").expectFirst("main .hint").text())
                .startsWith("69 organisaties die aan een project meedoen, onderdelen geteld bij hun organisatie.");
        assertThat(page("/doc/organisation?level=as-named")
                        .expectFirst("main .hint")
                        .text())
                .startsWith("83 organisaties die aan een project meedoen, onderdelen apart geteld.");
    }

    @Test
    void aChoiceOfParticipationsSaysWhatItsNumbersCount() {
        assertThat(page("/doc/organisation").select(".counting .count").eachText())
                .containsExactly("69 organisaties", "28 organisaties");
        assertThat(page("/doc/project?lang=en").select(".counting .count").eachText())
                .containsExactly("58 projects", "58 projects");
    }
}
