package org.leidenkg.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Bodies within and beyond the size that is taken. */
class BoundedBodyTest {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final BoundedBody body = new BoundedBody(5);
    private final CompletableFuture<byte[]> whole = body.getBody().toCompletableFuture();

    private void subscribe() {
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long more) {
                assertThat(more).isEqualTo(Long.MAX_VALUE);
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
        subscribe();
        body.onNext(List.of(bytes(2), bytes(3)));
        assertThat(whole).isNotDone();
        body.onComplete();

        assertThat(whole.join()).hasSize(5);
        assertThat(cancelled).isFalse();
    }

    @Test
    void largerBodyIsNotReadOn() {
        subscribe();
        body.onNext(List.of(bytes(3)));
        body.onNext(List.of(bytes(3)));

        assertThat(cancelled).isTrue();
        assertThatThrownBy(whole::join).hasCauseInstanceOf(AnswerTooLargeException.class);
    }
}
