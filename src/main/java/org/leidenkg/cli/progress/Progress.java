package org.leidenkg.cli.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Timer;
import java.util.TimerTask;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;

/**
 * Says how far work is that takes longer than two seconds: on a terminal by a bar with the share that is done, the time it took
 * and will take, and what is being done; in a log by a line whenever something else is being done; in a pipe not at all.
 */
public final class Progress {
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final String LOG = "log";
    private static final String CLEAR_LINE = "\r\033[K";

    private final Work work;
    private final String place;
    private final PrintStream out;
    private boolean ended;
    private @Nullable ProgressBar bar;
    private String told = "";

    /** What is being done. */
    public interface Work {
        String doing();

        /** How much of it is done, from 0 to 1, which only grows; empty where that cannot be known. */
        OptionalDouble share();
    }

    /** Work of which a store elsewhere does the most, and does not say how far it is. */
    public static Work ofUnknownShare(String doing) {
        return new Work() {
            @Override
            public String doing() {
                return doing;
            }

            @Override
            public OptionalDouble share() {
                return OptionalDouble.empty();
            }
        };
    }

    /** The work itself. */
    public interface Steps<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Says nothing by itself.
     *
     * @param place the width of a terminal, "log", or nothing
     */
    Progress(Work work, String place, PrintStream out) {
        this.work = work;
        this.place = place;
        this.out = out;
    }

    /**
     * Does work, and says how far it is. Java cannot tell what standard error is; the launcher can, and says so.
     *
     * @param work what is told of it
     * @param steps all of it
     */
    public static <T, E extends Exception> T during(Work work, Steps<T, E> steps) throws E {
        String place = System.getProperty("leidenkg.progress", "");
        if (place.isEmpty()) {
            return steps.run();
        }
        Progress progress = new Progress(work, place, System.err);
        Timer timer = new Timer("progress", true);
        timer.schedule(progress.showing(), SILENCE.toMillis(), BETWEEN.toMillis());
        try {
            return steps.run();
        } finally {
            timer.cancel();
            progress.end();
        }
    }

    private TimerTask showing() {
        return new TimerTask() {
            @Override
            public void run() {
                show();
            }
        };
    }

    /** Says how far it is now. */
    synchronized void show() {
        if (ended) {
            return;
        }
        String doing = work.doing();
        OptionalDouble share = work.share();
        long percent = (long) (100 * share.orElse(0));
        if (!place.equals(LOG)) {
            bar = bar == null ? bar(share.isPresent() ? 100 : -1) : bar;
            // Where the share is not known, what moves only shows that it goes on.
            bar.setExtraMessage(doing).stepTo(share.isPresent() ? percent : bar.getCurrent() + 1);
        } else if (!doing.equals(told)) {
            out.println("leidenkg: " + (share.isPresent() ? percent + "% done; " : "") + doing);
            told = doing;
        }
    }

    private ProgressBar bar(long most) {
        ConsoleProgressBarConsumer line = new ConsoleProgressBarConsumer(out, Integer.parseInt(place) - 1) {
            @Override
            public void close() {
                // The line is written over; it does not end.
            }
        };
        return ProgressBar.builder()
                .setInitialMax(most)
                .setUnit("%", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(line)
                .startsFrom(0, SILENCE)
                .setEtaFunction(Progress::timeLeft)
                .continuousUpdate()
                .build();
    }

    private static Optional<Duration> timeLeft(ProgressState state) {
        long done = state.getCurrent();
        return done == 0 || state.isIndefinite()
                ? Optional.empty()
                : Optional.of(state.getTotalElapsed()
                        .multipliedBy(state.getMax() - done)
                        .dividedBy(done));
    }

    /** Takes the bar away, for good. */
    synchronized void end() {
        ended = true;
        if (bar != null) {
            bar.close();
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
