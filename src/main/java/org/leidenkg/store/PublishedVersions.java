package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of the dataset that an output folder keeps, each with its dumps, in the order in which they were published. A
 * version that was built again in a row is there once, the last time; one that came back after another is there twice.
 *
 * @param inOrder the oldest first
 */
public record PublishedVersions(List<PublishedVersion> inOrder) {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedVersions.class);

    /** A version, and the release that has its dumps. All releases but the last two have lost their stores. */
    public record PublishedVersion(VersionRecord record, Release release) {
        public String name() {
            return record.version();
        }
    }

    public PublishedVersions {
        inOrder = List.copyOf(inOrder);
    }

    /** Those of a folder that need not exist. Of each no more is read than its record, and the list of its files. */
    public static PublishedVersions of(Path folder) {
        List<PublishedVersion> versions = new ArrayList<>();
        try {
            for (Path one : OutputFolder.listNumbered(folder)) {
                Optional<PublishedVersion> version = find(one);
                if (version.isEmpty()) {
                    continue;
                }
                int last = versions.size() - 1;
                if (last >= 0 && versions.get(last).name().equals(version.get().name())) {
                    versions.remove(last);
                }
                versions.add(version.get());
            }
        } catch (IOException e) {
            throw new OutputException("cannot list the releases in " + OutputFolder.releases(folder) + ": " + e, e);
        }
        return new PublishedVersions(versions);
    }

    private static Optional<PublishedVersion> find(Path folder) throws IOException {
        Optional<Release> release = Release.findThinned(folder);
        if (release.isEmpty()) {
            return Optional.empty();
        }
        Path record = release.get().folder().resolve(VersionRecord.NAME);
        Optional<String> damage = new ReleaseCheck(release.get()).findDamage(record);
        if (damage.isPresent() || !Files.exists(record)) {
            LOG.warn("a version is left out, for {} is damaged: {}", folder, damage.orElse("removed meanwhile"));
            return Optional.empty();
        }
        return Optional.of(new PublishedVersion(VersionRecord.read(release.get().folder()), release.get()));
    }

    /** What is remembered of a version. */
    public Optional<VersionRecord> find(String name) {
        return inOrder.stream()
                .map(PublishedVersion::record)
                .filter(record -> record.version().equals(name))
                .findFirst();
    }

    /** The version that was the last before this one was published for the first time, be it there or the next to come. */
    public Optional<String> findBefore(String name) {
        Optional<String> before = Optional.empty();
        for (PublishedVersion version : inOrder) {
            if (version.name().equals(name)) {
                break;
            }
            before = Optional.of(version.name());
        }
        return before;
    }
}
