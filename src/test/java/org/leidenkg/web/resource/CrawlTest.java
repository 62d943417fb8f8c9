package org.leidenkg.web.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.Published;
import org.leidenkg.web.PublishedService;

/** Every IRI of the graph leads to a page and to data that holds what the graph says of it. */
class CrawlTest {
    @RegisterExtension
    private static final PublishedService SERVICE = new PublishedService();
    /** An IRI without the base, or a name with the prefix of a vocabulary. */
    private static final Pattern RAW = Pattern.compile(
            "id/.*|(adms|dcat|dct|foaf|lkg|oa|org|owl|prov|rdf|rdfs|schema|sd|sh|skos|skosxl|spdx|time|vcard|void):\\w+");
    /** What the graph says of each of our own subjects, by the document that its IRI without a fragment leads to. */
    private static Map<String, List<Triple>> documents;

    @BeforeAll
    static void start() {
        documents = new TreeMap<>(Published.stored().stream()
                .filter(triple -> triple.getSubject().getURI().startsWith(Published.BASE))
                .collect(Collectors.groupingBy(triple -> triple.getSubject()
                        .getURI()
                        .substring(Published.BASE.length() - 1)
                        .replaceFirst("#.*", ""))));
    }

    @Test
    void everyKindOfThingIsCrawled() {
        List<String> kinds = documents.keySet().stream()
                .map(path -> path.replaceFirst("^/id/([^/]+)/.*", "$1"))
                .distinct()
                .toList();

        assertThat(kinds)
                .contains(
                        "project",
                        "organisation",
                        "theme",
                        "agenda",
                        "participation",
                        "passage",
                        "finding",
                        "abbreviation",
                        "identifier",
                        "unnamed-party",
                        "ambiguous",
                        "unresolved",
                        "candidate",
                        "collaboration",
                        "scheme",
                        "certainty",
                        "organisation-type",
                        "agent",
                        "/dataset",
                        "/ontology",
                        "/graph/organisations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"})
    void everyIriLeadsToDataThatHoldsWhatIsSaidOfIt(String mediaType) {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<Triple>> document : documents.entrySet()) {
            HttpResponse<String> answer = follow(document.getKey(), mediaType);
            if (answer.statusCode() != 200 || !header(answer, "Content-Type").startsWith(mediaType)) {
                wrong.add(document.getKey() + ": " + answer.statusCode() + " " + header(answer, "Content-Type"));
                continue;
            }
            Graph told = Published.parse(answer);
            document.getValue().stream()
                    .filter(triple -> !told.contains(triple))
                    .forEach(triple -> wrong.add(document.getKey() + " lacks " + triple));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void allSyntaxesSayTheSame() {
        for (String path : documents.keySet()) {
            Graph turtle = Published.parse(follow(path, "text/turtle"));
            for (String other : List.of("application/n-triples", "application/ld+json", "application/rdf+xml")) {
                Graph told = Published.parse(follow(path, other));
                assertThat(told.isIsomorphicWith(turtle))
                        .as(path + " as " + other)
                        .isTrue();
            }
        }
    }

    @Test
    void everyIriLeadsToAPageWhereItHasAPage() {
        List<String> wrong = new ArrayList<>();
        for (String path : documents.keySet()) {
            HttpResponse<String> answer = follow(path, "text/html");
            if (answer.statusCode() != 200 || !answer.body().startsWith("<!DOCTYPE html>")) {
                wrong.add(path + ": " + answer.statusCode());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void pagesCallThingsAndPropertiesByNames(String language) {
        Map<String, List<String>> raw = new TreeMap<>();
        for (String path : documents.keySet()) {
            if (path.equals("/ontology")) {
                // It is for those who write SPARQL, and says how a term is written there.
                continue;
            }
            String page = path.replaceFirst("^/id/", "/doc/") + "?lang=" + language;
            List<String> found =
                    Jsoup.parse(SERVICE.served().page(page).body()).select("main :is(h1, th, td, a, .kind)").stream()
                            .map(Element::ownText)
                            .filter(text -> RAW.matcher(text).matches())
                            .toList();
            found.forEach(
                    text -> raw.computeIfAbsent(text, key -> new ArrayList<>()).add(page));
        }

        assertThat(raw).isEmpty();
    }

    /** Nothing that a document mentions leads nowhere. */
    @Test
    void everyThingThatDataMentionsIsThere() {
        List<String> wrong = new ArrayList<>();
        for (String path : mentioned()) {
            int status = SERVICE.served().get(path, "Accept", "text/turtle").statusCode();
            if (status != 200 && status != 303) {
                wrong.add(path + ": " + status);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<String> mentioned() {
        return documents.values().stream()
                .flatMap(List::stream)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(Published.BASE + "id/") || iri.startsWith(Published.BASE + "graph/"))
                .map(iri -> iri.substring(Published.BASE.length() - 1).replaceFirst("#.*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private static HttpResponse<String> follow(String path, String mediaType) {
        HttpResponse<String> answer = SERVICE.served().get(path, "Accept", mediaType);
        return answer.statusCode() == 303
                ? SERVICE.served().get(header(answer, "Location"), "Accept", mediaType)
                : answer;
    }
}
