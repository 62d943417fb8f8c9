package org.leidenkg.serve;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections of clients that send or read so slowly that they would keep a thread, or a place among the connections,
 * for others' cost. A body is read and an answer is written by a thread that waits for the client; a request's headers need
 * none, but the time between two bytes is all that Jetty looks at.
 */
final class SlowClients extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST_HEADERS = Duration.ofSeconds(10);
    /** How long a request may wait for its client, besides what its bytes take at the least rate. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration GRACE_IN_A_CROWD = Duration.ofSeconds(1);
    /** Under two fifths of the threads. */
    private static final int CROWD = 100;
    /** Bytes a second: less than any line that people read pages over. */
    private static final long LEAST_RATE = 10_000;

    private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
    private final Scheduler scheduler = new ScheduledExecutorScheduler("slow-clients", true);
    /** Of connections on which no request is being answered. Only for the thread that looks. */
    private Map<EndPoint, Between> between = new HashMap<>();

    SlowClients(Handler answering) {
        super(answering);
        installBean(scheduler);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookLater();
    }

    private void lookLater() {
        scheduler.schedule(this::look, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            long now = System.nanoTime();
            closeSlowExchanges(now);
            closeSlowHeaders(now);
        } finally {
            if (isRunning()) {
                lookLater();
            }
        }
    }

    private void closeSlowExchanges(long now) {
        long waiting = exchanges.stream().filter(Exchange::isWaiting).count();
        Duration grace = waiting > CROWD ? GRACE_IN_A_CROWD : GRACE;
        exchanges.stream()
                .filter(exchange -> exchange.isTooSlow(now, grace))
                .forEach(exchange -> close(exchange.endPoint, "sends or reads too slowly"));
    }

    private void closeSlowHeaders(long now) {
        Map<EndPoint, Between> next = new HashMap<>();
        Set<EndPoint> busy =
                exchanges.stream().map(exchange -> exchange.endPoint).collect(Collectors.toSet());
        List<EndPoint> connected = Stream.of(getServer().getConnectors())
                .flatMap(connector -> connector.getConnectedEndPoints().stream())
                .toList();
        for (EndPoint endPoint : connected) {
            Connection connection = endPoint.getConnection();
            if (connection == null || busy.contains(endPoint)) {
                continue;
            }
            Between state = Between.of(between.get(endPoint), connection, now);
            if (state.begun && now - state.since > LONGEST_HEADERS.toNanos()) {
                close(endPoint, "does not come to the end of its headers");
            } else {
                next.put(endPoint, state);
            }
        }
        between = next;
    }

    private static void close(EndPoint endPoint, String why) {
        LOG.debug("{} {}", endPoint.getRemoteSocketAddress(), why);
        endPoint.close(new TimeoutException(why));
    }

    /**
     * A connection between two requests.
     *
     * @param messages how many requests there were
     * @param bytes how many bytes had come then
     * @param begun whether bytes of the next have come
     * @param since when that was first seen
     */
    private record Between(long messages, long bytes, boolean begun, long since) {
        static Between of(@Nullable Between before, Connection connection, long now) {
            long messages = connection.getMessagesIn();
            long come = connection.getBytesIn();
            if (before == null || before.messages != messages) {
                long bytes = messages == 0 ? 0 : come;
                return new Between(messages, bytes, come > bytes, now);
            }
            return before.begun || come == before.bytes ? before : new Between(messages, before.bytes, true, now);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange =
                new Exchange(request.getConnectionMetaData().getConnection().getEndPoint());
        exchanges.add(exchange);
        Request.addCompletionListener(request, fault -> exchanges.remove(exchange));
        Request timed = new TimedRequest(request, exchange);
        return super.handle(timed, new TimedResponse(timed, response, exchange), callback);
    }

    /** A request that is being answered: how long it waited for its client, and how many bytes went either way. */
    private static final class Exchange {
        private final EndPoint endPoint;
        private long bytes;
        private long waited;
        private long waitingSince;
        /** Of the piece that is being written. */
        private int size;

        private boolean waiting;

        Exchange(EndPoint endPoint) {
            this.endPoint = endPoint;
        }

        /** Begins to wait for the client to send something, or to take a piece of so many bytes. */
        synchronized void waits(int piece) {
            size = piece;
            waiting = true;
            waitingSince = System.nanoTime();
        }

        synchronized void goesOn() {
            if (waiting) {
                waited += System.nanoTime() - waitingSince;
                waiting = false;
            }
        }

        synchronized void count(int more) {
            bytes += more;
        }

        synchronized void wrote() {
            goesOn();
            count(size);
        }

        synchronized boolean isWaiting() {
            return waiting;
        }

        synchronized boolean isTooSlow(long now, Duration grace) {
            long waits = now - waitingSince;
            // What has gone is not what has arrived: the system keeps megabytes of it. So each piece counts for itself,
            // too.
            return waiting
                    && (waits > grace.toNanos() + atLeastRate(size)
                            || waited + waits > grace.toNanos() + atLeastRate(bytes + size));
        }

        private static long atLeastRate(long bytes) {
            return TimeUnit.SECONDS.toNanos(1) / LEAST_RATE * bytes;
        }
    }

    private static final class TimedRequest extends Request.Wrapper {
        private final Exchange exchange;

        TimedRequest(Request request, Exchange exchange) {
            super(request);
            this.exchange = exchange;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null) {
                exchange.count(chunk.remaining());
            }
            return chunk;
        }

        @Override
        public void demand(Runnable callback) {
            exchange.waits(0);
            super.demand(() -> {
                exchange.goesOn();
                callback.run();
            });
        }
    }

    private static final class TimedResponse extends Response.Wrapper {
        private final Exchange exchange;

        TimedResponse(Request request, Response response, Exchange exchange) {
            super(request, response);
            this.exchange = exchange;
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer piece, Callback callback) {
            exchange.waits(piece == null ? 0 : piece.remaining());
            super.write(last, piece, Callback.from(exchange::wrote, callback));
        }
    }
}
