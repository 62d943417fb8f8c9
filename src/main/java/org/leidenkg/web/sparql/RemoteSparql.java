package org.leidenkg.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.web.endpoint.RemoteEndpoint;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestBody;
import org.leidenkg.web.http.RequestProblem;

/**
 * Passes queries on to the endpoint elsewhere: only what may be asked here, and nothing else of the request than that. A
 * SELECT or CONSTRUCT gets the limit of rows, and an answer that is larger than any such is not passed on.
 */
public final class RemoteSparql implements SparqlService {
    private final RemoteEndpoint endpoint;
    private final SparqlLimits limits;

    public RemoteSparql(RemoteEndpoint endpoint, SparqlLimits limits) {
        this.endpoint = endpoint;
        this.limits = limits;
    }

    @Override
    public void answer(HttpServletRequest from, HttpServletResponse to, AskedQuery asked) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(endpoint.address())
                .header("Content-Type", RequestBody.FORM)
                .header("Accept", accepted(from, asked))
                .POST(BodyPublishers.ofString(form(limited(asked, to), asked.parameters())))
                .build();
        HttpResponse<byte[]> answer = send(request);
        to.setStatus(answer.statusCode());
        answer.headers().firstValue("Content-Type").ifPresent(to::setContentType);
        to.setHeader("Cache-Control", "no-cache");
        asked.send(answer.body().length, RemoteEndpoint.LARGEST_ANSWER);
        to.getOutputStream().write(answer.body());
    }

    /** By the parameter for the format of rows, which not every endpoint knows, or as the client says. */
    private static String accepted(HttpServletRequest from, AskedQuery asked) {
        String accept = from.getHeader("Accept");
        return SparqlRoutes.FORMATS.stream()
                .flatMap(name -> asked.parameters().getOrDefault(name, List.of()).stream())
                .filter(format -> asked.query().isSelectType() || asked.query().isAskType())
                .flatMap(format -> ResultFormat.find(format).stream())
                .map(ResultFormat::mediaType)
                .findFirst()
                .orElse(accept == null ? "*/*" : accept);
    }

    /** The query itself, or, when it could give more rows than allowed, the query with that limit. */
    private String limited(AskedQuery asked, HttpServletResponse to) {
        Query query = asked.query();
        boolean endless = query.getLimit() == Query.NOLIMIT || query.getLimit() > limits.rows();
        if (!endless || !(query.isSelectType() || query.isConstructType())) {
            return asked.text();
        }
        to.setHeader(SparqlService.LIMIT_HEADER, Integer.toString(limits.rows()));
        query.setLimit(limits.rows());
        return query.serialize(Syntax.syntaxSPARQL_11);
    }

    private static String form(String query, Map<String, List<String>> parameters) {
        Stream<String> graphs = SparqlRoutes.GRAPHS.stream()
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream()
                        .map(value -> name + "=" + Links.encoded(value)));
        return Stream.concat(Stream.of("query=" + Links.encoded(query)), graphs).collect(Collectors.joining("&"));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = endpoint.send(request);
            refusal(answer.statusCode()).ifPresent(type -> {
                throw RequestProblem.of(type);
            });
            return answer;
        } catch (IOException e) {
            throw RequestProblem.of(RequestProblem.ofEndpoint(e));
        }
    }

    /** What an endpoint says of itself, and not of the query. */
    private static Optional<RequestProblem.Type> refusal(int status) {
        return switch (status) {
            case 429 -> Optional.of(RequestProblem.Type.TOO_MANY_QUERIES);
            case 408, 503, 504 -> Optional.of(RequestProblem.Type.ENDPOINT_SLOW);
            case 401, 403, 404 -> Optional.of(RequestProblem.Type.ENDPOINT_FAILED);
            default -> status >= 500 ? Optional.of(RequestProblem.Type.ENDPOINT_FAILED) : Optional.empty();
        };
    }
}
