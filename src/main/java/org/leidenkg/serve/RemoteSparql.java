package org.leidenkg.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/** Passes queries on to a remote endpoint: only what is a SPARQL 1.1 query, and nothing else of the request than that. */
final class RemoteSparql {
    private static final List<String> PASSED = List.of("default-graph-uri", "named-graph-uri");

    private final URI endpoint;
    private final HttpClient client;
    private final Duration timeout;

    RemoteSparql(URI endpoint, HttpClient client, Duration timeout) {
        this.endpoint = endpoint;
        this.client = client;
        this.timeout = timeout;
    }

    void answer(Context context, String query, Map<String, List<String>> parameters) {
        check(query);
        String accept = context.header("Accept");
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Content-Type", SparqlRoutes.FORM)
                .header("Accept", accept == null ? "*/*" : accept)
                .POST(BodyPublishers.ofString(form(query, parameters)))
                .build();
        HttpResponse<InputStream> response = send(request);
        context.status(response.statusCode());
        response.headers().firstValue("Content-Type").ifPresent(context::contentType);
        context.header("Cache-Control", "no-cache");
        context.result(response.body());
    }

    private static void check(String query) {
        try {
            QueryFactory.create(query, Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            String message = e.getMessage();
            throw RequestProblem.of(RequestProblem.Type.BAD_QUERY, message == null ? "" : message);
        }
    }

    private static String form(String query, Map<String, List<String>> parameters) {
        Stream<String> graphs = PASSED.stream()
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream()
                        .map(value -> name + "=" + Links.encoded(value)));
        return Stream.concat(Stream.of("query=" + Links.encoded(query)), graphs).collect(Collectors.joining("&"));
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException e) {
            throw RequestProblem.of(RequestProblem.Type.ENDPOINT_SLOW);
        } catch (IOException e) {
            throw RequestProblem.of(RequestProblem.Type.ENDPOINT_FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RequestProblem.of(RequestProblem.Type.ENDPOINT_FAILED);
        }
    }
}
