package org.leidenkg.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Work that starts threads to help it and waits for them, but not for those that die of a fault. Here a helper that dies ends
 * the work, which would otherwise wait for ever.
 */
final class HelpedWork {
    private HelpedWork() {}

    /**
     * Does the work in a thread of its own.
     *
     * @throws CompletionException with the fault of the work or of the first of its helpers that died; some of its threads
     *     may then still wait for others
     */
    static void run(String name, Runnable work) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        ThreadGroup group = new ThreadGroup(name) {
            @Override
            public void uncaughtException(Thread thread, Throwable fault) {
                done.completeExceptionally(fault);
            }
        };
        Thread thread = new Thread(
                group,
                () -> {
                    work.run();
                    done.complete(true);
                },
                name);
        thread.setDaemon(true);
        thread.start();
        done.join();
    }
}
