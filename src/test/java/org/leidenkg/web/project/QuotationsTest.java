package org.leidenkg.web.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leidenkg.browser.RealService;
import org.leidenkg.web.Served;

/**
 * What a project's page quotes is, character for character, a part of the published text at the lines that it names. White space
 * of the text is compared as a browser shows it, folded.
 */
class QuotationsTest {
    private static final Pattern LINES = Pattern.compile("regels? (\\d+)(?:–(\\d+))?");

    private static final class Service implements BeforeAllCallback {
        private Optional<Served> running = Optional.empty();

        @Override
        public void beforeAll(ExtensionContext context) {
            running = Optional.of(Served.of(RealService.shared(context).service()));
        }
    }

    @RegisterExtension
    private static final Service SERVICE = new Service();

    private static Served served() {
        return SERVICE.running.orElseThrow();
    }

    private static String source() {
        return served().get("/source/agenda-2023-2027.txt").body();
    }

    private static List<String> projects() {
        List<String> slugs = new ArrayList<>();
        Served.json(served().get("/api/v1/projects?size=200"))
                .findValues("slug")
                .forEach(slug -> slugs.add(slug.asText()));
        slugs.removeIf(slug -> served().get("/api/v1/projects/" + slug).statusCode() != 200);
        assertThat(slugs).hasSize(58);
        return slugs;
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The lines of the text that are named. */
    private static String named(String lines, List<String> text) {
        Matcher named = LINES.matcher(lines);
        assertThat(named.find()).as(lines).isTrue();
        int first = Integer.parseInt(named.group(1));
        int last = named.group(2) == null ? first : Integer.parseInt(named.group(2));
        return folded(String.join("\n", text.subList(first - 1, last)));
    }

    @Test
    void everyQuotationStandsInTheSourceAtTheLinesThatItNames() {
        List<String> text = source().lines().toList();
        int quoted = 0;
        for (String project : projects()) {
            Document page = served().parsed("/doc/project/" + project);
            for (Element passage : page.select("figure.passage")) {
                assertThat(named(passage.select("figcaption").text(), text))
                        .as(project)
                        .contains(folded(passage.select("blockquote").text()));
            }
            for (Element words : page.select(".words q")) {
                Element place = Optional.ofNullable(words.nextElementSibling()).orElseThrow();
                assertThat(named(place.text(), text)).as(project).contains(folded(words.text()));
            }
            String row = folded(page.select("blockquote").text());
            for (Element written : page.select("main q:not(.words q)")) {
                assertThat(row).as(project).contains(folded(written.text()));
            }
            quoted += page.select(".words q").size();
        }
        assertThat(quoted).isGreaterThan(300);
    }

    /** A character that a correction takes out is the source's all the same. */
    @Test
    void noPassageOfARowLeavesOutCharactersWithinALine() {
        String text = source();
        for (String project : projects()) {
            JsonNode passages =
                    Served.json(served().get("/api/v1/projects/" + project)).get("passages");
            int end = 0;
            for (JsonNode passage : passages) {
                int start = passage.get("start").asInt();
                assertThat(text.substring(start, passage.get("end").asInt()))
                        .as(project)
                        .isEqualTo(passage.get("quote").asText());
                assertThat(text.substring(end, start)).as(project).contains("\n");
                end = passage.get("end").asInt();
            }
        }
    }
}
