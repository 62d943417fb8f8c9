package org.leidenkg.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.vocab.ServiceConfiguration;

/** Writes the text index of a release: what {@code fuseki-config/leidenkg.ttl} says is to be found by words. */
public final class TextIndexFiles {
    private TextIndexFiles() {}

    /** Writes the index of a dataset into a folder that does not exist or is empty. Each text counts once, in whatever graphs it is. */
    public static void write(DatasetGraph data, Path folder) {
        ServiceConfiguration configuration = ServiceConfiguration.read();
        configuration.setIndex(folder.toAbsolutePath().toString());
        Resource description = (Resource)
                ModelFactory.createModelForGraph(configuration.graph()).asRDFNode(configuration.index());
        TextIndex index = (TextIndex) Assembler.general().open(description);
        try {
            entities(data, index.getDocDef()).forEach(index::addEntity);
            index.commit();
        } finally {
            index.close();
        }
    }

    /** In the order of their texts, so that the same data gives the same index. */
    private static List<Entity> entities(DatasetGraph data, EntityDefinition definition) {
        return definition.fields().stream()
                .sorted()
                .flatMap(field -> definition.getPredicates(field).stream())
                .flatMap(predicate -> data.stream(Node.ANY, Node.ANY, predicate, Node.ANY))
                .filter(quad -> quad.getObject().isLiteral())
                .map(Quad::asTriple)
                .map(triple -> Map.entry(triple.toString(), triple))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .distinct()
                .map(triple -> TextQueryFuncs.entityFromQuad(
                        definition,
                        Quad.defaultGraphIRI,
                        triple.getSubject(),
                        triple.getPredicate(),
                        triple.getObject()))
                .toList();
    }
}
