package org.leidenkg.query.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leidenkg.query.QueryFault;

/** What is loaded once for each state of the data. */
class CachedValueTest {
    private static final int READERS = 8;

    private final CachedValue<String> value = new CachedValue<>();
    private final AtomicInteger loads = new AtomicInteger();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(READERS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private String load() {
        int number = loads.incrementAndGet();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "load " + number;
    }

    private String fail() {
        load();
        throw new QueryFault("the store is gone");
    }

    @Test
    void thoseWhoAskWhileItIsLoadedGetWhatIsLoaded() {
        List<CompletableFuture<String>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(CompletableFuture.supplyAsync(() -> value.get("one", this::load), threads));
        }
        mayEnd.countDown();

        assertThat(readers.stream().map(CompletableFuture::join)).containsOnly("load 1");
        assertThat(value.get("one", this::load)).isEqualTo("load 1");
        assertThat(value.get("two", this::load)).isEqualTo("load 2");
    }

    @Test
    void aFaultIsThatOfAllWhoWaitedAndTheNextTriesAgain() {
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> value.get("one", this::fail), threads);
        while (loads.get() == 0) {
            Thread.onSpinWait();
        }
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> value.get("one", this::fail), threads);
        mayEnd.countDown();

        assertThatThrownBy(first::join).hasRootCauseInstanceOf(QueryFault.class);
        assertThatThrownBy(second::join).hasRootCauseInstanceOf(QueryFault.class);
        int failed = loads.get();
        assertThat(value.get("one", this::load)).isEqualTo("load " + (failed + 1));
    }
}
