package org.leidenkg.web.sparql.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leidenkg.web.http.RequestBody;
import org.leidenkg.web.sparql.AskedQuery;
import org.leidenkg.web.sparql.SparqlRoutes;

/**
 * A request as Fuseki gets to see it: always a form that is posted, with one query, and with the parameters of the protocol
 * and of the format only. Fuseki has others, such as one that lets the asker choose the content type, or call a function of a
 * page; it does not know HEAD; and it would read a body of any length.
 */
final class SparqlRequest extends HttpServletRequestWrapper {
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    SparqlRequest(HttpServletRequest request, AskedQuery asked) {
        super(request);
        setAttribute(GuardedQueryOperation.ASKED, asked);
        parameters.put("query", new String[] {asked.text()});
        asked.parameters().forEach((name, values) -> {
            if (SparqlRoutes.GRAPHS.contains(name) || SparqlRoutes.FORMATS.contains(name)) {
                parameters.put(name, values.toArray(String[]::new));
            }
        });
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public String getContentType() {
        return RequestBody.FORM;
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
