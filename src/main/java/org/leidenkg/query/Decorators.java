package org.leidenkg.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.LocalText;

/**
 * What a query file says of itself in its first lines, those that begin with {@code #+}: the decorators of grlc, with a
 * text a language where grlc has one text ({@code docs/queries.md} has the scheme).
 *
 * @param text the query below the decorators
 */
record Decorators(
        LocalText title, LocalText description, List<String> tags, List<QueryParameter> parameters, String text) {
    private static final String MARK = "#+";

    Decorators {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
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
                lines.add(line.startsWith(MARK + " ") ? line.substring(3) : line.substring(2));
            } else if (!rest.isEmpty() || !line.isBlank()) {
                rest.add(line);
            }
        });
        Part all = Part.of("decorators", DecoratorLines.read(lines));
        Part defaults = all.pairs("defaults");
        Part choices = all.pairs("enumerate");
        List<QueryParameter> parameters = new ArrayList<>();
        Part params = all.part("params");
        params.names().forEach(name -> parameters.add(parameter(name, params.part(name), defaults, choices)));
        Decorators read = new Decorators(
                all.local("summary"),
                all.local("description"),
                all.texts("tags"),
                parameters,
                String.join("\n", rest) + "\n");
        List.of(params, defaults, choices, all).forEach(Part::assertAllUsed);
        return read;
    }

    private static QueryParameter parameter(String name, Part part, Part defaults, Part choices) {
        String type = part.text("type").orElseThrow(() -> new IllegalArgumentException(name + " has no type"));
        QueryParameter parameter = new QueryParameter(
                name,
                QueryParameter.Type.find(type)
                        .orElseThrow(() -> new IllegalArgumentException(name + " has the unknown type " + type)),
                part.local(),
                defaults.text(name),
                choices.texts(name));
        part.assertAllUsed();
        return parameter;
    }

    /** A mapping that knows which of its entries were asked for. */
    private record Part(String name, Map<String, Object> left) {
        static Part of(String name, Map<?, ?> entries) {
            Map<String, Object> left = new LinkedHashMap<>();
            entries.forEach((key, value) -> left.put(String.valueOf(key), value));
            return new Part(name, left);
        }

        List<String> names() {
            return List.copyOf(left.keySet());
        }

        private Optional<Object> take(String key) {
            return Optional.ofNullable(left.remove(key));
        }

        Optional<String> text(String key) {
            return take(key).map(value -> {
                if (value instanceof String text) {
                    return text;
                }
                throw new IllegalArgumentException(name + " has at \"" + key + "\" more than a text: " + value);
            });
        }

        List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            if (take(key).orElse(List.of()) instanceof List<?> items) {
                items.forEach(item -> texts.add(String.valueOf(item)));
                return texts;
            }
            throw new IllegalArgumentException(name + " has at \"" + key + "\" no list");
        }

        Part part(String key) {
            if (take(key).orElse(Map.of()) instanceof Map<?, ?> inner) {
                return of(key, inner);
            }
            throw new IllegalArgumentException(name + " has at \"" + key + "\" no mapping");
        }

        /** grlc writes these as a list of mappings of one entry each. */
        Part pairs(String key) {
            Map<Object, Object> all = new LinkedHashMap<>();
            if (take(key).orElse(List.of()) instanceof List<?> items) {
                for (Object item : items) {
                    if (!(item instanceof Map<?, ?> pair) || pair.size() != 1) {
                        throw new IllegalArgumentException(name + " has at \"" + key + "\" no pair: " + item);
                    }
                    all.putAll(pair);
                }
                return of(key, all);
            }
            throw new IllegalArgumentException(name + " has at \"" + key + "\" no list");
        }

        LocalText local(String key) {
            Part texts = part(key);
            LocalText local = texts.local();
            texts.assertAllUsed();
            return local;
        }

        LocalText local() {
            return new LocalText(language("nl"), language("en"));
        }

        private String language(String language) {
            return text(language).orElseThrow(() -> new IllegalArgumentException(name + " has no text in " + language));
        }

        void assertAllUsed() {
            if (!left.isEmpty()) {
                throw new IllegalArgumentException(name + " has unknown entries: " + left.keySet());
            }
        }
    }
}
