package org.leidenkg.web.question;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leidenkg.model.LocalText;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.QueryParameter;
import org.leidenkg.query.library.Words;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;

/** How the API lists a question. */
@JsonClassDescription("A question.")
record QueryItem(
        String name,
        LocalText title,
        LocalText description,

        @JsonPropertyDescription("Who asks: policy, research or data-keeping.")
        String audience,

        List<String> tags,

        @JsonPropertyDescription("The variables of its rows; none when it gives a graph.")
        List<String> columns,

        @JsonPropertyDescription("What people call the columns, by language.")
        Map<String, List<String>> headings,

        List<Parameter> parameters,
        Set<String> formats,
        String api,
        String page) {
    /** What the user can choose. */
    record Parameter(
            String name,
            QueryParameter.Type type,
            LocalText label,
            @JsonProperty("default") Optional<String> defaultText,
            List<String> choices) {}

    static QueryItem of(NamedQuery query, Links links) {
        Map<String, List<String>> headings = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            headings.put(language.tag(), Words.standard().headings(query.variables(), language.tag()));
        }
        return new QueryItem(
                query.name(),
                query.title(),
                query.description(),
                query.audience().key(),
                query.tags(),
                query.variables(),
                headings,
                query.parameters().stream()
                        .map(one ->
                                new Parameter(one.name(), one.type(), one.label(), one.defaultText(), one.choices()))
                        .toList(),
                new QueryFormats(query).all().keySet(),
                links.at(QueryApiRoutes.PATH + "/" + query.name()),
                links.at("/queries/" + query.name()));
    }
}
