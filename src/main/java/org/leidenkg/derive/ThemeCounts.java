package org.leidenkg.derive;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;

/** Counts the projects of each theme and section, so that nobody who asks has to. */
final class ThemeCounts {
    private ThemeCounts() {}

    /** Adds the counts to the derived graph; a theme without projects has none. */
    static void derive(DatasetGraph data) {
        Map<String, Integer> counts = new TreeMap<>();
        data.find(Node.ANY, Node.ANY, Dct.SUBJECT, Node.ANY).forEachRemaining((Quad q) -> {
            if (q.getObject().isURI()
                    && data.contains(q.getGraph(), q.getSubject(), RDF.type.asNode(), Lkg.PROJECT_CLASS)) {
                counts.merge(q.getObject().getURI(), 1, Integer::sum);
            }
        });
        counts.forEach((theme, count) -> data.add(
                Graphs.DERIVED,
                NodeFactory.createURI(theme),
                Lkg.THEME_PROJECTS,
                NodeFactory.createLiteralDT(Integer.toString(count), XSDDatatype.XSDinteger)));
    }
}
