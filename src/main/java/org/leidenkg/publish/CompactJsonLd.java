package org.leidenkg.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.publish.CompactContext.Term;
import org.leidenkg.publish.CompactContext.Values;

/**
 * Writes triples as JSON-LD with the terms of {@link CompactContext}, one object a subject. A value that the rules of its
 * term do not fit is written in full, so that the document always expands to the very triples.
 */
final class CompactJsonLd {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final CompactContext context;
    private final JsonGenerator json;

    private CompactJsonLd(CompactContext context, JsonGenerator json) {
        this.context = context;
        this.json = json;
    }

    /**
     * @param bySubject the triples of each subject
     * @param contextIri where the context is
     */
    static void write(Map<Node, List<Triple>> bySubject, CompactContext context, String contextIri, OutputStream out)
            throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartObject();
            json.writeStringField("@context", contextIri);
            json.writeArrayFieldStart("@graph");
            CompactJsonLd writer = new CompactJsonLd(context, json);
            for (Map.Entry<Node, List<Triple>> subject : bySubject.entrySet()) {
                writer.subject(subject.getKey(), subject.getValue());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void subject(Node subject, List<Triple> triples) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id(subject));
        Map<String, List<Node>> byProperty = new LinkedHashMap<>();
        for (Triple triple : triples) {
            byProperty
                    .computeIfAbsent(triple.getPredicate().getURI(), iri -> new ArrayList<>())
                    .add(triple.getObject());
        }
        for (Map.Entry<String, List<Node>> property : byProperty.entrySet()) {
            if (property.getKey().equals(RDF.type.getURI())) {
                types(property.getValue());
            } else {
                property(property.getKey(), property.getValue());
            }
        }
        json.writeEndObject();
    }

    private String id(Node node) {
        if (node.isBlank()) {
            return "_:" + node.getBlankNodeLabel();
        }
        if (context.isMistakable(node.getURI())) {
            throw new DumpException("JSON-LD would read the scheme of <" + node.getURI() + "> as a prefix");
        }
        return node.getURI();
    }

    private void types(List<Node> types) throws IOException {
        json.writeFieldName("type");
        List<String> names =
                types.stream().map(type -> context.compact(type.getURI())).toList();
        if (names.size() == 1) {
            json.writeString(names.get(0));
            return;
        }
        json.writeStartArray();
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    private void property(String iri, List<Node> values) throws IOException {
        Term term = context.findTerm(iri)
                .orElseGet(() -> new Term(context.withPrefix(iri), Values.PLAIN, java.util.Optional.empty()));
        if (term.values() != Values.BY_LANGUAGE) {
            json.writeFieldName(term.name());
            values(values, term);
            return;
        }
        List<Node> texts = values.stream().filter(CompactJsonLd::isText).toList();
        List<Node> others = values.stream().filter(value -> !isText(value)).toList();
        if (!texts.isEmpty()) {
            json.writeFieldName(term.name());
            byLanguage(texts);
        }
        if (!others.isEmpty()) {
            json.writeFieldName(context.withPrefix(iri));
            values(others, new Term(iri, Values.PLAIN, java.util.Optional.empty()));
        }
    }

    /** What a map by language can hold. */
    private static boolean isText(Node value) {
        return value.isLiteral()
                && (!value.getLiteralLanguage().isEmpty()
                        || value.getLiteralDatatype().equals(XSDDatatype.XSDstring));
    }

    private void byLanguage(List<Node> texts) throws IOException {
        Map<String, List<String>> byLanguage = new TreeMap<>();
        for (Node text : texts) {
            String language = text.getLiteralLanguage();
            byLanguage
                    .computeIfAbsent(language.isEmpty() ? "@none" : language, key -> new ArrayList<>())
                    .add(text.getLiteralLexicalForm());
        }
        json.writeStartObject();
        for (Map.Entry<String, List<String>> language : byLanguage.entrySet()) {
            json.writeFieldName(language.getKey());
            if (language.getValue().size() == 1) {
                json.writeString(language.getValue().get(0));
            } else {
                json.writeStartArray();
                for (String text : language.getValue()) {
                    json.writeString(text);
                }
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private void values(List<Node> values, Term term) throws IOException {
        if (values.size() == 1) {
            value(values.get(0), term);
            return;
        }
        json.writeStartArray();
        for (Node value : values) {
            value(value, term);
        }
        json.writeEndArray();
    }

    private void value(Node value, Term term) throws IOException {
        if (!value.isLiteral()) {
            if (term.values() == Values.IRIS) {
                json.writeString(id(value));
            } else {
                json.writeStartObject();
                json.writeStringField("@id", id(value));
                json.writeEndObject();
            }
            return;
        }
        String text = value.getLiteralLexicalForm();
        String datatype = value.getLiteralDatatypeURI();
        if (term.datatype().filter(datatype::equals).isPresent()) {
            json.writeString(text);
        } else if (term.values() == Values.PLAIN && isPlain(value)) {
            plain(text, datatype);
        } else {
            inFull(value, text, datatype);
        }
    }

    /** Whether JSON's own strings, numbers and truth values say the same. */
    private static boolean isPlain(Node value) {
        String text = value.getLiteralLexicalForm();
        String datatype = value.getLiteralDatatypeURI();
        if (!value.getLiteralLanguage().isEmpty()) {
            return false;
        }
        return datatype.equals(XSDDatatype.XSDstring.getURI())
                || (datatype.equals(XSDDatatype.XSDinteger.getURI()) && text.matches("0|-?[1-9][0-9]{0,14}"))
                || (datatype.equals(XSDDatatype.XSDboolean.getURI()) && text.matches("true|false"));
    }

    private void plain(String text, String datatype) throws IOException {
        if (datatype.equals(XSDDatatype.XSDinteger.getURI())) {
            json.writeNumber(Long.parseLong(text));
        } else if (datatype.equals(XSDDatatype.XSDboolean.getURI())) {
            json.writeBoolean(Boolean.parseBoolean(text));
        } else {
            json.writeString(text);
        }
    }

    private void inFull(Node value, String text, String datatype) throws IOException {
        json.writeStartObject();
        json.writeStringField("@value", text);
        if (!value.getLiteralLanguage().isEmpty()) {
            json.writeStringField("@language", value.getLiteralLanguage());
        } else if (!datatype.equals(XSDDatatype.XSDstring.getURI())) {
            json.writeStringField("@type", datatype);
        }
        json.writeEndObject();
    }
}
