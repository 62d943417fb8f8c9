package org.leidenkg.web.question;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.leidenkg.model.Counting;
import org.leidenkg.model.LocalText;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.ParameterReader;
import org.leidenkg.query.library.ParameterReading;
import org.leidenkg.query.library.QueryParameter;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestProblem;

/**
 * A question of the library as a request asks it.
 *
 * @param given the texts of its parameters, of those that have one
 * @param values what these texts mean
 */
public record QueryRequest(NamedQuery query, Map<String, String> given, Map<String, Node> values) {
    /** What may be asked for beside the parameters of a question. */
    static final Set<String> OF_THE_ANSWER = Set.of("page", "size", "format", "lang");

    /** The same of a page, which keeps how others count, also where the question takes no such parameter. */
    static final Set<String> OF_THE_PAGE = Set.of("page", "lang", Counting.LEVEL, Counting.CERTAINTY);

    private static final int LONGEST = 300;

    public QueryRequest {
        given = new LinkedHashMap<>(given);
        values = new LinkedHashMap<>(values);
    }

    /** The texts that a request gives; an empty field of a form gives none. */
    static Map<String, String> given(Context context, NamedQuery query) {
        Map<String, String> given = new LinkedHashMap<>();
        for (QueryParameter parameter : query.parameters()) {
            String text = context.queryParam(parameter.name());
            if (text != null && !text.isBlank()) {
                given.put(parameter.name(), text.strip());
            }
        }
        return given;
    }

    /**
     * @param others names beside those of the query
     * @throws RequestProblem for a parameter that the query has not, and for a value that is none or several
     */
    static QueryRequest read(Context context, NamedQuery query, ParameterReader reader, Set<String> others) {
        List<String> known =
                query.parameters().stream().map(QueryParameter::name).toList();
        for (String name : context.queryParamMap().keySet()) {
            if (!known.contains(name) && !others.contains(name)) {
                throw RequestProblem.of(
                        RequestProblem.Type.UNKNOWN_PARAMETER,
                        RequestProblem.shortened(name),
                        Stream.concat(known.stream(), others.stream().sorted()).collect(Collectors.joining(", ")));
            }
        }
        Map<String, String> given = given(context, query);
        Map<String, Node> values = new LinkedHashMap<>();
        given.forEach(
                (name, text) -> values.put(name, value(query.findParameter(name).orElseThrow(), text, reader)));
        return new QueryRequest(query, given, values);
    }

    /**
     * What a text means as a parameter.
     *
     * @throws RequestProblem when it means nothing, or several things
     */
    public static Node value(QueryParameter parameter, String text, ParameterReader reader) {
        ParameterReading reading = text.length() > LONGEST
                ? new ParameterReading.NotAllowed(parameter.choices())
                : reader.read(parameter, text);
        if (reading instanceof ParameterReading.Value value) {
            return value.node();
        }
        if (reading instanceof ParameterReading.Ambiguous ambiguous) {
            throw RequestProblem.about(
                    RequestProblem.Type.AMBIGUOUS_VALUE, ambiguous.candidates(), parameter.name(), text);
        }
        if (reading instanceof ParameterReading.Unknown unknown) {
            throw RequestProblem.about(RequestProblem.Type.UNKNOWN_VALUE, unknown.nearest(), parameter.name(), text);
        }
        throw RequestProblem.of(
                RequestProblem.Type.BAD_PARAMETER,
                parameter.name(),
                RequestProblem.shortened(text),
                allowed(parameter));
    }

    /**
     * The IRI of the thing that a text means.
     *
     * @throws RequestProblem when it means nothing, or several things
     */
    public static String thing(String name, QueryParameter.Type type, String text, ParameterReader reader) {
        return value(
                        new QueryParameter(name, type, new LocalText(name, name), Optional.empty(), List.of()),
                        text,
                        reader)
                .getURI();
    }

    private static String allowed(QueryParameter parameter) {
        return Optional.of(parameter.choices())
                .filter(choices -> !choices.isEmpty())
                .map(choices -> String.join(", ", choices))
                .orElse(
                        switch (parameter.type()) {
                            case ROLE -> "lead, partner";
                            case LEVEL -> "as-named, rolled-up";
                            case INTEGER -> "0, 1, 2 …";
                            case DECIMAL -> "0, 0.5, 1, 2 …";
                            default -> parameter.type().key();
                        });
    }

    /** A name for a file with the answer, that says what was asked. */
    String fileName(String extension) {
        return Stream.concat(Stream.of(query.name()), values.values().stream().map(QueryRequest::word))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining("-"))
                + "." + extension;
    }

    private static String word(Node value) {
        String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
        return text.replaceFirst(".*[/#]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The parameters as they stand in an address, without what comes before the first. */
    List<String> parameters() {
        return given.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Links.encoded(entry.getValue()))
                .toList();
    }
}
