package org.leidenkg.map;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.leidenkg.model.SourceSpan;
import org.leidenkg.model.SourceText;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Oa;

/**
 * Places in the source as Web Annotation selectors. Positions count Unicode code points from 0; the end is exclusive
 * (Web Annotation Data Model, 4.2.5). A passage is written again as often as it is asked for: triples are a set.
 */
final class PassageMapper {
    private final String agenda;
    private final Node agendaNode;
    private final SourceText source;
    private final Sink sink;

    PassageMapper(String agenda, SourceText source, Sink sink) {
        this.agenda = agenda;
        this.agendaNode = Iris.agenda(agenda);
        this.source = source;
        this.sink = sink;
    }

    Node map(SourceSpan span) {
        SourceSpan points = new SourceSpan(source.codePoint(span.start()), source.codePoint(span.end()));
        Node passage = Iris.passage(agenda, points);
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
        return passage;
    }
}
