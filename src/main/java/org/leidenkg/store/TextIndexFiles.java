package org.leidenkg.store;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.Consumer;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.leidenkg.quads.NumberedQuads;
import org.leidenkg.quads.QuadTable;
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
            forEachEntity(data, index.getDocDef(), index::addEntity);
            index.commit();
        } finally {
            index.close();
        }
    }

    /** What is to be found, in the order of its subjects: the same for the same data in the same order. */
    private static void forEachEntity(DatasetGraph data, EntityDefinition definition, Consumer<Entity> action) {
        NumberedQuads quads = QuadTable.of(data).numbered();
        BitSet indexed = new BitSet();
        for (int predicate = 0; predicate < quads.predicates(); predicate++) {
            indexed.set(predicate, definition.getField(quads.predicate(predicate)) != null);
        }
        int[] last = {-1, -1, -1};
        quads.forEach((g, s, p, o) -> {
            if (indexed.get(p) && quads.node(o).isLiteral()) {
                boolean repeated = last[0] == s && last[1] == p && last[2] == o;
                if (!repeated) {
                    action.accept(TextQueryFuncs.entityFromQuad(
                            definition, Quad.defaultGraphIRI, quads.node(s), quads.predicate(p), quads.node(o)));
                }
                last[0] = s;
                last[1] = p;
                last[2] = o;
            }
        });
    }
}
