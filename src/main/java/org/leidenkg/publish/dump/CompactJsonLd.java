package org.leidenkg.publish.dump;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * JSON-LD with the short names of a context, one object a subject. The JSON-LD processor compacts; given here is the expanded
 * form that it starts from, because its own reads the integer 007 as 7.
 */
final class CompactJsonLd implements AutoCloseable {
    static final JsonProvider JSON = JsonProvider.provider();

    private static final JsonGeneratorFactory INDENTED =
            JSON.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final JsonGenerator out;
    private final JsonObject context;
    /** The properties whose texts are in maps by language, which hold nothing but strings. */
    private final Set<String> byLanguage;

    /**
     * Begins a document.
     *
     * @param written the context, or where it is, as the document says it
     */
    CompactJsonLd(JsonObject context, JsonValue written, OutputStream out) {
        this.context = context;
        this.byLanguage = byLanguage(context);
        this.out = INDENTED.createGenerator(out);
        this.out.writeStartObject().write("@context", written).writeStartArray("@graph");
    }

    private static Set<String> byLanguage(JsonObject context) {
        return context.values().stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(term -> term.getString("@container", "").equals("@language"))
                .map(term -> term.getString("@id").split(":", 2))
                .map(name -> context.getString(name[0]) + name[1])
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Adds the triples of some subjects, all those of a subject together. */
    void write(Collection<List<Triple>> subjects) {
        if (!subjects.isEmpty()) {
            write(compacted(expanded(subjects).build(), subjects));
        }
    }

    /** Adds the triples that a named graph has of some subjects. */
    void write(String graph, Collection<List<Triple>> subjects) {
        write(compacted(
                JSON.createObjectBuilder()
                        .add("@id", graph)
                        .add("@graph", expanded(subjects))
                        .build(),
                subjects));
    }

    private void write(JsonObject compacted) {
        if (compacted.containsKey("@graph") && !compacted.containsKey("@id")) {
            compacted.getJsonArray("@graph").forEach(out::write);
        } else {
            out.write(JSON.createObjectBuilder(compacted).remove("@context").build());
        }
    }

    private JsonObject compacted(JsonStructure expanded, Collection<List<Triple>> subjects) {
        try {
            return JsonLd.compact(JsonDocument.of(expanded), JsonDocument.of(context))
                    .get();
        } catch (JsonLdError e) {
            throw new DumpException("JSON-LD cannot write one of " + subjects + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        out.writeEnd().writeEnd().close();
    }

    private JsonArrayBuilder expanded(Collection<List<Triple>> subjects) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        subjects.forEach(triples -> all.add(expanded(triples)));
        return all;
    }

    private JsonObjectBuilder expanded(List<Triple> triples) {
        Map<String, JsonArrayBuilder> properties = new LinkedHashMap<>();
        for (Triple triple : triples) {
            Node value = triple.getObject();
            boolean isType = triple.getPredicate().equals(RDF.type.asNode()) && !value.isLiteral();
            JsonArrayBuilder values = properties.computeIfAbsent(
                    isType ? "@type" : triple.getPredicate().getURI(), key -> JSON.createArrayBuilder());
            if (isType) {
                values.add(id(value));
            } else if (value.isLiteral()) {
                values.add(literal(
                        value, !byLanguage.contains(triple.getPredicate().getURI())));
            } else {
                values.add(JSON.createObjectBuilder().add("@id", id(value)));
            }
        }
        JsonObjectBuilder subject =
                JSON.createObjectBuilder().add("@id", id(triples.get(0).getSubject()));
        properties.forEach(subject::add);
        return subject;
    }

    private static String id(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }

    /** Where it may be native, a whole number or truth value is JSON's own if that says the same. */
    private static JsonObjectBuilder literal(Node value, boolean mayBeNative) {
        String text = value.getLiteralLexicalForm();
        JsonObjectBuilder literal = JSON.createObjectBuilder();
        if (!value.getLiteralLanguage().isEmpty()) {
            return literal.add("@value", text).add("@language", value.getLiteralLanguage());
        }
        String datatype = value.getLiteralDatatypeURI();
        if (mayBeNative && datatype.equals(XSDDatatype.XSDinteger.getURI()) && text.matches("0|-?[1-9][0-9]{0,14}")) {
            return literal.add("@value", Long.parseLong(text));
        }
        if (mayBeNative && datatype.equals(XSDDatatype.XSDboolean.getURI()) && text.matches("true|false")) {
            return literal.add("@value", Boolean.parseBoolean(text));
        }
        return datatype.equals(XSDDatatype.XSDstring.getURI())
                ? literal.add("@value", text)
                : literal.add("@value", text).add("@type", datatype);
    }
}
