package org.leidenkg.replica;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** One of the endpoints: what is known of it, which {@link Replicas} guards, and what it is being asked. */
final class Replica {
    private static final int LARGEST_ANSWER = 64 << 20;

    private final URI address;
    private final HttpClient client;
    private final AtomicLong asked = new AtomicLong();
    private final Map<Long, Future<?>> underWay = new ConcurrentHashMap<>();
    /** Whether a check beside the regular ones is on its way. */
    private final AtomicBoolean suspected = new AtomicBoolean();

    private boolean up = true;
    private int misses;
    private String state = "";

    Replica(URI address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    URI address() {
        return address;
    }

    /**
     * Asks, and waits for the whole answer.
     *
     * @param request whose address does not matter
     * @param left how long to wait
     * @throws HttpTimeoutException when that was too short
     */
    HttpResponse<byte[]> send(HttpRequest request, Duration left) throws IOException {
        HttpRequest own = HttpRequest.newBuilder(request, (name, value) -> true)
                .uri(address)
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(own, info -> new BoundedBody(LARGEST_ANSWER));
        long number = asked.incrementAndGet();
        underWay.put(number, answer);
        try {
            return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException(address + " does not answer in time");
        } catch (CancellationException e) {
            throw new IOException(address + " was taken out of service while it was asked", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException fault ? fault : new IOException(address + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while asking " + address);
        } finally {
            underWay.remove(number);
            answer.cancel(true);
        }
    }

    /** Whoever waits for an answer stops waiting. */
    void giveUp() {
        underWay.values().forEach(answer -> answer.cancel(true));
    }

    int requestsUnderWay() {
        return underWay.size();
    }

    /** Whether nobody else suspects it already. */
    boolean suspect() {
        return suspected.compareAndSet(false, true);
    }

    void suspectNoMore() {
        suspected.set(false);
    }

    boolean isUp() {
        return up;
    }

    /** What the data of the endpoint says of its state; empty as long as that is not known. */
    String state() {
        return state;
    }

    /** Notes what it says; whether that is news. */
    boolean answered(String now) {
        boolean news = !up || !state.equals(now);
        up = true;
        misses = 0;
        state = now;
        return news;
    }

    /** Notes that it did not answer a check; how many times in a row by now. */
    int missed() {
        return ++misses;
    }

    void takeOut() {
        up = false;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
