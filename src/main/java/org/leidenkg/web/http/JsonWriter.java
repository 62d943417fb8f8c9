package org.leidenkg.web.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingJsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes one JSON object, field by field. A field without a value is left out. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new MappingJsonFactory();

    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Something that the generator does. */
    private interface Step {
        void run() throws IOException;
    }

    /** The object in UTF-8, indented for people who look at it in a browser. */
    public static byte[] object(Consumer<JsonWriter> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.useDefaultPrettyPrinter();
            write(generator, fields);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
        return out.toByteArray();
    }

    /** The object in one line. */
    public static String line(Consumer<JsonWriter> fields) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            write(generator, fields);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
        return out.toString();
    }

    private static void write(JsonGenerator generator, Consumer<JsonWriter> fields) throws IOException {
        generator.writeStartObject();
        fields.accept(new JsonWriter(generator));
        generator.writeEndObject();
    }

    private JsonWriter step(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
    }

    public JsonWriter field(String name, String value) {
        return step(() -> generator.writeStringField(name, value));
    }

    public JsonWriter field(String name, Optional<String> value) {
        value.ifPresent(present -> field(name, present));
        return this;
    }

    public JsonWriter field(String name, long value) {
        return step(() -> generator.writeNumberField(name, value));
    }

    /** Fields for as many values as there are. */
    JsonWriter numbers(List<String> names, List<Integer> values) {
        for (int i = 0; i < values.size(); i++) {
            field(names.get(i), values.get(i).longValue());
        }
        return this;
    }

    public JsonWriter field(String name, BigDecimal value) {
        return step(() -> generator.writeNumberField(name, new BigDecimal(value.toPlainString())));
    }

    public JsonWriter flag(String name, boolean value) {
        return step(() -> generator.writeBooleanField(name, value));
    }

    /** A value that is JSON already. */
    public JsonWriter tree(String name, JsonNode value) {
        return step(() -> {
            generator.writeFieldName(name);
            generator.writeTree(value);
        });
    }

    public JsonWriter texts(String name, Iterable<String> values) {
        return step(() -> {
            generator.writeArrayFieldStart(name);
            for (String value : values) {
                generator.writeString(value);
            }
            generator.writeEndArray();
        });
    }

    public JsonWriter object(String name, Consumer<JsonWriter> fields) {
        return step(() -> {
            generator.writeObjectFieldStart(name);
            fields.accept(this);
            generator.writeEndObject();
        });
    }

    /** How an object for a value is written. */
    public interface Shape<T> {
        void write(JsonWriter json, T value);
    }

    public <T> JsonWriter object(String name, Optional<T> value, Shape<? super T> shape) {
        value.ifPresent(present -> object(name, json -> shape.write(json, present)));
        return this;
    }

    /** As {@code objects}, but without values there is no field. */
    <T> JsonWriter someObjects(String name, List<T> values, Shape<? super T> shape) {
        return values.isEmpty() ? this : objects(name, values, shape);
    }

    public <T> JsonWriter objects(String name, Iterable<T> values, Shape<? super T> shape) {
        return step(() -> {
            generator.writeArrayFieldStart(name);
            for (T value : values) {
                generator.writeStartObject();
                shape.write(this, value);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        });
    }
}
