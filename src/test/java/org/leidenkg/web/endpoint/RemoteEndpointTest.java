package org.leidenkg.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leidenkg.query.QueryFault;
import org.leidenkg.web.FakeEndpoint;
import org.leidenkg.web.FakeEndpoint.Manner;

/** An endpoint elsewhere that answers, fails, and holds other data. It is checked once, and then when a test says so. */
class RemoteEndpointTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private FakeEndpoint fake;
    private RemoteEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeEndpoint("fake");
        endpoint = over(LONG);
    }

    @AfterEach
    void stop() {
        endpoint.close();
        fake.close();
    }

    private RemoteEndpoint over(Duration limit) {
        return new RemoteEndpoint(
                fake.address(),
                limit,
                new RemoteEndpoint.Pace(Duration.ofHours(1), LONG),
                links -> ask(links, "SELECT ?value { ?state ?is ?value }"));
    }

    private static String ask(Supplier<RDFLink> links, String query) {
        try (RDFLink link = links.get();
                QueryExec execution = link.query(query)) {
            return execution.select().next().get("value").getLiteralLexicalForm();
        }
    }

    private String ask() {
        return ask(endpoint::link, "SELECT ?value { ?thing ?has ?value }");
    }

    private HttpResponse<byte[]> pass() throws IOException {
        return endpoint.send(HttpRequest.newBuilder(fake.address())
                .header("Accept", "application/sparql-results+json")
                .POST(BodyPublishers.ofString("query"))
                .build());
    }

    private void check() {
        endpoint.isStillAt(endpoint.changes());
    }

    @Test
    void whatItAnswersIsHandedOn() throws IOException {
        assertThat(ask()).isEqualTo("fake");
        assertThat(pass().body()).asString().contains("\"value\":\"fake\"");
        assertThat(endpoint.digest()).isEqualTo("one");
        assertThat(endpoint.isUp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WELL", "HANGING"},
            mode = EnumSource.Mode.EXCLUDE)
    void anAnswerThatIsNotWholeIsNone(Manner manner) {
        ask();
        fake.answering(manner);

        assertThatThrownBy(this::ask).isInstanceOf(RuntimeException.class);
        assertThat(endpoint.isUp())
                .as("a query that fails says nothing of the endpoint")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BREAKING_OFF", "BREAKING_OFF_HALFWAY", "ENDING_HALFWAY", "PAGE_IN_ITS_PLACE", "NO_TYPE", "NOTHING"
            })
    void noPartOfAnAnswerIsPassedOn(Manner manner) {
        fake.answering(manner);

        assertThatThrownBy(this::pass).isInstanceOf(IOException.class);
        assertThat(fake.queries()).as("a kept connection may have been closed").isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"STATUS_400", "STATUS_500", "STATUS_503"})
    void whatItRefusesIsPassedOnAndNotAskedAgain(Manner manner) throws IOException {
        fake.answering(manner);

        assertThat(pass().statusCode()).isEqualTo(manner.status());
        assertThat(fake.queries()).isEqualTo(1);
    }

    @Test
    void oneThatMissesTwoChecksIsNotAskedUntilItAnswersOne() throws IOException {
        ask();
        fake.failing(Manner.STATUS_503);
        check();
        assertThat(endpoint.isUp()).isTrue();
        check();
        assertThat(endpoint.isUp()).isFalse();

        assertThatThrownBy(this::ask).hasCauseInstanceOf(EndpointDownException.class);
        assertThatThrownBy(this::pass)
                .isInstanceOf(EndpointDownException.class)
                .hasMessageContaining(fake.address().toString());
        assertThat(fake.queries()).isEqualTo(1);
        assertThat(endpoint.digest()).as("what is in memory is of that state").isEqualTo("one");

        fake.failing(Manner.WELL);
        check();
        assertThat(ask()).isEqualTo("fake");
    }

    @Test
    void oneThatNeverAnsweredHasNoState() {
        endpoint.close();
        fake.failing(Manner.STATUS_503);
        endpoint = over(LONG);

        assertThatThrownBy(endpoint::digest)
                .isInstanceOf(QueryFault.class)
                .hasCauseInstanceOf(EndpointDownException.class);
    }

    @Test
    void theTimeLimitHoldsForOneThatAnswersNothingButChecks() {
        endpoint.close();
        fake.answering(Manner.HANGING);
        endpoint = over(Duration.ofMillis(200));

        assertThatThrownBy(this::pass).isInstanceOf(HttpTimeoutException.class);
        assertThatThrownBy(this::ask).hasRootCauseInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void exchangedDataIsNoticedWhenItMatters() {
        assertThat(endpoint.digest()).isEqualTo("one");
        long before = endpoint.changes();
        assertThat(endpoint.isStillAt(before)).isTrue();

        fake.holding("two");
        assertThat(endpoint.isStillAt(before)).isFalse();
        assertThat(endpoint.digest()).isEqualTo("two");

        long after = endpoint.changes();
        assertThat(endpoint.isStillAt(after)).isTrue();
        fake.failing(Manner.STATUS_503);
        assertThat(endpoint.isStillAt(after)).as("it did not say so").isFalse();
    }
}
