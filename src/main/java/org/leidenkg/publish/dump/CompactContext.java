package org.leidenkg.publish.dump;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.leidenkg.vocab.Base;

/**
 * The JSON-LD context of the documents: {@code context.jsonld}, with a term for each of our own classes and properties and
 * for each borrowed one. It is kept as a file because others come to rely on it.
 *
 * @param text the file as it is served
 * @param terms what it declares
 */
public record CompactContext(String text, JsonObject terms) {
    private static final String FILE = "/org/leidenkg/publish/context.jsonld";

    /** Under a base. */
    public static CompactContext of(Base base) {
        try (InputStream in = CompactContext.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FILE);
            }
            String text = base.rewrite(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            try (JsonReader json = CompactJsonLd.JSON.createReader(new StringReader(text))) {
                return new CompactContext(text, json.readObject().getJsonObject("@context"));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot read its file " + FILE, e);
        }
    }
}
