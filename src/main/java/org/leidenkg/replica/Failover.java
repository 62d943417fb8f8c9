package org.leidenkg.replica;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks one endpoint after another until one answers, all within one time. Those questions that belong together go to the
 * same endpoint, as long as it answers. For one thread.
 */
final class Failover {
    /** A connection that was kept open may have been closed at the other end, which says nothing of the endpoint. */
    private static final int TRIES_AT_ONE = 2;

    private final Replicas replicas;
    private final long deadline;
    private final int mostBroken;
    private Optional<Replica> last = Optional.empty();

    /**
     * @param limit for all questions together
     * @param mostBroken how many times a question may be asked that an endpoint began upon and did not answer
     */
    Failover(Replicas replicas, Duration limit, int mostBroken) {
        this.replicas = replicas;
        this.deadline = System.nanoTime() + limit.toNanos();
        this.mostBroken = mostBroken;
    }

    /**
     * The first answer, or the last refusal.
     *
     * @throws NoReplicaException when no endpoint is in service
     * @throws HttpTimeoutException when the time is over
     */
    HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        Map<Replica, Integer> tries = new HashMap<>();
        int broken = 0;
        IOException fault = null;
        HttpResponse<byte[]> refusal = null;
        while (broken < mostBroken) {
            Optional<Replica> next = replicas.pick(last, tries, TRIES_AT_ONE);
            if (next.isEmpty()) {
                break;
            }
            Replica replica = next.get();
            try {
                HttpResponse<byte[]> response = replica.send(request, left());
                if (Usable.isTruncated(response)) {
                    throw new AnswerTooLargeException();
                }
                if (Usable.isAnswer(request, response)) {
                    last = next;
                    return response;
                }
                refusal = response;
                tries.put(replica, TRIES_AT_ONE);
                broken++;
                replicas.suspect(replica);
            } catch (AnswerTooLargeException e) {
                throw e;
            } catch (ConnectException | HttpConnectTimeoutException e) {
                fault = e;
                tries.put(replica, TRIES_AT_ONE);
                replicas.isUnreachable(replica, e);
            } catch (HttpTimeoutException e) {
                replicas.suspect(replica);
                throw e;
            } catch (IOException e) {
                fault = e;
                tries.merge(replica, 1, Integer::sum);
                broken++;
                replicas.suspect(replica);
            }
        }
        return outcome(refusal, fault);
    }

    private HttpResponse<byte[]> outcome(@Nullable HttpResponse<byte[]> refusal, @Nullable IOException fault)
            throws IOException {
        if (refusal != null) {
            return refusal;
        }
        if (fault == null || fault instanceof ConnectException || fault instanceof HttpConnectTimeoutException) {
            throw new NoReplicaException("no endpoint answers: " + replicas);
        }
        throw fault;
    }

    private Duration left() throws HttpTimeoutException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new HttpTimeoutException("no time is left to ask another endpoint");
        }
        return Duration.ofNanos(left);
    }
}
