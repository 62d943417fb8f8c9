package org.leidenkg.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Graph;
import org.leidenkg.query.NamedQueries;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.JenaLoading;
import org.leidenkg.vocab.OntologyFiles;

/**
 * What every build reads whatever its seeds are, in the order in which it is needed: on another processor, while the agendas
 * are read.
 */
final class Preparations {
    private final CompletableFuture<Graph> ontology;
    private final CompletableFuture<NamedQueries> library;
    private final CompletableFuture<Checks> checks;

    private Preparations(Base base) {
        ontology = CompletableFuture.supplyAsync(OntologyFiles::ontology);
        library = ontology.thenApplyAsync(done -> {
            NamedQueries queries = new NamedQueries(Base.standard());
            queries.list();
            return queries;
        });
        checks = library.thenApplyAsync(done -> Checks.of(base));
    }

    /** Begins, and returns at once, but for what Jena loads first of all: two threads that load that may wait for each other. */
    static Preparations start(Base base) {
        JenaLoading.complete();
        return new Preparations(base);
    }

    Graph ontology() {
        return of(ontology);
    }

    /** The library of questions under the default base, all of them read. */
    NamedQueries library() {
        return of(library);
    }

    Checks checks() {
        return of(checks);
    }

    /** The result of work in another thread, or the fault that it ended with. */
    static <T> T of(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
