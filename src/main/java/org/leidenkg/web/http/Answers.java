package org.leidenkg.web.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leidenkg.web.page.Messages;

/**
 * Sends what can be cached: with an ETag that changes with the data, with the program's own texts and with the language, and
 * 304 for one that the reader has already.
 */
public final class Answers {
    public static final String JSON = "application/json";
    public static final String JSON_LD = "application/ld+json";
    public static final String PROBLEM = "application/problem+json";
    static final String TEXT = withCharset("text/plain");
    public static final String HTML = withCharset(Representations.HTML);

    private static final String OURS = "W/\"";
    private static final Pattern PARTS = Pattern.compile("W/\"([0-9a-f]{12})[0-9a-f]{12}(-.*)");

    private final String program;
    private final Links links;

    /**
     * @param program changes with what the program makes of the same data
     * @param links to things, in answers in JSON
     */
    public Answers(String program, Links links) {
        this.program = program;
        this.links = links;
    }

    /** As a header names it: all texts are in UTF-8, and the other types say so themselves. */
    public static String withCharset(String mediaType) {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }

    /** Sends a value as {@link Json} writes it; it is asked for when the reader has no answer yet. */
    public void json(Context context, String digest, Supplier<?> value) {
        if (isFresh(context, digest, "json")) {
            context.contentType(JSON).result(Json.write(value.get(), links));
        }
    }

    public void html(Context context, String digest, Language language, String html) {
        context.header("Content-Language", language.tag());
        if (isFresh(context, digest, "html-" + language.tag())) {
            context.contentType(HTML).result(html.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Any other document.
     *
     * @param variant tells the forms of one thing apart
     */
    public void document(Context context, String digest, String variant, String contentType, Supplier<byte[]> body) {
        if (isFresh(context, digest, variant)) {
            context.contentType(contentType).result(body.get());
        }
    }

    /**
     * A document that never changes under its address.
     *
     * @param tag the strong ETag without quotes
     */
    public static void permanent(Context context, String tag, String contentType, Supplier<byte[]> body) {
        String quoted = "\"" + tag + "\"";
        context.header("ETag", quoted).header("Cache-Control", Headers.YEAR);
        if (isKnown(context, quoted)) {
            context.status(304);
        } else {
            context.contentType(contentType).result(body.get());
        }
    }

    /** Whether the reader has not got it yet; otherwise the answer is 304. Called when the thing is known to exist. */
    private boolean isFresh(Context context, String digest, String variant) {
        String tag = tagStart(context, digest) + variant + "\"";
        context.header("ETag", tag);
        context.header("Cache-Control", "no-cache");
        boolean known = isKnown(context, tag);
        if (known) {
            context.status(304);
        }
        return !known;
    }

    /**
     * A hash of the data, the program and the address, and one of what the request says of form and language: who sends both
     * with the same request got the answer to it.
     */
    private String tagStart(Context context, String digest) {
        String address = context.path() + "?" + context.queryString();
        String wishes = context.header("Accept") + "\n" + context.header("Accept-Language");
        return OURS + Assets.hash(digest + "\n" + program + "\n" + address) + Assets.hash(wishes) + "-";
    }

    /** Answers 304, without making the answer, when the reader has it already; whether that is so. */
    boolean isNotModified(Context context, String digest) {
        String start = tagStart(context, digest);
        Optional<String> had =
                tags(context).filter(tag -> tag.startsWith(start)).findFirst();
        had.ifPresent(tag -> {
            context.status(304).header("ETag", tag).header("Cache-Control", "no-cache");
            // What the reader keeps has the policy that is right for it: a picture has one of its own.
            context.res().setHeader(Headers.CONTENT_SECURITY_POLICY, null);
        });
        return had.isPresent();
    }

    /** Whether this tag is one that this class gives: of an answer that the data, the program and the request determine. */
    static boolean isOurs(String tag) {
        return tag.startsWith(OURS);
    }

    /** Whether the reader has the answer with this tag already, by the weak comparison of RFC 9110. */
    static boolean isKnown(Context context, String tag) {
        return tags(context).anyMatch(had -> had.equals("*") || opaque(had).equals(opaque(tag)));
    }

    private static Stream<String> tags(Context context) {
        String had = context.header("If-None-Match");
        return had == null ? Stream.empty() : Arrays.stream(had.split(",", -1)).map(String::strip);
    }

    /** Without what other wishes that lead to the same answer would change. */
    private static String opaque(String tag) {
        Matcher ours = PARTS.matcher(tag);
        return ours.matches() ? ours.group(1) + ours.group(2) : tag.replaceFirst("^W/", "");
    }

    /** A problem of the API, RFC 9457. */
    static void problem(Context context, RequestProblem problem) {
        byte[] body = Json.write(ProblemAnswer.of(problem, context), new Links(""));
        head(context, problem).contentType(PROBLEM).result(body);
    }

    /** The same in a few lines of plain text. */
    static void problemAsText(Context context, RequestProblem problem) {
        Messages messages = Messages.in(Language.EN);
        head(context, problem)
                .contentType(TEXT)
                .result(problem.title(messages) + "\n" + problem.detail(messages) + "\nRequest: "
                        + RequestId.of(context.req()) + "\n");
    }

    private static Context head(Context context, RequestProblem problem) {
        problem.retryAfter().ifPresent(seconds -> context.header("Retry-After", Integer.toString(seconds)));
        return context.status(problem.type().status())
                .header("Cache-Control", "no-store")
                .header("Content-Language", "en");
    }
}
