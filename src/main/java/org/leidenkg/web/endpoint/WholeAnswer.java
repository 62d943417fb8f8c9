package org.leidenkg.web.endpoint;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.leidenkg.web.sparql.SparqlService;

/**
 * Gathers the body of an answer, up to a size, and hands it on when it is whole. A server that runs out of time may end its
 * JSON in the middle of a row with status 200, and a proxy may say in HTML, with status 200, that it is being mended: neither
 * is an answer to a query.
 */
final class WholeAnswer<T> implements BodySubscriber<T> {
    private final HttpRequest request;
    private final ResponseInfo response;
    private final BodySubscriber<T> reader;
    private final int most;
    private final CompletableFuture<T> body = new CompletableFuture<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private int size;

    /**
     * @param reader gets the body
     * @param most bytes of a body; a longer one is not read on
     */
    WholeAnswer(HttpRequest request, ResponseInfo response, BodySubscriber<T> reader, int most) {
        this.request = request;
        this.response = response;
        this.reader = reader;
        this.most = most;
    }

    /** Fails with {@link AnswerTooLargeException}, or another {@link IOException} when it is no answer to a query. */
    @Override
    public CompletionStage<T> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
        reader.onSubscribe(given);
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> more) {
        for (ByteBuffer piece : more) {
            size += piece.remaining();
            if (size > most) {
                subscription.join().cancel();
                onError(new AnswerTooLargeException(most));
                return;
            }
            pieces.add(piece);
        }
    }

    @Override
    public void onError(Throwable fault) {
        pieces.clear();
        reader.onError(fault);
        body.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        ByteBuffer whole = ByteBuffer.allocate(size);
        pieces.forEach(whole::put);
        if (isTruncated()) {
            onError(new AnswerTooLargeException());
            return;
        }
        if (isSuccess() && !isAnswer(whole.array())) {
            onError(new IOException("the endpoint ended its answer early, or sent another document in its place"));
            return;
        }
        reader.onNext(List.of(whole.flip()));
        reader.onComplete();
        reader.getBody().thenAccept(body::complete);
    }

    /** Whether a service of ours says that the answer lacks rows: a page made of it would be wrong. */
    private boolean isTruncated() {
        return response.headers()
                .firstValue(SparqlService.TRUNCATED_HEADER)
                .filter("true"::equals)
                .isPresent();
    }

    private boolean isSuccess() {
        return response.statusCode() / 100 == 2;
    }

    private boolean isAnswer(byte[] whole) {
        String type = mediaType(response.headers());
        return isAccepted(type) && isWhole(type, whole);
    }

    private static String mediaType(HttpHeaders headers) {
        String type = headers.firstValue("Content-Type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private boolean isAccepted(String type) {
        String accept = String.join(",", request.headers().allValues("Accept")).toLowerCase(Locale.ROOT);
        return !type.isEmpty() && (accept.isEmpty() || accept.contains("*") || accept.contains(type));
    }

    private static boolean isWhole(String type, byte[] body) {
        if (type.endsWith("json")) {
            return isBetween(body, "{[", "}]");
        }
        return !type.endsWith("xml") || isBetween(body, "<", ">");
    }

    private static boolean isBetween(byte[] body, String first, String last) {
        int from = 0;
        int to = body.length - 1;
        // Also the marks of UTF-8's order of bytes, which are negative.
        while (from <= to && body[from] <= ' ') {
            from++;
        }
        while (to >= from && body[to] <= ' ' && body[to] >= 0) {
            to--;
        }
        return from < to && first.indexOf(body[from]) >= 0 && last.indexOf(body[to]) >= 0;
    }
}
