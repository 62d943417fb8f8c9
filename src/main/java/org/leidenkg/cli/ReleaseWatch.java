package org.leidenkg.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.store.ReleaseCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether the output folder has another current release, and hands over each once. It goes by the name of
 * the release and by no time of any file. A release that cannot be used is told once, and what is served stays. Then it looks
 * whether the files of what is served are still what was published.
 */
final class ReleaseWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWatch.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Path out;
    private final Consumer<ReleaseCheck> open;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private ReleaseCheck served;
    private Optional<Path> refused = Optional.empty();
    private final Set<String> told = new HashSet<>();

    /**
     * @param served the release that is open
     * @param open opens another one in its place, or throws and leaves that one open
     */
    ReleaseWatch(Path out, ReleaseCheck served, Consumer<ReleaseCheck> open) {
        this.out = out;
        this.served = served;
        this.open = open;
    }

    void start() {
        Thread thread = new Thread(this::lookUntilStopped, "release-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void lookUntilStopped() {
        try {
            while (!stopped.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                lookSafely();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fault of one look, such as a folder that cannot be read for a while, must not end all looking. */
    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            tell("cannot look for a new release in " + out + " (" + e.getMessage() + ")");
        }
    }

    /** Looks once. */
    void look() {
        lookForNext();
        served.findDamage()
                .ifPresent(
                        what -> tell("what is served is damaged: " + what + "; build it again with: leidenkg build"));
    }

    private void lookForNext() {
        Optional<Release> current = OutputFolder.findCurrent(out);
        if (current.isEmpty()) {
            tell("there is no complete release in " + out + " any more; make one with: leidenkg build");
            return;
        }
        Release release = current.get();
        if (release.folder().equals(served.release().folder())
                || refused.filter(release.folder()::equals).isPresent()) {
            return;
        }
        try {
            ReleaseCheck next = new ReleaseCheck(release);
            next.findDamage().ifPresent(what -> {
                throw new IllegalStateException(what);
            });
            open.accept(next);
            served = next;
            refused = Optional.empty();
            told.clear();
            LOG.info("now serving the release {}", release.folder());
        } catch (RuntimeException e) {
            refused = Optional.of(release.folder());
            tell("the new release " + release.folder() + " cannot be served: " + e.getMessage()
                    + "; build again with: leidenkg build");
        }
    }

    /** Once, not every second. */
    private void tell(String what) {
        if (told.add(what)) {
            String now = served.findRemoval()
                    .map(gone -> "Until then every address says so")
                    .orElse("Serving goes on from " + served.release().folder());
            LOG.warn("{}. {}", what, now);
        }
    }

    /** Ends the looking; a release that is being opened is opened to its end. */
    @Override
    public void close() {
        stopped.countDown();
    }
}
