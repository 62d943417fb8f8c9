package org.leidenkg.web.sparql;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose body was read beforehand; its form's fields come from there, and no more than that many bytes exist. */
final class ReadRequest extends HttpServletRequestWrapper {
    private final byte[] body;
    private final Map<String, List<String>> fields;

    ReadRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values))));
        if (SparqlRoutes.mediaType(request.getContentType()).equals(SparqlRoutes.FORM)) {
            addForm(new String(body, StandardCharsets.UTF_8));
        }
    }

    /** A field that cannot be decoded is left out: then there is no query, and the answer says so. */
    private void addForm(String form) {
        for (String field : form.split("&", -1)) {
            int at = field.indexOf('=');
            try {
                String name = URLDecoder.decode(at < 0 ? field : field.substring(0, at), StandardCharsets.UTF_8);
                String value = at < 0 ? "" : URLDecoder.decode(field.substring(at + 1), StandardCharsets.UTF_8);
                fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            } catch (IllegalArgumentException e) {
                fields.remove(field);
            }
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        List<String> values = fields.get(name);
        return values == null ? null : values.get(0);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        List<String> values = fields.get(name);
        return values == null ? null : values.toArray(new String[0]);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new LinkedHashMap<>();
        fields.forEach((name, values) -> all.put(name, values.toArray(new String[0])));
        return all;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream in = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public boolean isFinished() {
                return in.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                // As the interface has it where no asynchronous answer was begun.
                throw new IllegalStateException("the body is read already");
            }

            @Override
            public int read() {
                return in.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return in.read(buffer, offset, length);
            }
        };
    }
}
