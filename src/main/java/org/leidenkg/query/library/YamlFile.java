package org.leidenkg.query.library;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leidenkg.model.LocalText;

/** How the YAML of the library is read: a key that is unknown or stands twice is a fault. */
final class YamlFile {
    static final ObjectMapper MAPPER = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlFile() {}

    /** The same text in two languages, as it stands. */
    record Texts(@Nullable String nl, @Nullable String en) {
        LocalText of(String name) {
            if (nl == null || en == null) {
                throw new IllegalArgumentException(name + " has no text in " + (nl == null ? "nl" : "en"));
            }
            return new LocalText(nl, en);
        }
    }

    /** What is wrong, and where: the key of a value that does not fit, or the line (from 1) of what is no YAML. */
    static String describe(JacksonException fault) {
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                            .map(step -> step.getFieldName() == null ? "" + (step.getIndex() + 1) : step.getFieldName())
                            .collect(Collectors.joining("."))
                    + ": " + fault.getOriginalMessage();
        }
        return "line " + fault.getLocation().getLineNr() + ": " + fault.getOriginalMessage();
    }
}
