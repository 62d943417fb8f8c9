package org.leidenkg.publish;

import java.io.IOException;
import java.io.Writer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.jspecify.annotations.Nullable;

/** {@link StreamingTurtleWriter} with each graph in its block; the statements of a graph must come together. */
final class StreamingTriGWriter extends StreamingTurtleWriter {
    private @Nullable Resource openGraph;

    StreamingTriGWriter(Writer out) {
        super(out);
    }

    @Override
    public RDFFormat getRDFFormat() {
        return RDFFormat.TRIG;
    }

    @Override
    protected void writeStatement(
            Resource subject,
            IRI predicate,
            Value object,
            @Nullable Resource context,
            boolean shortSubject,
            boolean shortObject)
            throws IOException {
        if (context == null ? openGraph != null : !context.equals(openGraph)) {
            closeGraph();
            open(context);
        }
        super.writeStatement(subject, predicate, object, context, shortSubject, shortObject);
    }

    @Override
    public void endRDF() {
        super.endRDF();
        try {
            closeGraph();
            writer.flush();
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }

    /** Without the indentation of the block, which an empty line would keep as white space at its end. */
    @Override
    void endLine() throws IOException {
        if (openGraph != null) {
            writer.decreaseIndentation();
            writer.writeEOL();
            writer.increaseIndentation();
        } else {
            writer.writeEOL();
        }
    }

    private void open(@Nullable Resource graph) throws IOException {
        if (graph != null) {
            writer.writeEOL();
            writeResource(graph, false);
            writer.write(" {");
            writer.increaseIndentation();
        }
        openGraph = graph;
    }

    private void closeGraph() throws IOException {
        closePreviousStatement();
        if (openGraph != null) {
            writer.decreaseIndentation();
            writer.write("}");
            writer.writeEOL();
            openGraph = null;
        }
    }
}
