package org.leidenkg.publish.network;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes indented XML. What is no character of XML 1.0 becomes the replacement character. */
public final class XmlText {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    /** A document. */
    public XmlText(Writer out) throws IOException {
        this(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    private XmlText(Writer out, String start) throws IOException {
        this.out = out;
        out.write(start);
    }

    /** A part of a document. */
    public static XmlText fragment(Writer out) throws IOException {
        return new XmlText(out, "");
    }

    /** Begins an element, with attributes as names and values by turns. */
    public XmlText begin(String name, String... attributes) throws IOException {
        tag(name, attributes);
        out.write(">\n");
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    public XmlText end() throws IOException {
        String name = open.pop();
        indent();
        out.write("</" + name + ">\n");
        return this;
    }

    public XmlText empty(String name, String... attributes) throws IOException {
        tag(name, attributes);
        out.write("/>\n");
        return this;
    }

    public XmlText text(String name, String text, String... attributes) throws IOException {
        tag(name, attributes);
        out.write(">" + escaped(text) + "</" + name + ">\n");
        return this;
    }

    private void tag(String name, String... attributes) throws IOException {
        indent();
        out.write("<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(" " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"");
        }
    }

    private void indent() throws IOException {
        out.write("  ".repeat(open.size()));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isCharacter(int c) {
        boolean lowest = c < 0x20;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !lowest && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
