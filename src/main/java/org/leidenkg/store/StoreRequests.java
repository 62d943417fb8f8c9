package org.leidenkg.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The requests that change a store over HTTP, with what it says when it refuses. */
final class StoreRequests {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String TRIPLES = "application/n-triples";
    private static final int LONGEST_MESSAGE = 300;

    private final URI address;
    private final Optional<Credentials> credentials;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    StoreRequests(URI address, Optional<Credentials> credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    void update(Path text) {
        require(sendUpdate(text), "the update");
    }

    private HttpResponse<String> sendUpdate(Path text) {
        try {
            return send(update(body(text)), BodyHandlers.ofString());
        } catch (RemoteStoreException fault) {
            // A store that refuses may close the connection while a large body is on its way, and its reason is lost.
            require(send(update(BodyPublishers.ofString("INSERT DATA { }")), BodyHandlers.ofString()), "the update");
            throw fault;
        }
    }

    private HttpRequest.Builder update(BodyPublisher body) {
        return request(address)
                .header("Content-Type", "application/sparql-update; charset=utf-8")
                .POST(body);
    }

    /** Puts a file of N-Triples in the place of a graph. */
    void put(String graph, Path triples) {
        HttpRequest.Builder request =
                request(of(graph)).header("Content-Type", TRIPLES).PUT(body(triples));
        require(send(request, BodyHandlers.ofString()), "graph " + graph);
    }

    void delete(String graph) {
        HttpResponse<String> response = send(request(of(graph)).DELETE(), BodyHandlers.ofString());
        if (response.statusCode() != 404) {
            require(response, "the removal of graph " + graph);
        }
    }

    /** Reads a graph into a file of N-Triples; an absent graph gives false or an empty file, as the store likes. */
    boolean get(String graph, Path into) {
        HttpResponse<Path> response =
                send(request(of(graph)).header("Accept", TRIPLES).GET(), BodyHandlers.ofFile(into));
        if (response.statusCode() == 404) {
            return false;
        }
        if (response.statusCode() != 200) {
            throw refusal(response.statusCode(), "", "reading graph " + graph);
        }
        return true;
    }

    private URI of(String graph) {
        String separator = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + separator + "graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(LONGEST);
        credentials.ifPresent(who -> request.header("Authorization", who.header()));
        return request;
    }

    private static BodyPublisher body(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new IllegalStateException("the file was just written: " + file, e);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new RemoteStoreException("cannot reach the store at " + address + " (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteStoreException("interrupted while loading into " + address, e);
        }
    }

    private void require(HttpResponse<String> response, String what) {
        if (response.statusCode() / 100 != 2) {
            throw refusal(response.statusCode(), response.body(), what);
        }
    }

    private RemoteStoreException refusal(int status, String body, String what) {
        String said = body.strip().replaceAll("\\s+", " ");
        String shortened = said.length() > LONGEST_MESSAGE ? said.substring(0, LONGEST_MESSAGE) + " ..." : said;
        return new RemoteStoreException("the store at " + address + " refuses " + what + ": " + status
                + (shortened.isEmpty() ? "" : " " + shortened) + advice(status));
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 -> ". Give a user who may write with --user and --password-file.";
            case 404, 405 ->
                ". Is this the address for updates, such as .../update, or with --graph-store the one of the graph"
                        + " store, such as .../data?";
            case 413 -> ". Try --graph-store, which sends one graph at a time.";
            default -> "";
        };
    }
}
