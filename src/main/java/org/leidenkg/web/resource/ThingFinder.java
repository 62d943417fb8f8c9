package org.leidenkg.web.resource;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.lookup.Described;
import org.leidenkg.query.lookup.Describer;
import org.leidenkg.web.dump.DatasetDocuments;
import org.leidenkg.web.dump.DumpEdition;
import org.leidenkg.web.dump.DumpEdition.DumpedFile;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.RequestProblem;

/** Finds what a path names. The dataset describes itself: with its files, where the service has them. */
public final class ThingFinder {
    private static final String VERSION = "dataset/";

    private final Describer describer;
    private final DumpEditions dumps;
    private final DatasetDocuments documents;
    private final String base;

    public ThingFinder(Describer describer, DumpEditions dumps, String base) {
        this.describer = describer;
        this.dumps = dumps;
        this.documents = new DatasetDocuments(dumps, base);
        this.base = base;
    }

    public String base() {
        return base;
    }

    /** @throws RequestProblem when there is no such thing */
    Described get(ThingPath path, int page) {
        return find(path, page).orElseThrow(() -> unknown(path));
    }

    private RequestProblem unknown(ThingPath path) {
        return version(path)
                .map(name -> RequestProblem.of(
                        RequestProblem.Type.NO_SUCH_VERSION,
                        RequestProblem.shortened(name),
                        dumps.newestFirst().stream().map(DumpEdition::version).collect(Collectors.joining(", "))))
                .orElseGet(() -> RequestProblem.of(RequestProblem.Type.NO_SUCH_THING, base + path.path()));
    }

    /** The name of the version of the dataset that a path names. */
    private static Optional<String> version(ThingPath path) {
        return path.path().startsWith(VERSION)
                ? Optional.of(path.path().substring(VERSION.length()))
                : Optional.empty();
    }

    /**
     * Makes sure that there is such a thing.
     *
     * @throws RequestProblem when there is not
     */
    void require(ThingPath path) {
        boolean ofDataset = path.isDataset() || version(path).isPresent();
        if (!(ofDataset ? find(path, 1).isPresent() : describer.knows(path.path()))) {
            throw unknown(path);
        }
    }

    private Optional<Described> find(ThingPath path, int page) {
        Optional<String> version = version(path);
        List<Triple> triples = version.isPresent()
                ? version.flatMap(dumps::findVersion).map(documents::version).orElse(List.of())
                : path.isDataset() ? description() : List.of();
        if (triples.isEmpty()) {
            return describer.find(path.path(), page);
        }
        String iri = base + path.path();
        Page<Triple> none = new Page<>(List.of(), page, Describer.PAGE_SIZE, 0);
        return Optional.of(new Described(iri, ownFirst(iri, triples), List.of(), none, List.of()));
    }

    /** The files of the dataset or of the version that a path names. */
    List<DumpedFile> files(ThingPath path) {
        return version(path)
                .map(dumps::findVersion)
                .orElseGet(dumps::current)
                .map(dumps::files)
                .orElse(List.of());
    }

    /** The versions that there are; none for anything but the dataset. */
    DumpEditions versions(ThingPath path) {
        return path.isDataset() ? dumps : DumpEditions.NONE;
    }

    /** What the dataset says of itself; empty when it says nothing. */
    public List<Triple> description() {
        return documents.dataset().orElseGet(describer::catalogue);
    }

    private static List<Triple> ownFirst(String iri, List<Triple> triples) {
        return triples.stream()
                .sorted(Comparator.comparing(triple -> !triple.getSubject().hasURI(iri)))
                .toList();
    }
}
