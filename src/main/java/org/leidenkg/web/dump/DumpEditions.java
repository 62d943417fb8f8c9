package org.leidenkg.web.dump;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leidenkg.web.dump.DumpEdition.DumpedFile;
import org.leidenkg.web.http.FileCheck;

/** The dumps of all versions that there are. Files are read when asked for, and looked at first whether they are whole. */
public final class DumpEditions {
    /** Of a service over an endpoint elsewhere. */
    public static final DumpEditions NONE = new DumpEditions(List.of(), List.of(), Optional.empty(), FileCheck.NONE);

    private final List<DumpEdition> inOrder;
    private final List<DumpEdition> newestFirst;
    private final Optional<DumpEdition> current;
    /** Of the version that is served; every page of the dataset tells them. */
    private final List<DumpedFile> currentFiles;

    private final FileCheck files;

    private DumpEditions(
            List<DumpEdition> inOrder, List<DumpEdition> newestFirst, Optional<DumpEdition> current, FileCheck files) {
        this.inOrder = List.copyOf(inOrder);
        this.newestFirst = List.copyOf(newestFirst);
        this.current = current;
        this.currentFiles = current.map(DumpEdition::files).orElse(List.of());
        this.files = files;
    }

    /**
     * The dumps of some versions.
     *
     * @param inOrder as they were published, the oldest first; of a version that came back the last one counts
     * @param current the name of the version that is served
     * @param files asked before a file in them is read
     */
    public static DumpEditions of(List<DumpEdition> inOrder, String current, FileCheck files) {
        List<DumpEdition> newestFirst = new ArrayList<>();
        for (int at = inOrder.size() - 1; at >= 0; at--) {
            DumpEdition edition = inOrder.get(at);
            if (newestFirst.stream().noneMatch(newer -> newer.version().equals(edition.version()))) {
                newestFirst.add(edition);
            }
        }
        Optional<DumpEdition> served = newestFirst.stream()
                .filter(edition -> edition.version().equals(current))
                .findFirst();
        if (served.isEmpty()) {
            throw new IllegalArgumentException("there are no dumps of the version that is served, " + current);
        }
        return new DumpEditions(inOrder, newestFirst, served, files);
    }

    /** As they were published, the oldest first; a version that came back is there twice. */
    public List<DumpEdition> inOrder() {
        return inOrder;
    }

    /** Each version once, the newest first. */
    public List<DumpEdition> newestFirst() {
        return newestFirst;
    }

    public Optional<DumpEdition> current() {
        return current;
    }

    public boolean isCurrent(DumpEdition edition) {
        return current.filter(edition::equals).isPresent();
    }

    /** By the name of the version, by digest, or by its first digits as links have them. */
    Optional<DumpEdition> find(String name) {
        return newestFirst.stream().filter(edition -> edition.isCalled(name)).findFirst();
    }

    /** By the name of the version alone. */
    public Optional<DumpEdition> findVersion(String name) {
        return newestFirst.stream()
                .filter(edition -> edition.version().equals(name))
                .findFirst();
    }

    /** The version that was published before. */
    public Optional<DumpEdition> before(DumpEdition edition) {
        int at = newestFirst.indexOf(edition);
        return at + 1 < newestFirst.size() ? Optional.of(newestFirst.get(at + 1)) : Optional.empty();
    }

    /** How many more things of a kind it has than the version before; 0 where there is none before. */
    public long growth(DumpEdition edition, String kind) {
        return before(edition)
                .map(older -> edition.count(kind) - older.count(kind))
                .orElse(0L);
    }

    /** The version that replaced it; none for what is served. */
    public Optional<DumpEdition> replacement(DumpEdition edition) {
        int at = newestFirst.indexOf(edition);
        return isCurrent(edition) ? Optional.empty() : at > 0 ? Optional.of(newestFirst.get(at - 1)) : current;
    }

    /**
     * The files of a version.
     *
     * @throws org.leidenkg.web.http.RequestProblem when their checksums are not as they were published
     */
    public List<DumpedFile> files(DumpEdition edition) {
        if (isCurrent(edition)) {
            return currentFiles;
        }
        whole(edition.folder().resolve(DumpEdition.SUMS));
        return edition.files();
    }

    /**
     * A file of an edition, as it was published.
     *
     * @throws org.leidenkg.web.http.RequestProblem when it is not, or is not there
     */
    public Path whole(Path file) {
        return files.require(file);
    }

    /**
     * A file that not every edition has.
     *
     * @throws org.leidenkg.web.http.RequestProblem when it is not as it was published
     */
    public Optional<Path> findFile(Path file) {
        return files.find(file);
    }
}
