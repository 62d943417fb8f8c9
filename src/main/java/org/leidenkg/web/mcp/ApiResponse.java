package org.leidenkg.web.mcp;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps what a route of the API answers, apart from the answer of {@code /mcp} that it becomes a part of. */
final class ApiResponse extends HttpServletResponseWrapper {
    private static final String CONTENT_TYPE = "Content-Type";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int status = SC_OK;

    ApiResponse(HttpServletResponse response) {
        super(response);
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public void sendError(int status) {
        this.status = status;
    }

    @Override
    public void sendError(int status, String message) {
        this.status = status;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        headers.remove(name);
        if (value != null) {
            addHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        headers.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return getHeaders(name).stream().findFirst().orElse(null);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.getOrDefault(name, List.of());
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name);
    }

    @Override
    public void setContentType(String type) {
        setHeader(CONTENT_TYPE, type);
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader(CONTENT_TYPE);
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        // All answers are in UTF-8.
    }

    @Override
    public void setContentLength(int length) {
        // That of the answer of which this becomes a part is another.
    }

    @Override
    public void setContentLengthLong(long length) {
        setContentLength(0);
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        // It is kept.
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Kept();
    }

    private final class Kept extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // As the interface has it where no asynchronous answer was begun.
            throw new IllegalStateException("written at once");
        }

        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            body.write(bytes, start, length);
        }
    }
}
