package org.leidenkg.query.library;

import com.fasterxml.jackson.core.JacksonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leidenkg.model.LocalText;

/**
 * What a query file says of itself in its first lines, those that begin with {@code #+}: the decorators of grlc, with a
 * text a language where grlc has one text ({@code docs/queries.md} has the scheme).
 *
 * @param measures whether the query reads the measures of the network; then a parameter without a table in the text
 *     chooses the part of the network that they are measured for
 * @param chart the columns that a chart is of: names and their numbers, or names, other names and the numbers of the pairs
 * @param text the query below the decorators
 */
record Decorators(
        LocalText title,
        LocalText description,
        Audience audience,
        List<String> tags,
        List<QueryParameter> parameters,
        boolean measures,
        List<String> chart,
        String text) {
    private static final String MARK = "#+";

    Decorators {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        chart = List.copyOf(chart);
        if (chart.size() == 1 || chart.size() > 3) {
            throw new IllegalArgumentException("a chart is of two or three columns, and not of " + chart);
        }
        if (tags.isEmpty()) {
            throw new IllegalArgumentException("the decorators have no tags");
        }
    }

    /** Takes a query file apart; fails on decorators that are no such YAML, lack a part or have one too many. */
    static Decorators read(String file) {
        List<String> lines = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        file.lines().forEach(line -> {
            if (rest.isEmpty() && line.startsWith(MARK)) {
                lines.add(line.substring(MARK.length()));
            } else if (!rest.isEmpty() || !line.isBlank()) {
                rest.add(line);
            }
        });
        try {
            return YamlFile.MAPPER
                    .readValue(String.join("\n", lines), Header.class)
                    .decorators(String.join("\n", rest) + "\n");
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the decorators, " + YamlFile.describe(e), e);
        }
    }

    /** The YAML as it stands. grlc writes defaults and choices as lists of mappings of one entry each. */
    private record Header(
            YamlFile.@Nullable Texts summary,
            YamlFile.@Nullable Texts description,
            @Nullable String audience,
            @Nullable List<String> tags,
            @Nullable Boolean measures,
            @Nullable List<String> chart,
            @Nullable Map<String, Parameter> params,
            @Nullable List<Map<String, String>> defaults,
            @Nullable List<Map<String, List<String>>> enumerate) {
        Decorators decorators(String text) {
            Map<String, String> defaultTexts = merge(defaults);
            Map<String, List<String>> choices = merge(enumerate);
            List<QueryParameter> parameters = new ArrayList<>();
            if (params != null) {
                params.forEach((name, parameter) -> parameters.add(parameter.named(
                        name,
                        Optional.ofNullable(defaultTexts.remove(name)),
                        Optional.ofNullable(choices.remove(name)).orElse(List.of()))));
            }
            requireUsed("defaults", defaultTexts);
            requireUsed("enumerate", choices);
            return new Decorators(
                    require("summary", summary).of("summary"),
                    require("description", description).of("description"),
                    Audience.find(require("audience", audience))
                            .orElseThrow(() -> new IllegalArgumentException("there is no audience " + audience)),
                    tags == null ? List.of() : tags,
                    parameters,
                    Boolean.TRUE.equals(measures),
                    chart == null ? List.of() : chart,
                    text);
        }

        private static <T> Map<String, T> merge(@Nullable List<Map<String, T>> pairs) {
            Map<String, T> merged = new LinkedHashMap<>();
            if (pairs != null) {
                pairs.forEach(merged::putAll);
            }
            return merged;
        }

        private static <T> T require(String name, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException("the decorators have no " + name);
            }
            return value;
        }

        private static void requireUsed(String name, Map<String, ?> left) {
            if (!left.isEmpty()) {
                throw new IllegalArgumentException(name + " names no parameter: " + left.keySet());
            }
        }
    }

    private record Parameter(
            @Nullable String type,
            @Nullable String nl,
            @Nullable String en) {
        QueryParameter named(String name, Optional<String> defaultText, List<String> choices) {
            if (type == null) {
                throw new IllegalArgumentException(name + " has no type");
            }
            QueryParameter.Type kind = QueryParameter.Type.find(type)
                    .orElseThrow(() -> new IllegalArgumentException(name + " has the unknown type " + type));
            return new QueryParameter(name, kind, new YamlFile.Texts(nl, en).of(name), defaultText, choices);
        }
    }
}
