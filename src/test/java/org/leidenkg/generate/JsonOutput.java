package org.leidenkg.generate;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON as the seeds have it, written as it comes; line ends are those of every machine. */
final class JsonOutput {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonOutput() {}

    static JsonGenerator open(Path file) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(Files.newOutputStream(file), JsonEncoding.UTF8);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
        return json;
    }

    /** A text in both languages. */
    static void text(String field, String nl, String en, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("nl", nl);
        json.writeStringField("en", en);
        json.writeEndObject();
    }
}
