package org.leidenkg.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work that starts threads to help it and waits for them, but not for those that die of a fault. Here a helper that dies ends
 * the work, which would otherwise wait for ever.
 */
final class HelpedWork {
    private HelpedWork() {}

    /**
     * Does the work in a thread of its own.
     *
     * @return what the work gives
     * @throws CompletionException with the fault of the work or of the first of its helpers that died; some of its threads
     *     may then still wait for others
     */
    static <T> T run(String name, Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        ThreadGroup group = new ThreadGroup(name) {
            @Override
            public void uncaughtException(Thread thread, Throwable fault) {
                done.completeExceptionally(fault);
            }
        };
        Thread thread = new Thread(group, () -> done.complete(work.get()), name);
        thread.setDaemon(true);
        thread.start();
        return done.join();
    }
}
