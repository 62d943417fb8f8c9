package org.leidenkg.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.SeedsService;

/** Files and links of a page give what the page shows. */
class NarrowedPagesTest {
    @RegisterExtension
    private static final SeedsService SERVICE = new SeedsService();

    private static List<CSVRecord> csv(String address) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(SERVICE.served().get(address).body().replace("\uFEFF", "")))
                .getRecords();
    }

    private static String link(Document page, String start, String end) {
        return page.select(".question-links a[href^=" + start + "]:containsOwn(" + end + ")")
                .attr("href");
    }

    /** Where a list is as files, as many rows are in each as the page counts. */
    private static void assertFilesHave(Document page, String list, String count) throws IOException {
        int rows = Integer.parseInt(page.select(count).text());

        assertThat(json(SERVICE.served().get(link(page, list, "JSON")))
                        .get("total")
                        .asInt())
                .isEqualTo(rows);
        assertThat(csv(link(page, list, "CSV"))).hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?theme=gezondheid-welzijn",
                "?role=lead&sort=name",
                "?sector=knowledge&level=as-named",
                "?theme=gezondheid-welzijn&role=partner&words=leiden"
            })
    void filesOfAnOrganisationKeepWhatItsPageIsNarrowedBy(String parameters) throws IOException {
        Document page = SERVICE.served().parsed("/doc/organisation/universiteit-leiden" + parameters);

        assertFilesHave(page, "/api/v1/organisations/universiteit-leiden/partners", ".jump a[href=#works-with] .count");
        assertFilesHave(page, "/api/v1/organisations/universiteit-leiden/projects", ".jump a[href=#projects] .count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sector=knowledge", "?role=lead&kind=museum&sort=-led", "?words=naturalis"})
    void filesOfAThemeKeepWhatItsPageIsNarrowedBy(String parameters) throws IOException {
        Document page = SERVICE.served().parsed("/doc/theme/gezondheid-welzijn" + parameters);

        assertFilesHave(page, "/api/v1/organisations", "#organisations .count");
        assertFilesHave(page, "/api/v1/projects", "#projects .count");
    }

    /** The questions that a section of a page leads to. */
    private static List<String> questions(Document page, String section) {
        return page.select("section:has(> " + section + ") .question-links a[href^=/queries/]")
                .eachAttr("href");
    }

    @Test
    void questionsAreNarrowedAsTheListsAreOrNotThere() {
        String address = "/doc/organisation/universiteit-leiden";
        Document page = SERVICE.served().parsed(address + "?theme=gezondheid-welzijn&role=lead");
        String parameters = "organisation=universiteit-leiden&theme=gezondheid-welzijn&role=lead";

        assertThat(questions(page, "#works-with")).containsExactly("/queries/partners-by-role-and-theme?" + parameters);
        assertThat(questions(page, "#projects")).containsExactly("/queries/projects-of-an-organisation?" + parameters);
        assertThat(questions(SERVICE.served().parsed(address + "?sector=knowledge"), "#works-with"))
                .isEmpty();
        assertThat(questions(SERVICE.served().parsed(address), "#works-with"))
                .containsExactly("/queries/partners-of-an-organisation?organisation=universiteit-leiden");
    }

    @Test
    void questionThatAPageLeadsToHasItsPartners() throws IOException {
        String chosen = "?organisation=universiteit-leiden&theme=gezondheid-welzijn&role=lead";
        int partners = json(SERVICE.served()
                        .get("/api/v1/organisations/universiteit-leiden/partners" + chosen.replaceFirst("[^&]*&", "?")))
                .get("total")
                .asInt();

        assertThat(csv("/api/v1/queries/partners-by-role-and-theme.csv" + chosen).stream()
                        .map(row -> row.get("partner"))
                        .distinct())
                .hasSize(partners);
    }

    @Test
    void everyPartnerHasAllSharedProjectsInFiles() throws IOException {
        String list = "/api/v1/organisations/universiteit-leiden/partners";
        for (CSVRecord row : csv(list + ".csv?lang=en")) {
            assertThat(row.get("On which projects").split(" \\| ")).hasSize(Integer.parseInt(row.get("Shared")));
            assertThat(row.get("Possibly only intended")).isIn("Yes", "No");
        }
        for (JsonNode partner : json(SERVICE.served().get(list)).get("items")) {
            assertThat(partner.get("projects"))
                    .hasSize(partner.get("sharedProjects").asInt());
        }
    }
}
