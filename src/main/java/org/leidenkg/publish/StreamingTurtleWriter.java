package org.leidenkg.publish;

import java.io.IOException;
import java.io.Writer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.jspecify.annotations.Nullable;

/**
 * Indented Turtle from statements that come sorted. Rio's own pretty printing collects a thousand statements at a time
 * to group them by subject, which takes three times as long; these arrive grouped, so the plain mode is enough and only
 * the white space is added. Numbers keep the form in which they are in the data ("1.50" stays "1.50").
 */
class StreamingTurtleWriter extends TurtleWriter {
    private boolean listGoesOn;

    StreamingTurtleWriter(Writer out) {
        super(out);
        getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, false);
        getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    }

    @Override
    public void startRDF() {
        super.startRDF();
        writer.setIndentationString("  ");
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
        if (!subject.equals(lastWrittenSubject)) {
            closePreviousStatement();
            endLine();
        }
        listGoesOn = subject.equals(lastWrittenSubject) && predicate.equals(lastWrittenPredicate);
        super.writeStatement(subject, predicate, object, context, shortSubject, shortObject);
    }

    @Override
    protected void writeValue(Value value, boolean canShorten) throws IOException {
        if (listGoesOn) {
            writer.write(" ");
        }
        super.writeValue(value, canShorten);
    }

    /** Ends the line before a subject. */
    void endLine() throws IOException {
        writer.writeEOL();
    }
}
