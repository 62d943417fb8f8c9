package org.leidenkg.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Hands what is written to another stream in a thread of its own, so that making and packing a text take turns no more. A
 * fault of that stream is thrown by a later call, at the latest when this is closed; the other stream stays open. For one thread.
 */
final class StreamBeside extends OutputStream {
    private static final int PENDING = 16;
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> pending = new ArrayBlockingQueue<>(PENDING);
    private final CompletableFuture<Void> writing;
    private boolean closed;

    StreamBeside(OutputStream target) {
        writing = CompletableFuture.runAsync(() -> writeAll(target), task -> new Thread(task, Dumps.THREADS).start());
    }

    private void writeAll(OutputStream target) {
        try {
            for (byte[] part = pending.take(); part != END; part = pending.take()) {
                target.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        hand(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length > 0) {
            hand(Arrays.copyOfRange(bytes, from, from + length));
        }
    }

    private void hand(byte[] part) throws IOException {
        try {
            boolean taken = false;
            while (!taken) {
                if (writing.isDone()) {
                    await();
                }
                taken = pending.offer(part, 1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while writing");
        }
    }

    private void await() throws IOException {
        try {
            writing.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException fault ? fault.getCause() : new IOException(e.getCause());
        }
    }

    /** Returns when all is written, or has failed; an interrupted thread, too, waits for that. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        boolean interrupted = Thread.interrupted();
        try {
            hand(END);
            await();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
