package org.leidenkg.publish;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/**
 * N-Triples, and N-Quads for statements with a graph, to the byte as Rio writes them. It takes sorted statements: subjects and
 * graphs are written out once and then copied, and so are predicates. IRIs have passed {@link RioValues}, so that none has a
 * character to escape.
 */
final class LinesWriter extends AbstractRDFHandler {
    private final Writer out;
    private final StringBuilder line = new StringBuilder();
    private final Map<IRI, String> predicates = new HashMap<>();
    private final Map<Resource, String> graphs = new HashMap<>();
    private String subject = "";
    private String subjectWritten = "";

    LinesWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void handleStatement(Statement statement) {
        try {
            line.setLength(0);
            line.append(written(statement.getSubject().stringValue()));
            line.append(predicates.computeIfAbsent(statement.getPredicate(), p -> " <" + p.stringValue() + "> "));
            append(statement.getObject());
            Resource graph = statement.getContext();
            line.append(graph == null ? " .\n" : graphs.computeIfAbsent(graph, g -> " <" + g.stringValue() + "> .\n"));
            out.append(line);
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }

    private String written(String iri) {
        if (!iri.equals(subject)) {
            subject = iri;
            subjectWritten = "<" + iri + ">";
        }
        return subjectWritten;
    }

    private void append(Value value) throws IOException {
        if (value.isIRI()) {
            line.append('<').append(value.stringValue()).append('>');
        } else {
            NTriplesUtil.append(value, line, /* xsdStringToPlainLiteral= */ true, /* escapeUnicode= */ false);
        }
    }
}
