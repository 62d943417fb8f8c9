package org.leidenkg.publish.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The changes for machines: the components of {@link DumpChanges} under their names. */
public final class ChangesJson {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private ChangesJson() {}

    /** A JSON object that ends in a line end. */
    public static String write(DumpChanges changes) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("same", changes.none());
        all.put("projects", changes.projects());
        all.put("organisations", changes.organisations());
        all.put("statements", changes.statements());
        all.put("build", changes.build());
        try {
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(INDENT)
                                    .withArrayIndenter(INDENT))
                            .writeValueAsString(all)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain records can be written as JSON", e);
        }
    }
}
