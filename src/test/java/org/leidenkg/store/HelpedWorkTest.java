package org.leidenkg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HelpedWorkTest {
    @Test
    void workIsDoneBeforeItReturns() {
        AtomicInteger done = new AtomicInteger();

        assertThat(HelpedWork.run("work", done::incrementAndGet)).isEqualTo(1);
        assertThat(done).hasValue(1);
    }

    @Test
    void aHelperThatDiesEndsWorkThatWouldWaitForItForEver() {
        CountDownLatch never = new CountDownLatch(1);
        InternalError full = new InternalError("a fault occurred in a recent unsafe memory access operation");

        assertThatThrownBy(() -> HelpedWork.run("work", () -> {
                    Thread helper = new Thread(() -> {
                        throw full;
                    });
                    helper.start();
                    awaitQuietly(never);
                    return "never";
                }))
                .isInstanceOf(CompletionException.class)
                .hasCause(full);
        never.countDown();
    }

    @Test
    void aFaultOfTheWorkItselfIsThrown() {
        IllegalArgumentException fault = new IllegalArgumentException("wrong");

        assertThatThrownBy(() -> HelpedWork.run("work", () -> {
                    throw fault;
                }))
                .isInstanceOf(CompletionException.class)
                .hasCause(fault);
    }

    @Test
    void theDiskIsFoundBehindWhateverALibraryMadeOfItsFault() {
        Path folder = Path.of("data");
        IOException full = new IOException("No space left on device");

        assertThat(OutputException.of(folder, new CompletionException(new IllegalStateException(full))))
                .isInstanceOf(OutputException.class)
                .hasMessage(
                        "cannot write the output folder data (java.io.IOException: No space left on device). Make it"
                                + " writable, free some space, or name another folder with --out. The last release is as it was.");
        assertThat(OutputException.of(folder, new CompletionException(new InternalError("mapped"))))
                .hasMessageContaining("the disk did not take what was written; it may be full");
    }

    @Test
    void whatIsNoFaultOfTheDiskStaysWhatItWas() {
        IllegalStateException fault = new IllegalStateException("a mistake");
        OutputException own = new OutputException("in use");

        assertThat(OutputException.of(Path.of("data"), fault)).isSameAs(fault);
        assertThat(OutputException.of(Path.of("data"), own)).isSameAs(own);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
