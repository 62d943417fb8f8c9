package org.leidenkg.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the browser's performance log, which holds the messages of its DevTools protocol's network domain. */
final class NetworkLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Exchange> byRequest = new LinkedHashMap<>();
    private final List<Exchange> redirected = new ArrayList<>();

    private NetworkLog() {}

    /** In the order in which they were asked for; redirections first. Pictures within the page ({@code data:}) are none. */
    static List<Exchange> read(List<String> messages) {
        NetworkLog log = new NetworkLog();
        for (String message : messages) {
            try {
                log.add(JSON.readTree(message).path("message"));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("not a message of the DevTools protocol: " + message, e);
            }
        }
        List<Exchange> all = new ArrayList<>(log.redirected);
        all.addAll(log.byRequest.values());
        all.removeIf(exchange -> exchange.address().startsWith("data:"));
        return all;
    }

    private void add(JsonNode message) {
        JsonNode params = message.path("params");
        String id = params.path("requestId").asText();
        switch (message.path("method").asText()) {
            case "Network.requestWillBeSent" -> {
                JsonNode redirect = params.path("redirectResponse");
                if (!redirect.isMissingNode()) {
                    redirected.add(Exchange.asked(redirect.path("url").asText())
                            .answered(redirect.path("status").asInt(), headers(redirect))
                            .finished(redirect.path("encodedDataLength").asLong()));
                }
                byRequest.put(
                        id, Exchange.asked(params.path("request").path("url").asText()));
            }
            case "Network.responseReceived" ->
                byRequest.computeIfPresent(
                        id,
                        (key, asked) -> asked.answered(
                                params.path("response").path("status").asInt(), headers(params.path("response"))));
            case "Network.loadingFinished" ->
                byRequest.computeIfPresent(
                        id,
                        (key, asked) ->
                                asked.finished(params.path("encodedDataLength").asLong()));
            case "Network.loadingFailed" -> byRequest.computeIfPresent(id, (key, asked) -> asked.finished(0));
            default -> {
                // Only what went over the network is of interest.
            }
        }
    }

    private static Map<String, String> headers(JsonNode response) {
        Map<String, String> headers = new TreeMap<>();
        response.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asText()));
        return headers;
    }
}
