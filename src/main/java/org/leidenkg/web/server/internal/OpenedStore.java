package org.leidenkg.web.server.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.leidenkg.vocab.ServiceConfiguration;
import org.leidenkg.web.server.ServedData;

/**
 * A store with its text index, opened as {@code fuseki-config/leidenkg.ttl} says, with their places put in.
 */
public final class OpenedStore {
    private final DatasetGraph searchable;
    private final DatasetGraph dataset;
    private final Runnable release;

    private OpenedStore(DatasetGraph searchable, DatasetGraph dataset, Runnable release) {
        this.searchable = searchable;
        this.dataset = dataset;
        this.release = release;
    }

    /** Opens the store, and beside it the text index of its release if there is one. */
    public static OpenedStore open(ServedData.Store given) {
        ServiceConfiguration configuration = ServiceConfiguration.read();
        configuration.setStore(realPath(given.location()));
        Path folder = Path.of(realPath(given.location())).resolveSibling("text");
        if (!Files.isDirectory(folder)) {
            DatasetGraph store = assemble(configuration, configuration.store());
            return new OpenedStore(store, store, () -> TDBInternal.expel(store));
        }
        configuration.setIndex(folder.toString());
        DatasetGraphText searchable = (DatasetGraphText) assemble(configuration, configuration.dataset());
        DatasetGraph store = searchable.getWrapped();
        return new OpenedStore(searchable, store, () -> {
            searchable.getTextIndex().close();
            TDBInternal.expel(store);
        });
    }

    /** Takes a dataset that is open already, gives it the limits of the configuration, and no text index. */
    public static OpenedStore open(ServedData.Dataset given) {
        ServiceConfiguration configuration = ServiceConfiguration.read();
        DatasetGraph dataset = given.dataset();
        AssemblerUtils.mergeContext(resource(configuration, configuration.store()), dataset.getContext());
        if (DatabaseMgr.isTDB2(dataset)) {
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        }
        return new OpenedStore(dataset, dataset, () -> {});
    }

    private static Resource resource(ServiceConfiguration configuration, Node node) {
        return (Resource)
                ModelFactory.createModelForGraph(configuration.graph()).asRDFNode(node);
    }

    private static DatasetGraph assemble(ServiceConfiguration configuration, Node node) {
        return ((Dataset) Assembler.general().open(resource(configuration, node))).asDatasetGraph();
    }

    private static String realPath(Path location) {
        try {
            return location.toRealPath().toString();
        } catch (IOException e) {
            throw new IllegalArgumentException("there is no store in \"" + location + "\"", e);
        }
    }

    /** The store itself, for lookups. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The store with its text index, for those who write SPARQL. */
    public DatasetGraph searchable() {
        return searchable;
    }

    /** Closes what was opened here. */
    public void close() {
        release.run();
    }
}
