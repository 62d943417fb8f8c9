package org.leidenkg.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leidenkg.vocab.Base;

/**
 * The JSON-LD context of the documents: {@code context.jsonld}, with a term for each of our own classes and properties and
 * for each borrowed one. It is kept as a file because others come to rely on it.
 */
public final class CompactContext {
    private static final String FILE = "context.jsonld";

    private final String text;
    private final Map<String, Term> byIri = new HashMap<>();
    private final TreeMap<String, String> prefixes = new TreeMap<>();

    /** How the values of a property are written under its term. */
    enum Values {
        /** Strings, whole numbers and truth values as JSON has them. */
        PLAIN,
        /** IRIs as strings. */
        IRIS,
        /** An object with a text, or several, for each language. */
        BY_LANGUAGE,
        /** Literals of one datatype as strings. */
        TYPED
    }

    /**
     * @param datatype the IRI of the datatype of {@link Values#TYPED}
     */
    record Term(String name, Values values, Optional<String> datatype) {}

    private CompactContext(String text) {
        this.text = text;
        JsonNode context = parse(text).get("@context");
        context.properties().forEach(entry -> readPrefix(entry.getKey(), entry.getValue()));
        context.properties().forEach(entry -> readTerm(entry.getKey(), entry.getValue()));
    }

    /** Under a base. */
    public static CompactContext of(Base base) {
        try (InputStream in = CompactContext.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FILE);
            }
            return new CompactContext(base.rewrite(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot read its file " + FILE, e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the program's file " + FILE + " is no JSON", e);
        }
    }

    private void readPrefix(String name, JsonNode value) {
        if (value.isTextual() && value.asText().matches("https?:.*[#/]")) {
            prefixes.put(name, value.asText());
        }
    }

    private void readTerm(String name, JsonNode value) {
        if (name.startsWith("@") || prefixes.containsKey(name)) {
            return;
        }
        String id = value.isTextual() ? value.asText() : value.path("@id").asText();
        if (id.startsWith("@")) {
            return;
        }
        byIri.put(expand(id), term(name, value));
    }

    private Term term(String name, JsonNode value) {
        String type = value.path("@type").asText();
        if (type.equals("@id")) {
            return new Term(name, Values.IRIS, Optional.empty());
        }
        if (!type.isEmpty()) {
            return new Term(name, Values.TYPED, Optional.of(expand(type)));
        }
        boolean byLanguage = value.path("@container").asText().equals("@language");
        return new Term(name, byLanguage ? Values.BY_LANGUAGE : Values.PLAIN, Optional.empty());
    }

    private String expand(String compact) {
        int colon = compact.indexOf(':');
        String namespace = prefixes.get(compact.substring(0, colon));
        if (namespace == null) {
            throw new IllegalStateException("the file " + FILE + " does not declare the prefix of " + compact);
        }
        return namespace + compact.substring(colon + 1);
    }

    /** The file as it is served. */
    public String text() {
        return text;
    }

    /** Whether a class or property has a term. */
    public boolean covers(String iri) {
        return byIri.containsKey(iri);
    }

    /** Whether a reader would take the scheme of an IRI for one of the prefixes. */
    boolean isMistakable(String iri) {
        int colon = iri.indexOf(':');
        return prefixes.containsKey(iri.substring(0, Math.max(colon, 0))) && !iri.startsWith("//", colon + 1);
    }

    Optional<Term> findTerm(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    /** A class or property by its term, its prefix or in full. */
    String compact(String iri) {
        Term term = byIri.get(iri);
        return term != null ? term.name() : withPrefix(iri);
    }

    /** Not by its term, whose rules would change the value. */
    String withPrefix(String iri) {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (iri.startsWith(prefix.getValue())
                    && iri.length() > prefix.getValue().length()) {
                String name =
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
                // A term of that very name has rules of its own.
                return byIri.values().stream().anyMatch(term -> term.name().equals(name)) ? iri : name;
            }
        }
        return iri;
    }
}
