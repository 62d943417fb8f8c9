package org.leidenkg.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.SeedsService;

/** The picture on the page of an organisation is about that organisation and shows what the page shows. */
class OrganisationPictureTest {
    private static final String PAGE = "/doc/organisation/universiteit-leiden";

    @RegisterExtension
    private static final SeedsService SERVICE = new SeedsService();

    private static Document svg(String address) {
        return Jsoup.parse(SERVICE.served().get(address).body(), "", Parser.xmlParser());
    }

    /** The first dot of a picture is of the organisation that it is all about. */
    private static void assertMarksAndNames(String slug, String name, String... names) {
        for (String size : new String[] {"narrow", "small", "medium", "large"}) {
            Document picture = svg("/network.svg?organisation=" + slug + "&size=" + size);
            Element dot = picture.select(".dots > g").get(0);

            assertThat(dot.select("title").text()).as(size).startsWith(name + ":");
            assertThat(dot.select("circle.mark")).as(size).hasSize(1);
            assertThat(picture.select("circle.mark")).as(size).hasSize(1);
            assertThat(picture.select(".ink text").eachText()).as(size).containsAnyElementsOf(Arrays.asList(names));
        }
    }

    @Test
    void itMarksAndNamesTheOrganisationAtEveryWidth() {
        assertMarksAndNames("universiteit-leiden", "Universiteit Leiden", "UL", "Universiteit Leiden");
        assertMarksAndNames("gemeente-leiden", "Gemeente Leiden", "GL", "Gemeente Leiden");
        assertMarksAndNames("naturalis-biodiversity-center", "Naturalis Biodiversity Center", "Naturalis Biodiversity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?theme=gezondheid-welzijn",
                "?role=lead",
                "?role=partner&level=as-named",
                "?sector=knowledge",
                "?kind=museum&certainty=settled",
                "?theme=gezondheid-welzijn&role=lead&sector=government"
            })
    void itHasThePartnersOfThePage(String parameters) {
        Document page = SERVICE.served().parsed(PAGE + parameters);
        int partners =
                Integer.parseInt(page.select(".jump a[href=#works-with] .count").text());

        for (String address : page.select(".picture-section source").eachAttr("srcset")) {
            assertThat(svg(address).select(".dots > g")).hasSize(partners + 1);
        }
        assertThat(page.select(".picture-section source")).hasSize(1);
    }

    @Test
    void everyKindThatCanBeChosenHasAPicture() {
        for (String name : new String[] {"sector", "kind"}) {
            for (String key : SERVICE.served()
                    .parsed(PAGE)
                    .select("select[name=" + name + "] option")
                    .eachAttr("value")) {
                Document page = SERVICE.served().parsed(PAGE + "?" + name + "=" + key);
                String address = page.select(".picture-section img").attr("src");
                assertThat(address).startsWith("/network.svg?organisation=universiteit-leiden");
                assertThat(SERVICE.served().get(address).statusCode())
                        .as(address)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void thereIsNoneWhereItCannotShowWhatThePageDoes() {
        assertThat(SERVICE.served().parsed(PAGE + "?words=naturalis").select(".picture-section"))
                .isEmpty();
    }
}
