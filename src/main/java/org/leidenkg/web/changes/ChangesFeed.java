package org.leidenkg.web.changes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leidenkg.publish.feed.FeedEntry;
import org.leidenkg.web.dump.DumpEdition;
import org.leidenkg.web.dump.DumpEditions;

/** The entries that lie beside the dumps of the versions, each of which follows from the one before. */
public final class ChangesFeed {
    private final DumpEditions dumps;

    ChangesFeed(DumpEditions dumps) {
        this.dumps = dumps;
    }

    /** An entry, and the version that it belongs to. */
    public record Published(FeedEntry entry, DumpEdition edition) {}

    /**
     * From the newest version back to where the feed begins, in this order.
     *
     * @throws org.leidenkg.web.http.RequestProblem when a file is not as it was published
     */
    List<Published> newestFirst() {
        List<Published> chain = new ArrayList<>();
        List<DumpEdition> editions = dumps.inOrder();
        for (int at = editions.size() - 1; at >= 0; at--) {
            DumpEdition edition = editions.get(at);
            boolean follows = chain.isEmpty()
                    || chain.get(chain.size() - 1)
                            .entry()
                            .after()
                            .filter(edition.version()::equals)
                            .isPresent();
            Path folder = folder(edition);
            if (follows && dumps.findFile(FeedEntry.file(folder)).isPresent()) {
                chain.add(new Published(FeedEntry.read(folder), edition));
            }
        }
        return chain;
    }

    /** A page of members, as N-Quads, packed. */
    Optional<Path> page(Published published, int page) {
        return page >= 1 && page <= published.entry().pages()
                ? Optional.of(dumps.whole(FeedEntry.page(folder(published.edition()), page)))
                : Optional.empty();
    }

    private static Path folder(DumpEdition edition) {
        return edition.folder().resolveSibling(FeedEntry.FOLDER);
    }
}
