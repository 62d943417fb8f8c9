package org.leidenkg.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;

/**
 * Something that programs can GET, or POST as a form, as {@code /openapi.json} describes it.
 *
 * @param id unique, in camel case
 * @param mediaTypes the forms of the answer
 * @param answer the value that is written as the JSON of the API, where that is one of the forms
 * @param columns of the rows of the answer, each with what people call it; empty where it has none
 * @param method how it is asked for; POST has its parameters in a form
 */
public record ApiOperation(
        String path,
        String id,
        String tag,
        String summary,
        List<Parameter> parameters,
        List<String> mediaTypes,
        Optional<Type> answer,
        Map<String, String> columns,
        Method method) {
    public static final Parameter SLUG = Parameter.path("slug", "Name of the thing in its IRI.");
    public static final Parameter PAGE = Parameter.number("page", "Number of the page, from 1.", 1);
    public static final Parameter SIZE = Parameter.number("size", "Items on a page, at most 200.", 50);
    public static final Parameter LEVEL = Parameter.choice(
            Counting.LEVEL,
            "Units counted with the organisation that they are part of, which is usual, or as named.",
            List.of(Level.ROLLED_UP.slug(), Level.AS_NAMED.slug()));
    public static final Parameter CERTAINTY = Parameter.choice(
            Counting.CERTAINTY,
            "All participations, which is usual, or the settled ones: without those that may only be intended.",
            List.of(Certainty.ALL.key(), Certainty.SETTLED.key()));

    public ApiOperation {
        parameters = List.copyOf(parameters);
        mediaTypes = List.copyOf(mediaTypes);
    }

    /** What is asked for by GET. */
    public ApiOperation(
            String path,
            String id,
            String tag,
            String summary,
            List<Parameter> parameters,
            List<String> mediaTypes,
            Optional<Type> answer,
            Map<String, String> columns) {
        this(path, id, tag, summary, parameters, mediaTypes, answer, columns, Method.GET);
    }

    /** The same by POST. */
    public ApiOperation posted() {
        return new ApiOperation(path, id, tag, summary, parameters, mediaTypes, answer, columns, Method.POST);
    }

    /** A method of HTTP. */
    public enum Method {
        GET,
        POST
    }

    /** With an answer in JSON and in no other form. */
    public static ApiOperation json(
            String path, String id, String tag, String summary, Type answer, Parameter... parameters) {
        return new ApiOperation(
                path, id, tag, summary, List.of(parameters), List.of(Answers.JSON), Optional.of(answer), Map.of());
    }

    /** With an answer in forms that are not ours. */
    public static ApiOperation document(
            String path, String id, String tag, String summary, List<Parameter> parameters, List<String> mediaTypes) {
        return new ApiOperation(path, id, tag, summary, parameters, mediaTypes, Optional.empty(), Map.of());
    }

    /** Where a parameter stands. */
    public enum Place {
        PATH,
        QUERY
    }

    /** A parameter, as OpenAPI writes it. */
    public record Parameter(
            String name,
            Place in,
            String description,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean required,
            Values schema) {
        public static Parameter path(String name, String description) {
            return new Parameter(name, Place.PATH, description, true, Values.STRING);
        }

        public static Parameter text(String name, String description) {
            return new Parameter(name, Place.QUERY, description, false, Values.STRING);
        }

        public static Parameter needed(String name, String description) {
            return new Parameter(name, Place.QUERY, description, true, Values.STRING);
        }

        public static Parameter number(String name, String description, int usual) {
            return new Parameter(
                    name, Place.QUERY, description, false, new Values("integer", List.of(), Optional.of(usual)));
        }

        public static Parameter choice(String name, String description, List<String> choices) {
            return new Parameter(
                    name, Place.QUERY, description, false, new Values("string", choices, Optional.empty()));
        }
    }

    /**
     * What a parameter can be.
     *
     * @param type of JSON Schema
     * @param choices the only values allowed; empty where any will do
     */
    public record Values(
            String type,

            @JsonProperty("enum") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<String> choices,

            @JsonProperty("default") Optional<Object> usual) {
        static final Values STRING = new Values("string", List.of(), Optional.empty());

        public Values {
            choices = List.copyOf(choices);
        }
    }
}
