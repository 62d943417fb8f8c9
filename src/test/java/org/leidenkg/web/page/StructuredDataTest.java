package org.leidenkg.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leidenkg.web.Published;
import org.leidenkg.web.PublishedService;

class StructuredDataTest {
    private static final Pattern SCRIPT =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @RegisterExtension
    private static final PublishedService SERVICE = new PublishedService();

    /** The one block of data of a page, which has no other script. */
    private static JsonNode of(String path) throws IOException {
        HttpResponse<String> page = SERVICE.served().get(path, "Accept", "text/html");
        Matcher script = SCRIPT.matcher(page.body());
        assertThat(script.find()).as(path).isTrue();
        assertThat(page.body().split("<script type=", -1)).as(path).hasSize(2);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        return new ObjectMapper().readTree(script.group(1));
    }

    @Test
    void datasetsOwnPageHasAllThatDatasetSearchAsksFor() throws IOException {
        JsonNode dataset = of("/doc/dataset?lang=en");

        assertThat(List.of(
                        "name",
                        "description",
                        "url",
                        "mainEntityOfPage",
                        "dateModified",
                        "isAccessibleForFree",
                        "keywords",
                        "about",
                        "variableMeasured",
                        "isBasedOn"))
                .allSatisfy(field ->
                        assertThat(dataset.path(field).toString()).as(field).hasSizeGreaterThan(3));
        assertThat(dataset.get("identifier").asText()).isEqualTo("https://w3id.org/leidenkg/dataset");
        assertThat(dataset.get("citation").asText()).contains("https://w3id.org/leidenkg/dataset/" + Published.VERSION);
        for (String agent : List.of("creator", "publisher")) {
            assertThat(dataset.get(agent).get("@type").asText()).isEqualTo("Organization");
            assertThat(dataset.get(agent).get("@id").asText())
                    .isEqualTo("https://w3id.org/leidenkg/id/agent/contributors");
            assertThat(dataset.get(agent).get("name").asText()).isEqualTo("leidenkg contributors");
        }
        assertThat(dataset.get("spatialCoverage").get(0).get("name").asText()).isEqualTo("Leiden");
        assertThat(dataset.get("temporalCoverage").get(0).asText()).isEqualTo("2023/2027");
        assertThat(dataset.get("includedInDataCatalog").get("@type").asText()).isEqualTo("DataCatalog");
        JsonNode file = dataset.get("distribution").get(0);
        assertThat(file.get("encodingFormat").asText()).isEqualTo("application/n-triples");
        assertThat(file.get("contentSize").asLong()).isPositive();
        assertThat(dataset.get("distribution").get(6).get("usageInfo").asText())
                .isEqualTo("https://www.w3.org/TR/sparql11-protocol/");
    }

    @Test
    void versionIsADatasetOfItsOwnFiles() throws IOException {
        JsonNode version = of("/doc/dataset/" + Published.VERSION);

        assertThat(version.get("@id").asText()).isEqualTo("https://w3id.org/leidenkg/dataset/" + Published.VERSION);
        assertThat(version.get("spatialCoverage").get(0).get("name").asText()).isEqualTo("Leiden");
        assertThat(version.get("distribution").get(0).get("contentUrl").asText())
                .isEqualTo("https://w3id.org/leidenkg/dumps/" + Published.VERSION + "/leidenkg.nt");
    }

    @Test
    void schemeIsASetOfItsTerms() throws IOException {
        JsonNode scheme = of("/doc/scheme/certainty?lang=en");
        JsonNode concept = of("/doc/certainty/stated?lang=en");

        assertThat(scheme.get("@type").asText()).isEqualTo("DefinedTermSet");
        assertThat(scheme.get("hasDefinedTerm").findValuesAsText("@id"))
                .contains(concept.get("@id").asText());
        assertThat(scheme.get("hasDefinedTerm").findValuesAsText("name"))
                .contains(concept.get("name").asText());
        assertThat(concept.get("@type").asText()).isEqualTo("DefinedTerm");
        assertThat(concept.get("inDefinedTermSet").get(0).asText())
                .isEqualTo(scheme.get("@id").asText());
    }

    @Test
    void startPageIsTheDatasetWithItsDownloads() throws IOException {
        JsonNode dataset = of("/?lang=en");

        assertThat(dataset.get("@type").asText()).isEqualTo("Dataset");
        assertThat(dataset.get("@id").asText()).isEqualTo("https://w3id.org/leidenkg/dataset");
        assertThat(dataset.get("name").asText()).isEqualTo("Knowledge graph of collaboration projects (Leiden)");
        assertThat(dataset.get("description").asText().length()).isBetween(50, 5000);
        assertThat(dataset.get("license").asText()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(dataset.get("version").asText()).isEqualTo(Published.VERSION);
        assertThat(dataset.get("temporalCoverage").get(0).asText()).isEqualTo("2023/2027");
        assertThat(dataset.get("distribution")).hasSize(7);
        assertThat(dataset.get("distribution").get(0).get("contentUrl").asText())
                .isEqualTo("https://w3id.org/leidenkg/dumps/leidenkg.nt");
    }

    @Test
    void organisationIsAnOrganization() throws IOException {
        JsonNode organisation = of("/doc/organisation/universiteit?lang=en");

        assertThat(organisation.get("@type").asText()).isEqualTo("Organization");
        assertThat(organisation.get("name").asText()).isEqualTo("Leiden University");
        assertThat(organisation.get("alternateName").get(0).asText()).isEqualTo("UL");
        assertThat(organisation.get("sameAs").toString()).contains("https://ror.org/027bh9e22");
        assertThat(organisation.get("subOrganization").get(0).get("name").asText())
                .isEqualTo("Faculty of Social Sciences");
        assertThat(organisation.has("parentOrganization")).isFalse();
    }

    @Test
    void projectIsAResearchProjectWithItsMembersInTheirRoles() throws IOException {
        JsonNode project = of("/doc/project/gezonde-stad?lang=en");

        assertThat(project.get("@type").asText()).isEqualTo("ResearchProject");
        assertThat(project.get("member")).hasSize(3);
        assertThat(project.get("member").get(0).get("roleName").asText()).isEqualTo("Lead");
        assertThat(project.get("member").get(0).get("member").get("@id").asText())
                .isEqualTo("https://w3id.org/leidenkg/id/organisation/universiteit");
    }

    @Test
    void otherPagesHaveTheirs() throws IOException {
        assertThat(of("/doc/theme/gezondheid").get("@type").asText()).isEqualTo("DefinedTerm");
        assertThat(of("/ontology").get("@type").asText()).isEqualTo("DefinedTermSet");
        assertThat(of("/dumps/").get("@type").asText()).isEqualTo("Dataset");
        assertThat(of("/doc/certainty/stated").get("@id").asText())
                .isEqualTo("https://w3id.org/leidenkg/id/certainty/stated");
    }

    @Test
    void hostileNamesStayTextAndHostileAddressesAreLeftOut() throws IOException {
        JsonNode hostile = of("/doc/organisation/vijandig?lang=nl");

        assertThat(hostile.get("name").asText()).isEqualTo("<script>alert(\"x\")</script> & Zn");
        assertThat(hostile.get("url").asText()).isEqualTo("https://w3id.org/leidenkg/id/organisation/vijandig");
    }
}
