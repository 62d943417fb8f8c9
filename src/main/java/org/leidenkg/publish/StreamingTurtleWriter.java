package org.leidenkg.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
 * Indented Turtle from statements that come sorted, so that none has to be kept: subjects with their predicates below them.
 * Names are as short as Rio makes them, and numbers keep the form in which they are in the data ("1.50" stays "1.50").
 */
class StreamingTurtleWriter extends AbstractRDFHandler {
    private static final byte[] PREDICATE_BELOW = Utf8Writer.encoded(";\n  ");
    private static final byte[] NEXT_OBJECT = Utf8Writer.encoded(", ");
    private static final byte[] END = Utf8Writer.encoded(" .\n");
    private static final byte[] LONG_QUOTE = Utf8Writer.encoded("\"\"\"");
    private static final byte[] TYPE = Utf8Writer.encoded("a");
    private static final byte[] STRING = {};

    private final Utf8Writer out;
    private final ShortIris iris = new ShortIris();
    private final Map<IRI, byte[]> predicates = new HashMap<>();
    private final Map<IRI, byte[]> datatypes = new HashMap<>();
    private @Nullable Value subject;
    private @Nullable Value predicate;

    StreamingTurtleWriter(Utf8Writer out) {
        this.out = out;
    }

    Utf8Writer out() {
        return out;
    }

    /** White space before every line but those of the prefixes. */
    String margin() {
        return "";
    }

    @Override
    public void handleNamespace(String prefix, String iri) {
        iris.add(prefix, iri);
        try {
            out.write("@prefix " + prefix + ": <" + iri + "> .\n");
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }

    @Override
    public void handleStatement(Statement statement) {
        try {
            write(statement);
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }

    @Override
    public void endRDF() {
        try {
            end();
            out.flush();
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }

    void write(Statement statement) throws IOException {
        if (!statement.getSubject().equals(subject)) {
            endSubject();
            subject = statement.getSubject();
            out.writeAscii('\n');
            out.write(margin());
            writeIri((IRI) subject);
            out.writeAscii(' ');
            write(statement.getPredicate());
        } else if (!statement.getPredicate().equals(predicate)) {
            out.write(PREDICATE_BELOW);
            out.write(margin());
            write(statement.getPredicate());
        } else {
            out.write(NEXT_OBJECT);
        }
        if (statement.getObject() instanceof Literal literal) {
            write(literal);
        } else {
            writeIri((IRI) statement.getObject());
        }
    }

    /** Closes what is open. */
    void end() throws IOException {
        endSubject();
    }

    /** Ends the statements of the last subject. */
    final void endSubject() throws IOException {
        if (subject != null) {
            out.write(END);
            subject = null;
            predicate = null;
        }
    }

    final void writeIri(IRI iri) throws IOException {
        iris.write(iri.stringValue(), out);
    }

    private void write(IRI predicate) throws IOException {
        this.predicate = predicate;
        byte[] encoded = predicates.get(predicate);
        if (encoded == null) {
            encoded = predicate.equals(RDF.TYPE) ? TYPE : encoded("", predicate);
            predicates.put(predicate, encoded);
        }
        out.write(encoded);
        out.writeAscii(' ');
    }

    private byte[] encoded(String before, IRI iri) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Utf8Writer encoder = new Utf8Writer(bytes)) {
            encoder.write(before);
            iris.write(iri.stringValue(), encoder);
        }
        return bytes.toByteArray();
    }

    private void write(Literal literal) throws IOException {
        writeText(literal.getLabel());
        Optional<String> language = literal.getLanguage();
        if (language.isPresent()) {
            out.writeAscii('@');
            out.write(language.get());
            return;
        }
        IRI datatype = literal.getDatatype();
        byte[] encoded = datatypes.get(datatype);
        if (encoded == null) {
            encoded = datatype.equals(XSD.STRING) ? STRING : encoded("^^", datatype);
            datatypes.put(datatype, encoded);
        }
        out.write(encoded);
    }

    /** In three pairs of quotes where it has several lines or columns, to be read as it is. */
    private void writeText(String text) throws IOException {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0) {
            out.write(LONG_QUOTE);
            Escapes.write(text, Escapes.LONG, out);
            out.write(LONG_QUOTE);
        } else {
            out.writeAscii('"');
            Escapes.write(text, Escapes.ALL, out);
            out.writeAscii('"');
        }
    }
}
