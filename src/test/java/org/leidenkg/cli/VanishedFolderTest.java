package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.TemporaryFolder;
import org.leidenkg.pipeline.Pipeline;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.store.ReleaseCheck;
import org.leidenkg.web.Served;
import org.leidenkg.web.resolve.ReadingExplainer;
import org.leidenkg.web.server.LookupService;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.server.ServiceSettings;

/** A service whose data folder is removed says so at every address, also at those whose answers it has kept. */
class VanishedFolderTest {
    /** What neither the description of the API nor the site map names. */
    private static final List<String> OTHERS = List.of(
            "/",
            "/?q=leiden",
            "/path?from=ul&to=hsl",
            "/compare?o=ul&o=hsl",
            "/dataset",
            "/doc/dataset",
            "/data/organisation/gemeente-leiden.ttl",
            "/id/organisation/gemeente-leiden",
            "/dumps/",
            "/dumps/leidenkg.ttl",
            "/network",
            "/network.svg",
            "/source/agenda-2023-2027.txt",
            "/sparql?query=ASK%7B%7D",
            "/changes",
            "/ontology",
            "/context.jsonld",
            "/robots.txt",
            "/sitemap.xml",
            "/health",
            "/health/ready",
            "/nowhere");

    @TempDir
    private static Path temp;

    private static List<String> addresses(Served served) {
        List<String> addresses = new ArrayList<>(OTHERS);
        for (var path :
                (Iterable<String>) Served.json(served.get("/openapi.json")).get("paths")::fieldNames) {
            addresses.add(path.replaceAll("\\{[^}]*}", "gemeente-leiden"));
        }
        Document siteMap = Jsoup.parse(served.get("/sitemap.xml").body(), "", Parser.xmlParser());
        siteMap.select("loc").eachText().forEach(one -> addresses.add(one.replaceFirst("^https?://[^/]*", "")));
        addresses.removeIf(path -> path.startsWith("/health/live") || path.startsWith("/metrics"));
        return addresses;
    }

    @Test
    void everyAddressSaysThatTheDataIsGoneAndAnswersAgainWhenItIsBack() throws IOException {
        Path out = temp.toRealPath().resolve("data");
        assertThat(Program.run("build", "--seeds", "seeds", "--out", out).exitCode())
                .isZero();
        Release release = OutputFolder.findCurrent(out).orElseThrow();
        ServedReleases all = new ServedReleases(out, new ReleaseCheck(release));
        Path copy = temp.resolve("elsewhere");
        try (Served served = Served.of(LookupService.start(
                ServiceSettings.local(0, 0),
                new ServedData.Store(release.store(), Pipeline.digest(release)),
                all.dumps(),
                Optional.of(new ReadingExplainer(() -> {
                    throw new IllegalStateException("nothing is read without data");
                })),
                all.files()))) {
            List<String> addresses = addresses(served);
            assertThat(addresses).hasSizeGreaterThan(200);
            assertThat(served.page("/doc/organisation/gemeente-leiden").statusCode())
                    .isEqualTo(200);
            String style = served.parsed("/").select("link[href*=site]").attr("href");
            Files.move(out, copy);
            for (String address : addresses) {
                assertIsGone(served, address);
            }
            assertThat(served.post("/mcp", "application/json", "{}").statusCode())
                    .isEqualTo(503);
            assertThat(served.get(style).statusCode()).isEqualTo(200);
            assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
            Files.move(copy, out);
            assertThat(served.page("/doc/organisation/gemeente-leiden").statusCode())
                    .isEqualTo(200);
        }
        TemporaryFolder.delete(out);
    }

    private static void assertIsGone(Served served, String address) {
        HttpResponse<String> toProgram = served.get(address, "Accept", "application/json");
        assertThat(toProgram.statusCode()).as(address).isEqualTo(503);
        assertThat(Served.header(toProgram, "Content-Type")).as(address).startsWith("application/problem+json");
        JsonNode problem = Served.json(toProgram);
        assertThat(problem.get("type").asText()).as(address).endsWith("/problem/damaged");
        assertThat(problem.get("detail").asText()).as(address).contains("was removed");

        HttpResponse<String> toPerson = served.page(address);
        assertThat(toPerson.statusCode()).as(address).isEqualTo(503);
        assertThat(toPerson.body()).as(address).contains("was removed");
        assertThat(Served.header(toPerson, "Content-Type"))
                .as(address)
                .startsWith(address.matches("/(api|health|reconcile).*") ? "application/problem+json" : "text/html");
    }
}
