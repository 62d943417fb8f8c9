package org.leidenkg.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.server.LookupService;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.server.ServiceSettings;
import org.leidenkg.web.sparql.SparqlLimits;

/** The service over the sample, on free ports, with a client that follows no redirect. */
public final class Served implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final LookupService service;

    private Served(LookupService service) {
        this.service = service;
    }

    public static Served sample() {
        return of(new ServedData.Dataset(SampleGraph.open(), "digest-1"));
    }

    public static Served of(ServedData data) {
        return of(data, DumpEditions.NONE);
    }

    public static Served of(ServedData data, DumpEditions dumps) {
        return of(ServiceSettings.local(0, 0), data, dumps);
    }

    public static Served of(ServiceSettings settings, ServedData data, DumpEditions dumps) {
        return of(settings, data, dumps, FileCheck.NONE);
    }

    public static Served of(ServiceSettings settings, ServedData data, DumpEditions dumps, FileCheck files) {
        return new Served(LookupService.start(settings, data, dumps, Optional.empty(), files));
    }

    public static Served of(ServedData data, SparqlLimits limits) {
        return of(ServiceSettings.local(0, 0).withLimits(limits), data, DumpEditions.NONE);
    }

    /** One that asks another, once it has found that one there: on a busy machine its first look may be too short. */
    public static Served before(Served behind, SparqlLimits limits) {
        Served front = of(
                new ServedData.Endpoint(
                        URI.create(behind.service.fusekiAddress().orElseThrow())),
                limits);
        while (front.get("/health/ready").statusCode() != 200) {
            Thread.onSpinWait();
        }
        return front;
    }

    public static Served sample(SparqlLimits limits) {
        return of(new ServedData.Dataset(SampleGraph.open(), "digest-1"), limits);
    }

    public static Served of(LookupService service) {
        return new Served(service);
    }

    public LookupService service() {
        return service;
    }

    /** GET with pairs of header names and values. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** A page as a browser asks for it. */
    public HttpResponse<String> page(String path) {
        return get(path, "Accept", "text/html");
    }

    /** A page as a browser understands it. */
    public Document parsed(String path) {
        return Jsoup.parse(page(path).body());
    }

    /** Where the links of a page lead, as they stand there. */
    public List<String> links(String path) {
        return parsed(path).select("[href]").eachAttr("href");
    }

    /** The text of a page that a reader sees, with white space as a browser has it. */
    public static String text(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    public HttpResponse<String> head(String path, String... headers) {
        return send(request(path, headers).method("HEAD", BodyPublishers.noBody()));
    }

    public HttpResponse<String> method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    public HttpResponse<String> post(String path, String contentType, String body, String... headers) {
        return send(request(path, headers).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("no JSON: " + response.body(), e);
        }
    }

    /** What a reference in a description of the API leads to, or the part itself where it is none. */
    public static JsonNode resolved(JsonNode api, JsonNode part) {
        return part.has("$ref") ? api.at(part.get("$ref").asText().substring(1)) : part;
    }

    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        service.close();
    }
}
