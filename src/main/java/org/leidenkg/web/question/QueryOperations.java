package org.leidenkg.web.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.QueryParameter;
import org.leidenkg.query.library.Words;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;

/** How the description of the API tells of a question. */
final class QueryOperations {
    private QueryOperations() {}

    static ApiOperation of(NamedQuery query) {
        QueryFormats formats = new QueryFormats(query);
        Map<String, String> columns = new LinkedHashMap<>();
        query.variables()
                .forEach(column -> columns.put(
                        column,
                        Words.standard().heading(column, query.variables()).en()));
        return new ApiOperation(
                QueryApiRoutes.PATH + "/" + query.name(),
                camel(query.name()),
                "queries",
                query.title().en() + " " + query.description().en(),
                parameters(query, formats),
                List.copyOf(formats.all().values()),
                Optional.empty(),
                columns);
    }

    private static List<Parameter> parameters(NamedQuery query, QueryFormats formats) {
        List<Parameter> parameters = query.parameters().stream()
                .map(QueryOperations::parameter)
                .collect(Collectors.toCollection(ArrayList::new));
        parameters.add(Parameter.choice(
                "format",
                "The form of the answer, in the place of Accept; also as an ending of the path, such as .csv.",
                List.copyOf(formats.all().keySet())));
        if (query.form() == NamedQuery.Form.SELECT) {
            parameters.add(Parameter.choice(
                    "lang",
                    "The language of names, in the place of Accept-Language; CSV is then a table for people, as Excel opens"
                            + " it in that language. Without either the columns are those of the query, and names are"
                            + " Dutch.",
                    List.of("nl", "en")));
            parameters.add(
                    Parameter.number("page", "Number of the page, from 1; without page and size all rows come.", 1));
            parameters.add(Parameter.number("size", "Rows on a page, at most 200.", 100));
        }
        return parameters;
    }

    private static Parameter parameter(QueryParameter parameter) {
        boolean whole = parameter.type() == QueryParameter.Type.INTEGER;
        boolean number = whole || parameter.type() == QueryParameter.Type.DECIMAL;
        String how = switch (parameter.type()) {
            case ORGANISATION -> ", by slug, IRI, abbreviation or name.";
            case THEME, PROJECT -> ", by slug, IRI or name.";
            default -> ".";
        };
        return new Parameter(
                parameter.name(),
                ApiOperation.Place.QUERY,
                parameter.label().en() + how,
                false,
                new ApiOperation.Values(
                        whole ? "integer" : number ? "number" : "string",
                        parameter.choices(),
                        parameter.defaultText().map(text -> number ? new BigDecimal(text) : text)));
    }

    private static String camel(String name) {
        return "query"
                + Arrays.stream(name.split("-", -1))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
