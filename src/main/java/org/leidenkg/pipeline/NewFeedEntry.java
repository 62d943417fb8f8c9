package org.leidenkg.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.publish.diff.DumpChanges;
import org.leidenkg.publish.feed.FeedEntry;
import org.leidenkg.publish.feed.FeedWriter;
import org.leidenkg.store.PublishedVersions;
import org.leidenkg.store.PublishedVersions.PublishedVersion;
import org.leidenkg.store.Release;
import org.leidenkg.store.ReleaseCheck;
import org.leidenkg.vocab.Base;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what a build adds to the feed of changes. A version that is built again in a row adds what it added before. */
final class NewFeedEntry {
    private static final Logger LOG = LoggerFactory.getLogger(NewFeedEntry.class);

    private NewFeedEntry() {}

    /** @param release the one that is being made, with its dumps */
    static void write(String version, BuildSettings settings, Release release) throws IOException {
        Path folder = Files.createDirectory(folder(release));
        List<PublishedVersion> earlier =
                new ArrayList<>(PublishedVersions.of(settings.out()).inOrder());
        int last = earlier.size() - 1;
        if (last >= 0 && earlier.get(last).name().equals(version)) {
            Release same = earlier.remove(last).release();
            if (hasWholeEntry(same)) {
                copy(folder(same), folder);
                return;
            }
        }
        write(version, earlier, settings.base(), release);
    }

    private static Path folder(Release release) {
        return release.folder().resolve(FeedEntry.FOLDER);
    }

    private static void write(String version, List<PublishedVersion> earlier, Base base, Release release)
            throws IOException {
        Path quads = release.quads();
        Optional<Release> compared = compared(earlier);
        Optional<FeedEntry> before = compared.map(NewFeedEntry::folder).map(FeedEntry::read);
        Optional<Path> old = compared.map(Release::quads);
        // What is packed only is too large for the memory, twice.
        Optional<DumpChanges> changes = old.filter(dump ->
                        Stream.of(dump, quads).noneMatch(file -> file.toString().endsWith(".gz")))
                .map(dump -> DumpChanges.between(dump, quads));
        FeedEntry entry =
                new FeedEntry(earlier.size() + 1, version, before.map(FeedEntry::version), issued(before), 0, changes);
        FeedWriter.write(entry, old, quads, base, folder(release));
    }

    /** The newest version that is in the feed, with its dump. Without one the feed begins here. */
    private static Optional<Release> compared(List<PublishedVersion> earlier) {
        List<PublishedVersion> newestFirst = new ArrayList<>(earlier);
        Collections.reverse(newestFirst);
        for (PublishedVersion version : newestFirst) {
            Release release = version.release();
            if (hasWholeEntry(release) && isWhole(release, release.quads())) {
                return Optional.of(release);
            }
            LOG.info("version {} has no entry in the feed of changes, or no dump to compare with", version.name());
        }
        return Optional.empty();
    }

    private static boolean hasWholeEntry(Release release) {
        Path folder = folder(release);
        return isWhole(release, FeedEntry.file(folder))
                && Stream.iterate(1, page -> page + 1)
                        .limit(FeedEntry.read(folder).pages())
                        .allMatch(page -> isWhole(release, FeedEntry.page(folder, page)));
    }

    private static boolean isWhole(Release release, Path file) {
        return Files.exists(file) && new ReleaseCheck(release).findDamage(file).isEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** Now; a second after the entry before where the clock does not tell them apart, for readers go by the time. */
    private static String issued(Optional<FeedEntry> before) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return before.map(entry -> Instant.parse(entry.issued()).plusSeconds(1))
                .filter(now::isBefore)
                .orElse(now)
                .toString();
    }
}
