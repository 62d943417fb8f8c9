package org.leidenkg.web.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.leidenkg.web.http.FileCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dumps of the releases that there are, the current one first. What they are is read once; files are read when asked. */
public final class DumpEditions {
    private static final Logger LOG = LoggerFactory.getLogger(DumpEditions.class);
    private static final String DESCRIPTION = "dataset.ttl";

    private final List<DumpEdition> editions;
    private final FileCheck files;

    private DumpEditions(List<DumpEdition> editions, FileCheck files) {
        this.editions = List.copyOf(editions);
        this.files = files;
    }

    /**
     * The dumps of some releases.
     *
     * @param folders the folders of dumps, the current one first
     * @param files asked before a file in them is read
     */
    public static DumpEditions of(List<Path> folders, FileCheck files) {
        List<DumpEdition> editions = new ArrayList<>();
        for (Path folder : folders) {
            try {
                DumpEdition edition = DumpEdition.read(folder);
                // The same data built twice is one edition.
                if (editions.stream().noneMatch(other -> other.digest().equals(edition.digest()))) {
                    editions.add(edition);
                }
            } catch (IOException e) {
                if (editions.isEmpty()) {
                    throw new UncheckedIOException("cannot read the dumps in " + folder, e);
                }
                // A build that goes on meanwhile removes what is too old.
                LOG.warn("no downloads of an earlier release: {}", e.toString());
            }
        }
        return new DumpEditions(editions, files);
    }

    /**
     * A file of an edition, as it was published.
     *
     * @throws org.leidenkg.web.http.RequestProblem when it is not
     */
    Path whole(Path file) {
        files.require(file);
        return file;
    }

    List<DumpEdition> editions() {
        return editions;
    }

    public Optional<DumpEdition> current() {
        return editions.stream().findFirst();
    }

    /** By digest, by its first digits as links have them, or by the number of the version; of several the newest. */
    Optional<DumpEdition> find(String name) {
        return editions.stream().filter(edition -> edition.isCalled(name)).findFirst();
    }

    /** What the current release says of its dataset and its files; empty without such a file. */
    public Optional<List<Triple>> description() {
        return current()
                .map(edition -> edition.folder().resolve(DESCRIPTION))
                .filter(Files::exists)
                .map(file -> {
                    Graph graph = GraphFactory.createDefaultGraph();
                    RDFParser.source(whole(file)).parse(graph);
                    return graph.find().toList();
                });
    }
}
