package org.leidenkg.serve;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.jspecify.annotations.Nullable;

/**
 * Passes queries on to a remote endpoint: only what may be asked here, and nothing else of the request than that. A SELECT
 * or CONSTRUCT gets the limit of rows, and an answer that is larger than any such is not passed on.
 */
final class RemoteSparql {
    private static final List<String> PASSED = List.of("default-graph-uri", "named-graph-uri");
    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;

    private final URI endpoint;
    private final HttpClient client;
    private final SparqlLimits limits;
    private final QueryCheck check;
    private final QueryGate gate;

    RemoteSparql(URI endpoint, HttpClient client, SparqlLimits limits, QueryGate gate, QueryCheck check) {
        this.endpoint = endpoint;
        this.client = client;
        this.limits = limits;
        this.check = check;
        this.gate = gate;
    }

    /** An answer that was read to its end. */
    private record Answer(int status, Optional<String> type, InputStream body) {}

    void answer(Context context, String text, Map<String, List<String>> parameters) {
        List<String> graphs = PASSED.stream()
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream())
                .toList();
        Query query = check.check(text, graphs);
        String accept = context.header("Accept");
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(limits.timeout())
                .header("Content-Type", SparqlRoutes.FORM)
                .header("Accept", accept == null ? "*/*" : accept)
                .POST(BodyPublishers.ofString(form(limited(query, text, context), parameters)))
                .build();
        gate.enter();
        try {
            Answer answer = send(request);
            context.status(answer.status);
            answer.type.ifPresent(context::contentType);
            context.header("Cache-Control", "no-cache");
            context.result(answer.body);
        } finally {
            gate.leave();
        }
    }

    /** The query itself, or, when it could give more rows than allowed, the query with that limit. */
    private String limited(Query query, String text, Context context) {
        boolean endless = query.getLimit() == Query.NOLIMIT || query.getLimit() > limits.rows();
        if (!endless || !(query.isSelectType() || query.isConstructType())) {
            return text;
        }
        context.header(LimitedQueries.LIMIT_HEADER, Integer.toString(limits.rows()));
        query.setLimit(limits.rows());
        return query.serialize(Syntax.syntaxSPARQL_11);
    }

    private static String form(String query, Map<String, List<String>> parameters) {
        Stream<String> graphs = PASSED.stream()
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream()
                        .map(value -> name + "=" + Links.encoded(value)));
        return Stream.concat(Stream.of("query=" + Links.encoded(query)), graphs).collect(Collectors.joining("&"));
    }

    /** The time limit holds to the last byte. */
    private Answer send(HttpRequest request) {
        CompletableFuture<Answer> answer =
                client.sendAsync(request, BodyHandlers.ofInputStream()).thenApplyAsync(RemoteSparql::read);
        try {
            return answer.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw RequestProblem.of(RequestProblem.Type.ENDPOINT_SLOW);
        } catch (ExecutionException e) {
            throw problem(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RequestProblem.of(RequestProblem.Type.ENDPOINT_FAILED);
        }
    }

    private static RequestProblem problem(@Nullable Throwable cause) {
        if (cause instanceof RequestProblem problem) {
            return problem;
        }
        return RequestProblem.of(
                cause instanceof HttpTimeoutException
                        ? RequestProblem.Type.ENDPOINT_SLOW
                        : RequestProblem.Type.ENDPOINT_FAILED);
    }

    private static Answer read(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            byte[] body = in.readNBytes(LARGEST_ANSWER + 1);
            if (body.length > LARGEST_ANSWER) {
                throw RequestProblem.of(RequestProblem.Type.ANSWER_TOO_LARGE);
            }
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type"),
                    new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new UncheckedIOException("the endpoint broke off", e);
        }
    }
}
