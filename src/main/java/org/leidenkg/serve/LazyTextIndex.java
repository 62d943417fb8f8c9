package org.leidenkg.serve;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A text index that is opened with the first query that needs it, and that nobody writes: the lookups do without, and most
 * runs never open it.
 */
final class LazyTextIndex implements TextIndex {
    private final Supplier<TextIndex> open;
    private @Nullable TextIndex opened;

    LazyTextIndex(Supplier<TextIndex> open) {
        this.open = open;
    }

    private synchronized TextIndex index() {
        if (opened == null) {
            opened = open.get();
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }

    @Override
    public void prepareCommit() {
        // Nothing was written.
    }

    @Override
    public void commit() {
        // Nothing was written.
    }

    @Override
    public void rollback() {
        // Nothing was written.
    }

    @Override
    public void addEntity(Entity entity) {
        throw new TextIndexException("the index is not written here");
    }

    @Override
    public void updateEntity(Entity entity) {
        throw new TextIndexException("the index is not written here");
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw new TextIndexException("the index is not written here");
    }

    @Override
    public Map<String, Node> get(String iri) {
        return index().get(iri);
    }

    @Override
    public List<TextHit> query(Node property, String text, String graph, String language, int limit) {
        return index().query(property, text, graph, language, limit);
    }

    @Override
    public List<TextHit> query(Node property, String text, String graph, String language) {
        return index().query(property, text, graph, language);
    }

    @Override
    public List<TextHit> query(Node property, String text, String graph, String language, int limit, String highlight) {
        return index().query(property, text, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            List<Resource> properties, String text, String graph, String language, int limit, String highlight) {
        return index().query(properties, text, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            String subject,
            List<Resource> properties,
            String text,
            String graph,
            String language,
            int limit,
            String highlight) {
        return index().query(subject, properties, text, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            Node subject,
            List<Resource> properties,
            String text,
            String graph,
            String language,
            int limit,
            String highlight) {
        return index().query(subject, properties, text, graph, language, limit, highlight);
    }

    @Override
    public EntityDefinition getDocDef() {
        return index().getDocDef();
    }
}
