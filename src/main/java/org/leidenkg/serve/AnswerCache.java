package org.leidenkg.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.leidenkg.query.QueryFault;

/**
 * Keeps whole answers, ready to send, for as long as the data is the same. Only what {@link Answers} marked with its tag is
 * kept: that is determined by the data, the program and the request. Errors, files and pages with a nonce are not.
 *
 * <p>It holds at most so many bytes. What is asked for often stays; a reader who asks for everything once drives out little
 * (W-TinyLFU, by Caffeine).
 */
final class AnswerCache {
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int LONGEST_KEY = 2_000;

    private final DataState state;
    private final CacheCounters counters;
    private final Cache<Key, StoredAnswer> answers;
    /** Those who ask for what somebody else is just making wait for it. */
    private final ConcurrentHashMap<Key, CountDownLatch> underWay = new ConcurrentHashMap<>();

    /** All that an answer depends on. Pages do not depend on the host: their links are from its root. */
    private record Key(String digest, String path, String query, String accept, String language) {
        boolean isShort() {
            return path.length() + query.length() + accept.length() + language.length() <= LONGEST_KEY;
        }

        int bytes() {
            return 2 * (path.length() + query.length() + accept.length() + language.length()) + 200;
        }
    }

    /**
     * @param state tells one state of the data from another
     * @param capacity most bytes of answers and keys
     */
    AnswerCache(DataState state, long capacity, CacheCounters counters) {
        this.state = state;
        this.counters = counters;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((Key key, StoredAnswer answer) -> key.bytes() + answer.bytes())
                .executor(Runnable::run)
                .build();
    }

    /** The same handler, asked only for what is not at hand. */
    Handler over(Handler handler) {
        return context -> answer(context, handler);
    }

    private void answer(Context context, Handler handler) throws Exception {
        Optional<Key> found = key(context);
        if (found.isEmpty()) {
            handler.handle(context);
            return;
        }
        Key key = found.get();
        Optional<StoredAnswer> stored = find(key);
        if (stored.isPresent()) {
            sendKept(context, stored.get());
            return;
        }
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch others = underWay.putIfAbsent(key, mine);
        if (others != null) {
            // What they make may turn out not to be one to keep; then everybody makes his own.
            others.await();
            Optional<StoredAnswer> made = find(key);
            if (made.isPresent()) {
                sendKept(context, made.get());
            } else {
                counters.misses().increment();
                handler.handle(context);
            }
            return;
        }
        try {
            make(context, handler, key);
        } finally {
            underWay.remove(key);
            mine.countDown();
        }
    }

    private void sendKept(Context context, StoredAnswer answer) throws IOException {
        counters.hits().increment();
        answer.send(context);
    }

    private void make(Context context, Handler handler, Key key) throws Exception {
        counters.misses().increment();
        StoredAnswer.Before before = StoredAnswer.before(context);
        long changes = state.changes();
        handler.handle(context);
        Optional<StoredAnswer> made = before.answerOf(context, LARGEST_ANSWER);
        if (made.isEmpty()) {
            return;
        }
        if (!state.isStillAt(changes)) {
            // The data was exchanged meanwhile, and the answer may be of both.
            handler.handle(context);
        } else if (state.digest().equals(key.digest())) {
            answers.put(key, made.get());
        }
    }

    /** How many answers are kept, about. */
    long entries() {
        return answers.estimatedSize();
    }

    /** How many bytes they take, and how many they may take. */
    Size size() {
        return answers.policy()
                .eviction()
                .map(bound -> new Size(bound.weightedSize().orElse(0), bound.getMaximum()))
                .orElseThrow();
    }

    /** In bytes. */
    record Size(long used, long limit) {}

    private Optional<StoredAnswer> find(Key key) {
        return Optional.ofNullable(answers.getIfPresent(key));
    }

    /** Empty for a request that is not looked up. */
    private Optional<Key> key(Context context) {
        try {
            Key key = new Key(
                    state.digest(),
                    context.path(),
                    orEmpty(context.queryString()),
                    orEmpty(context.header("Accept")),
                    orEmpty(context.header("Accept-Language")));
            return Optional.of(key).filter(Key::isShort);
        } catch (QueryFault e) {
            // Not every answer needs the store. A handler that does meets the same fault, and says so.
            return Optional.empty();
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
