package org.leidenkg.store;

import java.nio.file.Path;
import java.util.TreeSet;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.vocab.ServiceConfiguration;

/** Writes the text index of a release: what {@code fuseki-config/leidenkg.ttl} says is to be found by words. */
public final class TextIndexFiles {
    private TextIndexFiles() {}

    /** Writes the index of a graph into a folder that does not exist or is empty. */
    public static void write(Graph data, Path folder) {
        ServiceConfiguration configuration = ServiceConfiguration.read();
        configuration.setIndex(folder.toAbsolutePath().toString());
        Resource description = (Resource)
                ModelFactory.createModelForGraph(configuration.graph()).asRDFNode(configuration.index());
        TextIndex index = (TextIndex) Assembler.general().open(description);
        EntityDefinition definition = index.getDocDef();
        try {
            // It names a field once for each of its properties.
            for (String field : new TreeSet<>(definition.fields())) {
                definition.getPredicates(field).forEach(property -> add(data, property, definition, index));
            }
            index.commit();
        } finally {
            index.close();
        }
    }

    private static void add(Graph data, Node property, EntityDefinition definition, TextIndex index) {
        data.find(Node.ANY, property, Node.ANY).forEachRemaining(triple -> {
            if (triple.getObject().isLiteral()) {
                index.addEntity(TextQueryFuncs.entityFromQuad(
                        definition, Quad.defaultGraphIRI, triple.getSubject(), property, triple.getObject()));
            }
        });
    }
}
