package org.leidenkg.publish.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes indented XML with the JDK's writer. What is no character of XML 1.0 becomes the replacement character. Where the text
 * cannot be written it throws {@link UncheckedIOException}.
 */
public final class XmlText {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();
    private static final Pattern NO_CHARACTER =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Writer target;
    private final XMLStreamWriter out;
    private int depth;

    /** A document. */
    public XmlText(Writer out) {
        this(out, true);
    }

    private XmlText(Writer out, boolean document) {
        this.target = out;
        try {
            this.out = WRITERS.createXMLStreamWriter(out);
            if (document) {
                this.out.writeStartDocument("UTF-8", "1.0");
                this.out.writeCharacters("\n");
            }
        } catch (XMLStreamException e) {
            throw unchecked(e);
        }
    }

    /** A part of a document. */
    public static XmlText fragment(Writer out) {
        return new XmlText(out, false);
    }

    /** Begins an element, with attributes as names and values by turns. */
    public XmlText begin(String name, String... attributes) {
        write(() -> {
            out.writeStartElement(name);
            attributes(attributes);
        });
        depth++;
        return this;
    }

    /** Ends the element that was begun last. */
    public XmlText end() {
        depth--;
        write(out::writeEndElement);
        return this;
    }

    public XmlText empty(String name, String... attributes) {
        write(() -> {
            out.writeEmptyElement(name);
            attributes(attributes);
        });
        return this;
    }

    public XmlText text(String name, String text, String... attributes) {
        write(() -> {
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCharacters(characters(text));
            out.writeEndElement();
        });
        return this;
    }

    /** Puts in what was written as a {@link #fragment}. */
    public XmlText part(String fragment) {
        try {
            out.flush();
            target.write(fragment);
        } catch (XMLStreamException e) {
            throw unchecked(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], characters(attributes[i + 1]));
        }
    }

    private static String characters(String text) {
        return NO_CHARACTER.matcher(text).replaceAll("\uFFFD");
    }

    /** A line, indented. */
    private void write(Step step) {
        try {
            out.writeCharacters("  ".repeat(depth));
            step.run();
            out.writeCharacters("\n");
            if (depth == 0) {
                out.flush();
            }
        } catch (XMLStreamException e) {
            throw unchecked(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static UncheckedIOException unchecked(XMLStreamException fault) {
        return new UncheckedIOException(
                fault.getNestedException() instanceof IOException cause ? cause : new IOException(fault));
    }
}
