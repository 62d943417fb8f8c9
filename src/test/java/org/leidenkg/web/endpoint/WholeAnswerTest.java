package org.leidenkg.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies within and beyond the size that is taken. */
class WholeAnswerTest {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final WholeAnswer<byte[]> body = new WholeAnswer<>(
            HttpRequest.newBuilder(URI.create("http://localhost/")).build(),
            new PlainText(),
            BodySubscribers.ofByteArray(),
            5);
    private final CompletableFuture<byte[]> whole = body.getBody().toCompletableFuture();

    private record PlainText() implements ResponseInfo {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of("Content-Type", List.of("text/plain")), (name, value) -> true);
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    @BeforeEach
    void subscribe() {
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long more) {
                assertThat(more).isPositive();
            }

            @Override
            public void cancel() {
                cancelled.set(true);
            }
        });
    }

    private static ByteBuffer bytes(int number) {
        return ByteBuffer.wrap(new byte[number]);
    }

    @Test
    void bodyOfTheLargestSizeIsTaken() {
        body.onNext(List.of(bytes(2), bytes(3)));
        assertThat(whole).isNotDone();
        body.onComplete();

        assertThat(whole.join()).hasSize(5);
        assertThat(cancelled).isFalse();
    }

    @Test
    void largerBodyIsNotReadOn() {
        body.onNext(List.of(bytes(3)));
        body.onNext(List.of(bytes(3)));

        assertThat(cancelled).isTrue();
        assertThatThrownBy(whole::join).hasCauseInstanceOf(AnswerTooLargeException.class);
    }
}
