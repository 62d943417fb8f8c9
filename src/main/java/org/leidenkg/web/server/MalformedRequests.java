package org.leidenkg.web.server;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.Headers;
import org.leidenkg.web.http.Json;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.ProblemAnswer;
import org.leidenkg.web.http.RequestId;

/**
 * Answers requests that are so wrong that they reach no route: bad percent signs, paths that lead out, addresses without an
 * end. Says what is wrong in a problem of RFC 9457, and nothing of the server.
 */
final class MalformedRequests extends ErrorHandler {
    /** Of a method that is none, too, or that has no page of an error elsewhere. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String id = RequestId.of(request);
        byte[] body = Json.write(ProblemAnswer.of(HttpStatus.getMessage(code), code, detail(code), id), new Links(""));
        HttpFields.Mutable headers = response.getHeaders();
        Headers.addTo(headers, Request.getPathInContext(request));
        headers.put(RequestId.HEADER, id);
        headers.put(HttpHeader.CONTENT_TYPE, Answers.PROBLEM);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        if (code == HttpStatus.SERVICE_UNAVAILABLE_503) {
            headers.put(HttpHeader.RETRY_AFTER, "5");
        }
        Content.Sink.write(response, true, new String(body, StandardCharsets.UTF_8), callback);
    }

    private static String detail(int code) {
        return switch (code) {
            case 400 ->
                "The address or a header cannot be read. In a path, write a percent sign as %25 and other"
                        + " characters as the percent-encoded bytes of UTF-8; it cannot lead above the root.";
            case 403 ->
                "This port is for programs on this machine, which call it localhost. All others, and pages of other sites,"
                        + " ask /sparql of the lookup service.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "The address takes queries only, by GET or POST.";
            case 414 -> "The address is too long. Send a long query by POST to /sparql.";
            case 431 -> "The headers are too long.";
            case 503 -> "The service is stopping. Try again in a few seconds.";
            default -> "The request cannot be answered.";
        };
    }
}
