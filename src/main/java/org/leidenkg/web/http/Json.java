package org.leidenkg.web.http;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.databind.util.NameTransformer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.web.page.Views;

/**
 * The JSON that the service writes: a record component by component, without those that have no value, a constant as its
 * {@link Views#slug}, and a {@link Ref} as a {@link LinkedThing}.
 */
public final class Json {
    private static final String LINKS = "links";

    /** Also what the schemas of the API are made with. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(new RefSerializer(Optional.empty()))
                    .addSerializer(new ConstantSerializer()))
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    /** In UTF-8, indented for people who look at it in a browser. */
    public static byte[] write(Object value, Links links) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                    .withAttribute(LINKS, links)
                    .writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
    }

    /** What leads nowhere, in one line. */
    public static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
    }

    private static final class ConstantSerializer extends ToStringSerializerBase {
        private static final long serialVersionUID = 1;

        ConstantSerializer() {
            super(Enum.class);
        }

        @Override
        public String valueToString(Object constant) {
            return Views.slug((Enum<?>) constant);
        }
    }

    /** Writes the fields of a thing, in an object of their own or, unwrapped, among those of another. */
    private static final class RefSerializer extends JsonSerializer<Ref> {
        private final Optional<NameTransformer> unwrapped;

        RefSerializer(Optional<NameTransformer> unwrapped) {
            this.unwrapped = unwrapped;
        }

        @Override
        public Class<Ref> handledType() {
            return Ref.class;
        }

        @Override
        public boolean isUnwrappingSerializer() {
            return unwrapped.isPresent();
        }

        @Override
        public JsonSerializer<Ref> unwrappingSerializer(NameTransformer names) {
            return new RefSerializer(Optional.of(names));
        }

        @Override
        public void serialize(Ref ref, JsonGenerator json, SerializerProvider provider) throws IOException {
            JsonSerializer<Object> thing = provider.findValueSerializer(LinkedThing.class);
            unwrapped
                    .map(thing::unwrappingSerializer)
                    .orElse(thing)
                    .serialize(LinkedThing.of(ref, (Links) provider.getAttribute(LINKS)), json, provider);
        }
    }
}
