package org.leidenkg.seed.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON laid out as people edit it: a field a line, an entry of a list under the other, small objects on one line. */
public final class JsonLayout {
    private static final String STEP = "  ";
    private static final ObjectWriter ON_ONE_LINE = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance)
                    .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance));

    private JsonLayout() {}

    /** An object, whose first brace and whose last stand behind the indent. */
    public static String of(Map<?, ?> object, String indent) {
        return object.entrySet().stream()
                .map(field -> field(field.getKey(), field.getValue(), indent + STEP))
                .collect(Collectors.joining(",\n", indent + "{\n", "\n" + indent + "}"));
    }

    /** A field behind the indent. */
    static String field(Object name, Object value, String indent) {
        return indent + onOneLine(name) + ": " + value(value, indent);
    }

    /** A value of which only the lines after the first stand behind the indent. */
    static String value(Object value, String indent) {
        if (value instanceof Map<?, ?> fields && fields.values().stream().anyMatch(Collection.class::isInstance)) {
            return of(fields, indent).strip();
        }
        return value instanceof Collection<?> list && list.stream().anyMatch(Map.class::isInstance)
                ? list.stream()
                        .map(entry -> item(entry, indent + STEP))
                        .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"))
                : onOneLine(value);
    }

    /** An entry of a list behind the indent. */
    static String item(Object entry, String indent) {
        return entry instanceof Map<?, ?> fields && fields.values().stream().anyMatch(Map.class::isInstance)
                ? of(fields, indent)
                : indent + onOneLine(entry);
    }

    private static String onOneLine(Object value) {
        try {
            return ON_ONE_LINE.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
