package org.leidenkg.web.sparql.internal;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.leidenkg.web.http.DelegatingServletOutputStream;
import org.leidenkg.web.http.RequestProblem;

/** Lets Fuseki's answers through and keeps its refusals, so that they can be told in the same way as all others. */
final class ErrorCapturingResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private int status = SC_OK;

    ErrorCapturingResponse(HttpServletResponse response) {
        super(response);
    }

    /** What went wrong, if anything did. */
    Optional<RequestProblem> problem() {
        return isRefusal() ? Optional.of(problemOf()) : Optional.empty();
    }

    private RequestProblem problemOf() {
        String text = message.toString(StandardCharsets.UTF_8).strip();
        return switch (status) {
            case 400 -> RequestProblem.malformed(text, -1, -1);
            case 406 ->
                RequestProblem.of(
                        RequestProblem.Type.NOT_ACCEPTABLE, "SPARQL JSON, XML, CSV, TSV; Turtle, N-Triples, JSON-LD");
            case 422 -> RequestProblem.of(RequestProblem.Type.SERVICE_REFUSED);
            case 503 -> RequestProblem.of(RequestProblem.Type.ENDPOINT_SLOW);
            default -> RequestProblem.of(RequestProblem.Type.INTERNAL);
        };
    }

    private boolean isRefusal() {
        return status >= 400;
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
        if (!isRefusal()) {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status, String text) {
        setStatus(status);
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void setContentLength(int length) {
        if (!isRefusal()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentType(String type) {
        if (!isRefusal()) {
            super.setContentType(type);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isRefusal() ? new DelegatingServletOutputStream(message) : super.getOutputStream();
    }
}
