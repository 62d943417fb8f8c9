package org.leidenkg.web.http;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.leidenkg.query.QueryFault;
import org.leidenkg.web.endpoint.DataState;
import org.leidenkg.web.server.Counters;

/**
 * Keeps whole answers, ready to send, for as long as the data is the same. Only what {@link Answers} marked with its tag is
 * kept: that is determined by the data, the program and the request. Errors, files and pages with a nonce are not.
 *
 * <p>It holds at most so many bytes. What is asked for often stays; a reader who asks for everything once drives out little
 * (W-TinyLFU, by Caffeine).
 */
public final class AnswerCache {
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int LONGEST_KEY = 2_000;

    private final DataState state;
    private final Counters counters;
    private final Answers tags;
    /** Those that are being made among them: who asks for one waits for it. */
    private final AsyncCache<Key, CachedAnswer> answers;

    /** All that an answer depends on; some have addresses with the host by which the reader came. */
    private record Key(String digest, String host, String path, String query, String accept, String language) {
        boolean isShort() {
            return host.length() + path.length() + query.length() + accept.length() + language.length() <= LONGEST_KEY;
        }

        int bytes() {
            return 2 * (host.length() + path.length() + query.length() + accept.length() + language.length()) + 200;
        }
    }

    /**
     * @param tags what is asked whether a reader has an answer already
     * @param state tells one state of the data from another
     * @param capacity most bytes of answers and keys
     */
    public AnswerCache(Answers tags, DataState state, long capacity, Counters counters) {
        this.tags = tags;
        this.state = state;
        this.counters = counters;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((Key key, CachedAnswer answer) -> key.bytes() + answer.bytes())
                .executor(Runnable::run)
                .buildAsync();
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
        CompletableFuture<CachedAnswer> kept = answers.getIfPresent(key);
        if ((kept == null || !kept.isDone()) && tags.isNotModified(context, key.digest())) {
            return;
        }
        CompletableFuture<CachedAnswer> mine = new CompletableFuture<>();
        CompletableFuture<CachedAnswer> others = kept == null ? answers.asMap().putIfAbsent(key, mine) : kept;
        if (others == null) {
            make(context, handler, key, mine);
            return;
        }
        // Some answers turn out not to be ones to keep; then each request makes its own.
        Optional<CachedAnswer> made = Optional.ofNullable(others.join());
        if (made.isPresent()) {
            counters.countHit();
            made.get().send(context);
        } else {
            counters.countMiss();
            handler.handle(context);
        }
    }

    /** Others wait until the answer is completed, with nothing when it is not one to keep. */
    private void make(Context context, Handler handler, Key key, CompletableFuture<CachedAnswer> answer)
            throws Exception {
        counters.countMiss();
        try {
            List<CachedAnswer.Header> before = CachedAnswer.headersOf(context.res());
            long changes = state.changes();
            handler.handle(context);
            Optional<CachedAnswer> made = CachedAnswer.of(context, before, LARGEST_ANSWER);
            if (made.isPresent() && !state.isStillAt(changes)) {
                // The data was exchanged meanwhile, and the answer may be of both.
                handler.handle(context);
            } else if (made.isPresent() && state.digest().equals(key.digest())) {
                answer.complete(made.get());
            }
        } finally {
            answer.complete(null);
        }
    }

    /** How many answers are kept, about. */
    public long entries() {
        return answers.synchronous().estimatedSize();
    }

    /** How many bytes they take, and how many they may take. */
    public Size size() {
        return answers.synchronous()
                .policy()
                .eviction()
                .map(bound -> new Size(bound.weightedSize().orElse(0), bound.getMaximum()))
                .orElseThrow();
    }

    /** In bytes. */
    public record Size(long used, long limit) {}

    /** Empty for a request that is not looked up. */
    private Optional<Key> key(Context context) {
        try {
            Key key = new Key(
                    state.digest(),
                    orEmpty(context.host()),
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
