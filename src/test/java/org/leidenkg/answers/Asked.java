package org.leidenkg.answers;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request.
 *
 * @param path with its parameters
 * @param body what is posted; empty for another method
 * @param headers besides the type of the body
 * @param whole whether its answer is kept whole, and not just its digest
 */
record Asked(String method, String path, String body, Map<String, String> headers, boolean whole) {
    Asked {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static Asked get(String path) {
        return new Asked("GET", path, "", Map.of(), false);
    }

    static Asked json(String path, String body) {
        return new Asked("POST", path, body, Map.of("Content-Type", "application/json"), false)
                .with("Accept", "application/json, text/event-stream");
    }

    static Asked form(String path, String body) {
        return new Asked("POST", path, body, Map.of("Content-Type", "application/x-www-form-urlencoded"), false);
    }

    Asked by(String other) {
        return new Asked(other, path, body, headers, whole);
    }

    Asked with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Asked(method, path, body, all, whole);
    }

    Asked kept() {
        return new Asked(method, path, body, headers, true);
    }

    HttpRequest request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    /** The request in a line; no two have the same. */
    String line() {
        List<String> parts = new ArrayList<>(List.of(method, path));
        headers.forEach((name, value) -> parts.add(name + ": " + value));
        if (!body.isEmpty()) {
            parts.add(body);
        }
        return String.join(" | ", parts);
    }
}
