package org.leidenkg.publish;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/**
 * N-Triples, and N-Quads for statements with a graph, to the byte as Rio writes them. It takes sorted statements: subjects are
 * encoded once and then copied, and so are predicates, graphs and datatypes. IRIs have passed {@link RioValues}, so that none
 * has a character to escape.
 */
final class LinesWriter extends AbstractRDFHandler {
    private static final byte[] END = Utf8Writer.encoded(" .\n");
    private static final byte[] BETWEEN_LITERAL_AND_END = Utf8Writer.encoded("\"");

    private final Utf8Writer out;
    private final Map<IRI, byte[]> predicates = new HashMap<>();
    private final Map<Resource, byte[]> graphs = new HashMap<>();
    private final Map<IRI, byte[]> datatypes = new HashMap<>();
    private String subject = "";
    private byte[] subjectEncoded = {};

    LinesWriter(Utf8Writer out) {
        this.out = out;
    }

    @Override
    public void handleStatement(Statement statement) {
        try {
            writeSubject(statement.getSubject().stringValue());
            out.write(predicates.computeIfAbsent(
                    statement.getPredicate(), p -> Utf8Writer.encoded(" <" + p.stringValue() + "> ")));
            write(statement.getObject());
            Resource graph = statement.getContext();
            out.write(
                    graph == null
                            ? END
                            : graphs.computeIfAbsent(graph, g -> Utf8Writer.encoded(" <" + g.stringValue() + "> .\n")));
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }

    @Override
    public void endRDF() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }

    private void writeSubject(String iri) throws IOException {
        if (!iri.equals(subject)) {
            subject = iri;
            subjectEncoded = Utf8Writer.encoded("<" + iri + ">");
        }
        out.write(subjectEncoded);
    }

    private void write(Value value) throws IOException {
        if (value instanceof Literal literal) {
            write(literal);
        } else {
            out.writeAscii('<');
            out.write(value.stringValue());
            out.writeAscii('>');
        }
    }

    private void write(Literal literal) throws IOException {
        out.writeAscii('"');
        Escapes.write(literal.getLabel(), Escapes.ALL, out);
        Optional<String> language = literal.getLanguage();
        if (language.isPresent()) {
            out.writeAscii('"');
            out.writeAscii('@');
            out.write(language.get());
        } else {
            out.write(datatypes.computeIfAbsent(literal.getDatatype(), LinesWriter::end));
        }
    }

    private static byte[] end(IRI datatype) {
        return datatype.equals(XSD.STRING)
                ? BETWEEN_LITERAL_AND_END
                : Utf8Writer.encoded("\"^^<" + datatype.stringValue() + ">");
    }
}
