package org.leidenkg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.leidenkg.store.PublishedVersions;
import org.leidenkg.store.Release;
import org.leidenkg.store.ReleaseCheck;
import org.leidenkg.store.VersionRecord;
import org.leidenkg.web.dump.DumpEdition;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;

/** The release that is served, and the versions that its output folder keeps. */
final class ServedReleases {
    private final ReleaseCheck served;
    private final List<Release> inOrder;
    private final List<ReleaseCheck> checks;

    ServedReleases(Path out, ReleaseCheck served) {
        this.served = served;
        this.inOrder = PublishedVersions.of(out).inOrder().stream()
                .map(PublishedVersions.PublishedVersion::release)
                .toList();
        Stream<ReleaseCheck> others = inOrder.stream()
                .filter(release -> !release.folder().equals(served.release().folder()))
                .map(ReleaseCheck::new);
        this.checks = Stream.concat(Stream.of(served), others).toList();
    }

    /** All of the files of the release that is served are watched; those of the others are read when they are asked for. */
    FileCheck files() {
        return new FileCheck(
                file -> checks.stream()
                        .flatMap(check -> check.findDamage(file).stream())
                        .findFirst(),
                served::damage,
                served::findRemoval);
    }

    DumpEditions dumps() {
        return DumpEditions.of(
                inOrder.stream().map(ServedReleases::edition).toList(),
                served.release().version().version(),
                files());
    }

    private static DumpEdition edition(Release release) {
        VersionRecord record = release.version();
        return new DumpEdition(
                record.version(),
                record.issued(),
                record.digest(),
                record.counts(),
                release.dumps(),
                release.citation());
    }
}
