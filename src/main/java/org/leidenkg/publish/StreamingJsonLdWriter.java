package org.leidenkg.publish;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.jspecify.annotations.Nullable;

/**
 * JSON-LD 1.1 from statements that come sorted by graph, subject and predicate: one object a subject, inside one object a
 * graph, with the prefixes as context in front. Rio's writer builds the whole document in memory and runs the
 * compaction algorithm over it, which takes five times as long and puts the context at the end.
 */
final class StreamingJsonLdWriter extends AbstractRDFHandler {
    private final Writer out;
    private final SortedMap<String, String> prefixes;
    private final JsonLdNames names;

    private boolean anyInTop;
    private boolean anyInGraph;
    private @Nullable Value graph;
    private @Nullable Value subject;
    private @Nullable String key;
    private final List<Value> values = new ArrayList<>();

    StreamingJsonLdWriter(Writer out, SortedMap<String, String> prefixes) {
        this.out = out;
        this.prefixes = prefixes;
        this.names = new JsonLdNames(prefixes);
    }

    @Override
    public void startRDF() {
        print("{\n  \"@context\": {");
        String separator = "\n    ";
        for (Map.Entry<String, String> entry : prefixes.entrySet()) {
            print(separator + JsonLdNames.quoted(entry.getKey()) + ": " + JsonLdNames.quoted(entry.getValue()));
            separator = ",\n    ";
        }
        print("\n  },\n  \"@graph\": [");
    }

    @Override
    public void handleStatement(Statement statement) {
        Value nextGraph = statement.getContext();
        if (subject == null || !same(graph, nextGraph)) {
            closeGraph();
            openGraph(nextGraph);
            openSubject(statement.getSubject());
        } else if (!statement.getSubject().equals(subject)) {
            closeSubject();
            openSubject(statement.getSubject());
        }
        String nextKey = key(statement.getPredicate(), statement.getObject());
        if (!nextKey.equals(key)) {
            flushValues();
            key = nextKey;
        }
        values.add(statement.getObject());
    }

    @Override
    public void endRDF() {
        closeGraph();
        print("\n  ]\n}\n");
        try {
            out.flush();
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }

    private static boolean same(@Nullable Value one, @Nullable Value other) {
        return one == null ? other == null : one.equals(other);
    }

    private String key(IRI predicate, Value object) {
        return predicate.equals(RDF.TYPE) && object instanceof IRI ? "@type" : names.compact(predicate);
    }

    private void openGraph(@Nullable Value name) {
        graph = name;
        anyInGraph = false;
        if (name != null) {
            print(anyInTop ? ",\n    {\"@id\": " : "\n    {\"@id\": ");
            print(JsonLdNames.quoted(names.compact((IRI) name)));
            print(", \"@graph\": [");
            anyInTop = true;
        }
    }

    private void closeGraph() {
        closeSubject();
        if (graph != null) {
            print("\n    ]}");
            graph = null;
        }
    }

    private void openSubject(Value next) {
        boolean first = graph == null ? !anyInTop : !anyInGraph;
        print(first ? "\n    {\n" : ",\n    {\n");
        print("      \"@id\": ");
        print(JsonLdNames.quoted(names.compact((IRI) next)));
        subject = next;
        anyInGraph = true;
        anyInTop = true;
    }

    private void closeSubject() {
        if (subject != null) {
            flushValues();
            print("\n    }");
            subject = null;
        }
    }

    private void flushValues() {
        if (key != null) {
            print(",\n      ");
            print(JsonLdNames.quoted(key));
            print(values.size() == 1 ? ": " : ": [");
            for (int i = 0; i < values.size(); i++) {
                print(i == 0 ? "" : ", ");
                printValue(key, values.get(i));
            }
            print(values.size() == 1 ? "" : "]");
        }
        values.clear();
        key = null;
    }

    private void printValue(String property, Value value) {
        if (value instanceof Literal literal) {
            printLiteral(literal);
        } else {
            String name = JsonLdNames.quoted(names.compact((IRI) value));
            print(property.equals("@type") ? name : "{\"@id\": " + name + "}");
        }
    }

    private void printLiteral(Literal literal) {
        String text = JsonLdNames.quoted(literal.getLabel());
        if (literal.getLanguage().isPresent()) {
            String language = JsonLdNames.quoted(literal.getLanguage().get());
            print("{\"@language\": " + language + ", \"@value\": " + text + "}");
        } else if (literal.getDatatype().equals(XSD.STRING)) {
            print(text);
        } else {
            String type = JsonLdNames.quoted(names.compact(literal.getDatatype()));
            print("{\"@type\": " + type + ", \"@value\": " + text + "}");
        }
    }

    private void print(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }
}
