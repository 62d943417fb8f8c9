package org.leidenkg.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;
import static org.leidenkg.web.Served.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leidenkg.web.Served;

/** Each request has a name, in its answer and in what goes wrong. */
class RequestIdTest {
    private static final Served SERVED = Served.sample();

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4bf92f3577b34da6a3ce929d0e0e4736", "0a1b-2c", "web.7:1_2", "A"})
    void aNameThatAProxyGivesIsKept(String id) {
        assertThat(header(SERVED.get("/health/live", "X-Request-Id", id), "X-Request-Id"))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "<script>",
                "a\tb",
                "{\"a\":1}",
                "naïef",
                "00000000000000000000000000000000000000000000000000000000000000000"
            })
    void aNameThatCannotStandInALogIsReplaced(String id) {
        assertThat(header(SERVED.get("/health/live", "X-Request-Id", id), "X-Request-Id"))
                .matches("[0-9a-f]{16}");
    }

    @Test
    void everyRequestHasAnotherOne() {
        String first = header(SERVED.get("/api/v1/projects"), "X-Request-Id");
        HttpResponse<String> again = SERVED.get("/api/v1/projects");

        assertThat(header(again, "X-Request-Id")).matches("[0-9a-f]{16}").isNotEqualTo(first);
        assertThat(again.headers().allValues("X-Request-Id")).hasSize(1);
    }

    @Test
    void whatGoesWrongIsToldWithIt() {
        HttpResponse<String> program = SERVED.get("/api/v1/projects/none", "X-Request-Id", "from-the-proxy");
        HttpResponse<String> sparql = SERVED.get("/sparql?query=SELECT", "X-Request-Id", "from-the-proxy");
        HttpResponse<String> people =
                SERVED.get("/none?lang=en", "Accept", "text/html", "X-Request-Id", "from-the-proxy");
        HttpResponse<String> terminal =
                SERVED.get("/api/v1/projects/none", "Accept", "text/plain", "X-Request-Id", "from-the-proxy");

        assertThat(json(program).get("requestId").asText()).isEqualTo("from-the-proxy");
        assertThat(json(program).get("instance").asText()).isEqualTo("/api/v1/projects/none");
        assertThat(json(sparql).get("requestId").asText()).isEqualTo("from-the-proxy");
        assertThat(people.body()).contains("Reference of this request, for when you report it: from-the-proxy");
        assertThat(terminal.body()).contains("from-the-proxy");
    }

    @Test
    void aRequestThatReachesNoRouteHasOneToo() {
        HttpResponse<String> ambiguous = SERVED.get("/data/a%00b.ttl", "X-Request-Id", "from-the-proxy");

        assertThat(ambiguous.statusCode()).isEqualTo(400);
        assertThat(header(ambiguous, "X-Request-Id")).isNotEmpty();
        assertThat(json(ambiguous).get("requestId").asText()).isEqualTo(header(ambiguous, "X-Request-Id"));
    }

    @Test
    void keptAnswersDoNotKeepTheNameOfTheRequestThatMadeThem() {
        SERVED.get("/api/v1/themes", "X-Request-Id", "one");

        HttpResponse<String> kept = SERVED.get("/api/v1/themes", "X-Request-Id", "two");

        assertThat(kept.headers().allValues("X-Request-Id")).containsExactly("two");
    }
}
