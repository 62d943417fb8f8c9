package org.leidenkg.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Graphs;

/**
 * A SPARQL 1.1 store elsewhere that takes our graphs, all of them or none. Graphs of others in it stay as they are.
 */
public final class RemoteStore {
    private static final String REMOVE = "/queries/load/remove-graphs.ru";

    private final StoreRequests requests;
    private final Base base;

    /**
     * @param address of SPARQL Update, or of the Graph Store Protocol; whatever is asked of the store goes there
     * @param base of the IRIs; graphs under it are ours
     */
    public RemoteStore(URI address, Optional<Credentials> credentials, Base base) {
        this.requests = new StoreRequests(address, credentials);
        this.base = base;
    }

    /**
     * Puts the graphs of an N-Quads file, packed by gzip or not, in the place of all of ours, by one request of SPARQL Update: a store carries out
     * one request as one transaction, so a reader sees the old graphs or the new ones, and a request that breaks off does
     * nothing. Graphs of ours that are not in the file go.
     *
     * @throws RemoteStoreException when the store cannot be reached or refuses; then nothing was changed
     */
    public void update(Path quads) {
        withScratch(scratch -> {
            Path text = scratch.resolve("load.ru");
            try (Writer out = Files.newBufferedWriter(text);
                    InputStream in = IO.openFile(quads.toString())) {
                out.write(base.rewrite(resource()));
                out.write(";\n");
                InsertData insert = new InsertData(out);
                RDFParser.source(in).lang(Lang.NQUADS).parse(insert);
            }
            requests.update(text);
        });
    }

    /**
     * Puts each graph of such a file in the place of the one of that name, by the Graph Store Protocol. That knows no
     * transaction over several graphs: when one is refused, those before it are put back as they were; and until the end a
     * reader may see some new and some old graphs. The catalogue goes last: a store that has the new one has all the
     * others too, even if the load was killed. Other graphs stay.
     *
     * @throws RemoteStoreException when the store cannot be reached or refuses; it says so when something could not be put
     *     back
     */
    public void putGraphs(Path quads) {
        withScratch(scratch -> {
            Map<String, Path> graphs = catalogueLast(GraphFiles.split(quads, scratch));
            Map<String, Optional<Path>> before = new LinkedHashMap<>();
            for (String graph : graphs.keySet()) {
                Path saved = scratch.resolve("before-" + before.size() + ".nt");
                boolean there = requests.get(graph, saved) && Files.size(saved) > 0;
                before.put(graph, there ? Optional.of(saved) : Optional.empty());
            }
            putAll(graphs, before);
        });
    }

    private Map<String, Path> catalogueLast(Map<String, Path> graphs) {
        Map<String, Path> ordered = new LinkedHashMap<>(graphs);
        String catalogue = base.rewrite(Graphs.CATALOGUE).getURI();
        Optional.ofNullable(ordered.remove(catalogue)).ifPresent(file -> ordered.put(catalogue, file));
        return ordered;
    }

    private void putAll(Map<String, Path> graphs, Map<String, Optional<Path>> before) {
        List<String> touched = new ArrayList<>();
        for (Map.Entry<String, Path> graph : graphs.entrySet()) {
            touched.add(graph.getKey());
            try {
                requests.put(graph.getKey(), graph.getValue());
            } catch (RemoteStoreException e) {
                throw restored(touched, before, e);
            }
        }
    }

    private RemoteStoreException restored(
            List<String> touched, Map<String, Optional<Path>> before, RemoteStoreException fault) {
        Collections.reverse(touched);
        List<String> lost = new ArrayList<>();
        for (String graph : touched) {
            Optional<Path> saved = before.getOrDefault(graph, Optional.empty());
            try {
                if (saved.isPresent()) {
                    requests.put(graph, saved.get());
                } else {
                    requests.delete(graph);
                }
            } catch (RemoteStoreException e) {
                lost.add(graph);
                fault.addSuppressed(e);
            }
        }
        return lost.isEmpty()
                ? fault
                : new RemoteStoreException(
                        fault.getMessage() + " These graphs could not be put back as they were: "
                                + String.join(", ", lost) + ". Load again when the store is well.",
                        fault);
    }

    private static String resource() throws IOException {
        try (InputStream in = RemoteStore.class.getResourceAsStream(REMOVE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + REMOVE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Work with files that are gone afterwards. */
    private interface Work {
        void in(Path scratch) throws IOException;
    }

    private static void withScratch(Work work) {
        try {
            Path scratch = Files.createTempDirectory("leidenkg-load-");
            try {
                work.in(scratch);
            } finally {
                Disk.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare what is to be loaded: " + e, e);
        }
    }
}
