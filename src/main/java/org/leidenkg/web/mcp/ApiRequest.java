package org.leidenkg.web.mcp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a route of the API gets to see when an assistant asks it: a GET, with none of the headers that were meant for {@code /mcp}. */
final class ApiRequest extends HttpServletRequestWrapper {
    private final String accept;

    ApiRequest(HttpServletRequest request, String accept) {
        super(request);
        this.accept = accept;
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase("Accept") ? accept : name.equalsIgnoreCase("Host") ? super.getHeader(name) : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(Stream.ofNullable(getHeader(name)).toList());
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(List.of("Accept", "Host"));
    }
}
