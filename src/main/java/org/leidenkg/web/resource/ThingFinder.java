package org.leidenkg.web.resource;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.lookup.Described;
import org.leidenkg.query.lookup.Describer;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.RequestProblem;

/** Finds what a path names. The dataset describes itself: with its files, where the service has them. */
public final class ThingFinder {
    private static final String DATASET = "dataset";

    private final Describer describer;
    private final DumpEditions dumps;
    private final String base;

    public ThingFinder(Describer describer, DumpEditions dumps, String base) {
        this.describer = describer;
        this.dumps = dumps;
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
        return RequestProblem.of(RequestProblem.Type.NO_SUCH_THING, base + path.path());
    }

    /**
     * Makes sure that there is such a thing.
     *
     * @throws RequestProblem when there is not
     */
    void require(ThingPath path) {
        boolean known = path.path().equals(DATASET) ? find(path, 1).isPresent() : describer.knows(path.path());
        if (!known) {
            throw unknown(path);
        }
    }

    private Optional<Described> find(ThingPath path, int page) {
        if (path.path().equals(DATASET)) {
            List<Triple> description = description();
            if (!description.isEmpty()) {
                Page<Triple> none = new Page<>(List.of(), page, Describer.PAGE_SIZE, 0);
                return Optional.of(new Described(base + DATASET, ownFirst(description), List.of(), none, List.of()));
            }
        }
        return describer.find(path.path(), page);
    }

    /** What the dataset says of itself; empty when it says nothing. */
    public List<Triple> description() {
        return dumps.description().orElseGet(describer::catalogue);
    }

    private List<Triple> ownFirst(List<Triple> triples) {
        return triples.stream()
                .sorted(java.util.Comparator.comparing(
                        triple -> !triple.getSubject().hasURI(base + DATASET)))
                .toList();
    }
}
