package org.leidenkg.publish;

import java.io.IOException;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.jspecify.annotations.Nullable;

/** {@link StreamingTurtleWriter} with each graph in its block; the statements of a graph must come together. */
final class StreamingTriGWriter extends StreamingTurtleWriter {
    private static final byte[] OPEN = Utf8Writer.encoded(" {");
    private static final byte[] CLOSE = Utf8Writer.encoded("}\n");

    private @Nullable Resource openGraph;

    StreamingTriGWriter(Utf8Writer out) {
        super(out);
    }

    @Override
    String margin() {
        return openGraph == null ? "" : "  ";
    }

    @Override
    void write(Statement statement) throws IOException {
        Resource graph = statement.getContext();
        if (graph == null ? openGraph != null : !graph.equals(openGraph)) {
            end();
            open(graph);
        }
        super.write(statement);
    }

    private void open(@Nullable Resource graph) throws IOException {
        if (graph != null) {
            out().writeAscii('\n');
            writeIri((IRI) graph);
            out().write(OPEN);
        }
        openGraph = graph;
    }

    @Override
    void end() throws IOException {
        super.end();
        if (openGraph != null) {
            out().write(CLOSE);
            openGraph = null;
        }
    }
}
