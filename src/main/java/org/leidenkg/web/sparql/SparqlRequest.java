package org.leidenkg.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as Fuseki gets to see it: as GET when it is HEAD, and with the parameters of the protocol and of the format
 * only. Fuseki has others, such as one that lets the asker choose the content type, or call a function of a page.
 */
final class SparqlRequest extends HttpServletRequestWrapper {
    private static final Set<String> PARAMETERS =
            Set.of("query", "default-graph-uri", "named-graph-uri", "format", "output", "results");

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    SparqlRequest(HttpServletRequest request) {
        super(request);
        request.getParameterMap().forEach((name, values) -> {
            if (PARAMETERS.contains(name)) {
                parameters.put(name, values.clone());
            }
        });
    }

    /** The graphs that the request names beside the query. */
    List<String> graphs() {
        return Stream.of("default-graph-uri", "named-graph-uri")
                .flatMap(name -> Arrays.stream(parameters.getOrDefault(name, new String[0])))
                .toList();
    }

    /** Fuseki does not know HEAD; the server drops the body by itself. */
    @Override
    public String getMethod() {
        String method = super.getMethod();
        return method.equals("HEAD") ? "GET" : method;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
