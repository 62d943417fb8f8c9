package org.leidenkg.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.FakeEndpoint;
import org.leidenkg.web.FakeEndpoint.Manner;
import org.leidenkg.web.endpoint.RemoteEndpoint;
import org.leidenkg.web.http.ConcurrencyLimit.Place;
import org.leidenkg.web.http.ConcurrencyLimits;
import org.leidenkg.web.http.DelegatingServletOutputStream;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestProblem;

/** What is asked of an endpoint elsewhere, and what is made of what it says. */
class RemoteSparqlTest {
    private static final String ANYTHING = "application/json, */*;q=0.1";
    private static final SparqlLimits LIMITS = SparqlLimits.standard().withRows(3);

    private final ConcurrencyLimits places = ConcurrencyLimits.of(LIMITS);
    private final FakeEndpoint fake = new FakeEndpoint("fake");
    private final RemoteEndpoint endpoint = new RemoteEndpoint(
            fake.address(),
            Duration.ofSeconds(30),
            new RemoteEndpoint.Pace(Duration.ofHours(1), Duration.ofSeconds(30)),
            links -> "state");
    /** Calls that the answer consists of. */
    private final List<String> answer = new ArrayList<>();

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    RemoteSparqlTest() throws IOException {}

    @AfterEach
    void stop() {
        endpoint.close();
        fake.close();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }

    private void ask(String query, Map<String, List<String>> parameters) throws IOException {
        HttpServletRequest request =
                proxy(HttpServletRequest.class, (self, method, given) -> "Accept".equals(given[0]) ? ANYTHING : "");
        HttpServletResponse response = proxy(HttpServletResponse.class, (self, method, given) -> {
            if (method.getName().equals("getOutputStream")) {
                return new DelegatingServletOutputStream(body);
            }
            answer.add(method.getName() + Arrays.toString(given));
            return null;
        });
        try (AskedQuery asked =
                new AskedQuery(places, "me", new QueryCheck(() -> Set.of("a:graph")), query, parameters)) {
            new RemoteSparql(endpoint, LIMITS).answer(request, response, asked);
            assertThat(places.sparql().running()).as("while it is sent").isZero();
            assertThat(places.answers().running()).isPositive();
        }
        assertThat(places.answers().running()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK { SERVICE <a:b> {} }", "ASK { ?s <java:x.Y> ?o }", "ASK FROM <file:/x> {}", "ASK {"})
    void queryThatMayNotBeAskedIsToldSoWhereThereIsNoRoom(String query) {
        List<Place> taken = new ArrayList<>();
        assertThatThrownBy(() -> {
                    while (true) {
                        taken.add(places.sparql().enter("me", 1));
                    }
                })
                .hasMessageContaining("TOO_MANY");

        assertThatThrownBy(() -> ask(query, Map.of())).hasMessageNotContaining("TOO_MANY");
        assertThatThrownBy(() -> ask("ASK {}", Map.of())).hasMessageContaining("TOO_MANY");
        taken.forEach(Place::close);
    }

    /** What stands in place of the ellipsis is the query as it is, with the limit where one is due. */
    @ParameterizedTest
    @CsvSource({
        "SELECT * { ?s ?p ?o }, true",
        "SELECT * { ?s ?p ?o } LIMIT 4, true",
        "CONSTRUCT WHERE { ?s ?p ?o }, true",
        "SELECT * { ?s ?p ?o } LIMIT 3, false",
        "ASK { ?s ?p ?o }, false",
        "DESCRIBE <a:b>, false"
    })
    void queryThatCouldGiveMoreRowsThanAllowedGetsTheLimitAndTheAnswerSaysSo(String query, boolean limited)
            throws IOException {
        ask(query, Map.of());

        assertThat(answer.contains("setHeader[X-Result-Limit, 3]")).isEqualTo(limited);
        if (limited) {
            assertThat(fake.lastQuestion().replaceAll("%20|%0A|[+]", " ")).containsPattern("LIMIT +3");
        } else {
            assertThat(fake.lastQuestion()).isEqualTo(ANYTHING + " query=" + Links.encoded(query));
        }
    }

    @Test
    void answerIsPassedOnAsItIs() throws IOException {
        ask("ASK {}", Map.of());

        assertThat(answer)
                .containsExactly(
                        "setStatus[200]",
                        "setContentType[application/sparql-results+json]",
                        "setHeader[Cache-Control, no-cache]");
        assertThat(body.toString(StandardCharsets.UTF_8)).contains("\"fake\"");
    }

    @Test
    void whatItSaysOfTheQueryIsPassedOn() throws IOException {
        fake.answering(Manner.STATUS_400);
        ask("ASK {}", Map.of());

        assertThat(answer).startsWith("setStatus[400]", "setContentType[text/plain]");
        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo("!");
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS_404, ENDPOINT_FAILED",
        "STATUS_500, ENDPOINT_FAILED",
        "STATUS_502, ENDPOINT_FAILED",
        "STATUS_503, ENDPOINT_SLOW",
        "STATUS_504, ENDPOINT_SLOW",
        "NO_TYPE, ENDPOINT_FAILED"
    })
    void whatItSaysOfItselfIsAProblem(Manner manner, RequestProblem.Type type) {
        fake.answering(manner);

        assertThatThrownBy(() -> ask("ASK {}", Map.of()))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(type));
        assertThat(answer).isEmpty();
    }

    @Test
    void formatAndGraphsOfTheParametersAreAskedFor() throws IOException {
        Map<String, List<String>> parameters =
                Map.of("format", List.of("json"), "named-graph-uri", List.of("a:graph"), "other", List.of("x"));
        ask("ASK {}", parameters);
        assertThat(fake.lastQuestion())
                .isEqualTo("application/sparql-results+json query=ASK%20%7B%7D&named-graph-uri=a%3Agraph");
        ask("SELECT * {} LIMIT 1", parameters);
        assertThat(fake.lastQuestion())
                .startsWith("application/sparql-results+json query=SELECT")
                .doesNotContain("other");
        ask("DESCRIBE <a:b>", parameters);
        assertThat(fake.lastQuestion()).startsWith(ANYTHING + " query=DESCRIBE");
    }
}
