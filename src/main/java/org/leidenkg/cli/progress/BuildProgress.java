package org.leidenkg.cli.progress;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.leidenkg.pipeline.Stage;

/**
 * How far a build is: the stages that are done, each with its usual share of the time, and of the one that is going on as much
 * as the time since it began makes likely. It is never all of that, and grows more slowly when that takes longer than expected.
 */
public final class BuildProgress implements Consumer<Stage>, Progress.Work {
    private static final double LIKELY = 0.8;

    private final LongSupplier clock;
    private final long start;
    private Stage stage = Stage.SEEDS;
    private long begin;
    private int done;
    private double share;

    public BuildProgress() {
        this(System::nanoTime);
    }

    /** @param clock gives a time in any unit */
    BuildProgress(LongSupplier clock) {
        this.clock = clock;
        this.start = clock.getAsLong();
        this.begin = start;
    }

    /** Another stage begins. What is done beside the others has no share. */
    @Override
    public synchronized void accept(Stage next) {
        if (next.share() > 0) {
            done += next == stage ? 0 : stage.share();
            stage = next;
            begin = clock.getAsLong();
        }
    }

    @Override
    public synchronized String doing() {
        return stage.doing();
    }

    @Override
    public synchronized OptionalDouble share() {
        double soFar = begin - start;
        double expected = done == 0 ? Double.POSITIVE_INFINITY : soFar / done * stage.share();
        double ofStage = (clock.getAsLong() - begin) / expected;
        double likely = ofStage < LIKELY ? ofStage : 1 - (1 - LIKELY) * Math.exp(LIKELY - ofStage);
        share = Math.max(share, (done + likely * stage.share()) / 100);
        return OptionalDouble.of(share);
    }
}
