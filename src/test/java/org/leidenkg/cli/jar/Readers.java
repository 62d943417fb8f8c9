package org.leidenkg.cli.jar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Several clients that ask one thing after another, each as soon as it has the answer before, and remember what they got. */
final class Readers implements AutoCloseable {
    /** Of one thing that was asked: the whole of it counts. */
    record Answer(String path, int status, String tag, String digest) {}

    private final HttpClient client;
    private final List<String> paths;
    private final ExecutorService threads;
    private final AtomicBoolean done = new AtomicBoolean();

    private final Set<Answer> answers = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> cut = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    Readers(HttpClient client, String address, List<String> paths, int many) {
        this.client = client;
        this.paths = paths;
        this.threads = Executors.newFixedThreadPool(many);
        for (int i = 0; i < many; i++) {
            int first = i;
            threads.execute(() -> readFrom(address, first));
        }
    }

    private void readFrom(String address, int first) {
        for (int i = first; !done.get(); i++) {
            read(address, paths.get(i % paths.size()));
        }
    }

    private void read(String address, String path) {
        AtomicBoolean begun = new AtomicBoolean();
        try {
            answers.add(ask(client, address, path, begun));
        } catch (IOException e) {
            (begun.get() ? cut : failed).add(path + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            done.set(true);
        }
        count.incrementAndGet();
    }

    static Answer ask(HttpClient client, String address, String path) throws IOException, InterruptedException {
        return ask(client, address, path, new AtomicBoolean());
    }

    /** @param begun is set when the answer's headers are there */
    private static Answer ask(HttpClient client, String address, String path, AtomicBoolean begun)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        HttpResponse<byte[]> answer = client.send(request, info -> {
            begun.set(true);
            return BodyHandlers.ofByteArray().apply(info);
        });
        String tag = answer.headers().firstValue("ETag").orElse("");
        return new Answer(path, answer.statusCode(), tag, digest(answer.body()));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Waits until they have got so many more answers. */
    void awaitMore(int more) throws InterruptedException {
        int goal = count.get() + more;
        for (int i = 0; i < 6_000 && count.get() < goal; i++) {
            Thread.sleep(10);
        }
        if (count.get() < goal) {
            throw new IllegalStateException("they get no more answers: " + failed);
        }
    }

    /** Each different answer once. */
    Set<Answer> answers() {
        return answers;
    }

    /** Those that ended after their headers and before the end of their body. */
    List<String> cut() {
        return List.copyOf(cut);
    }

    /** Those of which not even the headers came. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    int count() {
        return count.get();
    }

    /** Waits for the last answers; those who have stopped stay so. */
    void stop() {
        done.set(true);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
