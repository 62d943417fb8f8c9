package org.leidenkg.map;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.source.SourceCell;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Oa;

/**
 * Places in the source as Web Annotation selectors. Positions count Unicode code points from 0; the end is exclusive
 * (Web Annotation Data Model, 4.2.5). A passage is written again as often as it is asked for: triples are a set.
 */
final class PassageMapper {
    /** So many UTF-16 units before and after a quotation are given with it. */
    private static final int CONTEXT = 32;

    /** The IRI that the Web Annotation Data Model gives for RFC 7111. */
    private static final Node CSV_FRAGMENTS = NodeFactory.createURI("http://tools.ietf.org/rfc/rfc7111");

    private static final Node WORKBOOK_REFERENCES =
            NodeFactory.createURI("https://ecma-international.org/publications-and-standards/standards/ecma-376/");

    private final String agenda;
    private final Node agendaNode;
    private final SourceText source;
    private final String published;
    private final Sink sink;

    PassageMapper(Agenda agenda, Sink sink) {
        this.agenda = agenda.slug();
        this.agendaNode = Iris.agenda(agenda.slug());
        this.source = agenda.source();
        this.published = agenda.publishedText();
        this.sink = sink;
    }

    Node map(SourceSpan span) {
        int start = source.codePoint(span.start());
        SourceSpan points = new SourceSpan(start, start + source.codePoints(span));
        Node passage = Iris.passage(agenda, fileOf(span), points);
        Node position = Iris.part(passage, "position");
        Node quote = Iris.part(passage, "quote");
        sink.type(passage, Lkg.PASSAGE_CLASS, Oa.SPECIFIC_RESOURCE_CLASS);
        sink.add(passage, Oa.HAS_SOURCE, agendaNode);
        sink.integer(passage, Lkg.LINE, source.line(span.start()));
        sink.add(passage, Oa.HAS_SELECTOR, position);
        sink.add(passage, Oa.HAS_SELECTOR, quote);
        sink.type(position, Oa.TEXT_POSITION_SELECTOR_CLASS);
        sink.typed(position, Oa.START, Integer.toString(points.start()), XSDDatatype.XSDnonNegativeInteger);
        sink.typed(position, Oa.END, Integer.toString(points.end()), XSDDatatype.XSDnonNegativeInteger);
        sink.type(quote, Oa.TEXT_QUOTE_SELECTOR_CLASS);
        sink.string(quote, Oa.EXACT, source.exact(span));
        mapContext(quote, span);
        if (source.parts().size() > 1) {
            sink.string(passage, Lkg.FILE, source.part(span.start()).name());
        }
        source.findCell(span).ifPresent(cell -> map(passage, cell));
        return passage;
    }

    /** Where a span begins, for an IRI. */
    String place(SourceSpan span) {
        return fileOf(span) + source.codePoint(span.start());
    }

    /**
     * The words around a quotation, within its file, by which it can be found again in a text that was changed. They end at a
     * character that XML cannot write, such as the separators of a workbook's cells or a page's end.
     */
    private void mapContext(Node quote, SourceSpan span) {
        SourceText.Part file = source.part(span.start());
        int start = span.start();
        while (start > Math.max(file.start(), span.start() - CONTEXT) && isWritable(published.charAt(start - 1))) {
            start--;
        }
        int end = span.end();
        while (end < Math.min(source.end(file), span.end() + CONTEXT) && isWritable(published.charAt(end))) {
            end++;
        }
        // Never half of a sign of two units.
        start += start < span.start() && Character.isLowSurrogate(published.charAt(start)) ? 1 : 0;
        end -= end > span.end() && Character.isHighSurrogate(published.charAt(end - 1)) ? 1 : 0;
        if (start < span.start()) {
            sink.string(quote, Oa.PREFIX, published.substring(start, span.start()));
        }
        if (end > span.end()) {
            sink.string(quote, Oa.SUFFIX, published.substring(span.end(), end));
        }
    }

    private static boolean isWritable(char c) {
        return (c >= ' ' && c < '\uFFFE') || c == '\t' || c == '\n' || c == '\r';
    }

    /** The number of a file after the first, so that its places have IRIs of their own. */
    private String fileOf(SourceSpan span) {
        int file = source.parts().indexOf(source.part(span.start()));
        return file == 0 ? "" : (file + 1) + "-";
    }

    private void map(Node passage, SourceCell cell) {
        sink.string(passage, Lkg.COLUMN, cell.column());
        cell.reference().ifPresent(reference -> {
            Node selector = Iris.part(passage, "cell");
            sink.add(passage, Oa.HAS_SELECTOR, selector);
            sink.type(selector, Oa.FRAGMENT_SELECTOR_CLASS);
            sink.string(selector, RDF.Nodes.value, reference.value());
            sink.add(
                    selector,
                    Dct.CONFORMS_TO,
                    switch (reference.standard()) {
                        case CSV -> CSV_FRAGMENTS;
                        case WORKBOOK -> WORKBOOK_REFERENCES;
                    });
        });
    }
}
