package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of the releases before a new one. Two stores stay, the new one's and one to fall back to; of every version the
 * dumps, the description, the checksums and the record stay, unless fewer dumps are asked for.
 */
final class OldReleases {
    private static final Logger LOG = LoggerFactory.getLogger(OldReleases.class);
    private static final List<String> STORES = List.of("store", "text");

    private final List<Path> newestFirst;
    private final Path published;

    OldReleases(Path root, Path published) throws IOException {
        List<Path> numbered = new ArrayList<>(OutputFolder.listNumbered(root));
        Collections.reverse(numbered);
        this.newestFirst = List.copyOf(numbered);
        this.published = published;
    }

    /**
     * Makes room.
     *
     * @param previous what was current before
     * @param keep the dumps of how many versions stay, the newest ones
     */
    void thin(Optional<Path> previous, int keep) throws IOException {
        Optional<Path> fallback = fallback(previous);
        String newer = "";
        int versions = 0;
        for (Path folder : newestFirst) {
            String version = version(folder).orElse("");
            boolean unreadable = version.isEmpty() && Files.exists(folder.resolve(VersionRecord.NAME));
            boolean stays = folder.equals(published)
                    || fallback.filter(folder::equals).isPresent()
                    || unreadable
                    || Tdb2Store.isOpen(folder.resolve("store"));
            boolean again = version.isEmpty() || version.equals(newer);
            versions += again ? 0 : 1;
            if (!stays) {
                int number = versions;
                tryTo(() -> thin(folder, again, number <= keep));
            }
            newer = version.isEmpty() ? newer : version;
        }
    }

    /** What has no record was never complete, or is of a program that kept no versions. One that is damaged is left alone. */
    private static Optional<String> version(Path folder) {
        try {
            return Optional.of(VersionRecord.read(folder).version());
        } catch (OutputException e) {
            return Optional.empty();
        }
    }

    private static void thin(Path folder, boolean needless, boolean withDumps) throws IOException {
        if (needless) {
            Disk.delete(folder);
            return;
        }
        for (String store : STORES) {
            if (Files.exists(folder.resolve(store))) {
                Disk.delete(folder.resolve(store));
            }
        }
        if (!withDumps) {
            try (Stream<Path> files = Files.list(folder.resolve("dumps"))) {
                for (Path dump : files.filter(Release::isDump).toList()) {
                    Files.delete(dump);
                }
            }
        }
    }

    /** The release to keep beside the published one: the previous one, or, when that is damaged, the newest that is not. */
    private Optional<Path> fallback(Optional<Path> previous) throws IOException {
        List<Path> others =
                newestFirst.stream().filter(folder -> !folder.equals(published)).toList();
        for (Path folder : Stream.concat(previous.stream(), others.stream()).toList()) {
            if (Release.find(folder)
                    .filter(r -> new ReleaseCheck(r).findDamage().isEmpty())
                    .isPresent()) {
                return Optional.of(folder);
            }
        }
        return previous;
    }

    /** Work on the disk. */
    private interface Work {
        void run() throws IOException;
    }

    /** The new release is already current, so what cannot be removed now is no failure; the next build tries again. */
    private static void tryTo(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            LOG.debug("an old release stays as it is for now", e);
        }
    }
}
