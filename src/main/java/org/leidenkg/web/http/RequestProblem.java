package org.leidenkg.web.http;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.endpoint.AnswerTooLargeException;
import org.leidenkg.web.endpoint.EndpointDownException;
import org.leidenkg.web.page.Messages;

/** A request that cannot be answered as asked, with what the one who asked can do about it. */
public final class RequestProblem extends RuntimeException {
    private static final int LONGEST_VALUE = 100;

    private final Type type;
    private final List<String> values;
    private final List<Ref> things;

    /** What kinds there are; {@code messages} has a title and a text for each. */
    public enum Type {
        BAD_PARAMETER(400),
        UNKNOWN_PARAMETER(400),
        AMBIGUOUS_VALUE(400),
        UNKNOWN_VALUE(400),
        NO_QUERY(400),
        SEVERAL_QUERIES(400),
        BAD_QUERY(400),
        UNKNOWN_GRAPH(400),
        NOT_FOUND(404),
        NO_SUCH_ADDRESS(404),
        NO_SUCH_QUERY(404),
        NO_SUCH_THING(404),
        NO_SUCH_DUMP(404),
        NO_SUCH_VERSION(404),
        NO_CHANGES(404),
        NO_SUCH_CHANGES(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        TOO_LARGE(413),
        BATCH_TOO_LARGE(413),
        ANSWER_TOO_LARGE(422),
        NETWORK_TOO_LARGE(422),
        UPDATE_REFUSED(403),
        SERVICE_REFUSED(403),
        EXTENSION_REFUSED(403),
        METRICS_REFUSED(403),
        OTHER_SITE_REFUSED(403),
        UNSUPPORTED_BODY(415),
        TOO_MANY_QUERIES(429),
        INTERNAL(500),
        CANNOT_DRAW(501),
        QUERY_TOO_HEAVY(503),
        ENDPOINT_FAILED(502),
        NO_ENDPOINT(503),
        ENDPOINT_SLOW(503),
        EARLIER_DATA(503),
        NOT_READY(503),
        DAMAGED(503),
        STOPPING(503);

        private final int status;

        Type(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** Such as "bad-parameter". */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Names this kind in {@code application/problem+json}, whatever the base of the data. */
        public URI iri() {
            return URI.create(Lookup.DEFAULT_BASE + "problem/" + slug());
        }

        /** Title for a reader of that language. */
        public String title(Messages messages) {
            return messages.text("problem." + slug() + ".title");
        }

        /** What may be wrong and what to do, without the values of a request. */
        public String explanation(Messages messages) {
            return messages.find("problem." + slug() + ".about")
                    .orElseGet(() -> messages.text("problem." + slug() + ".detail"));
        }
    }

    private RequestProblem(Type type, List<String> values, List<Ref> things) {
        super(type + " " + values);
        this.type = type;
        this.values = values;
        this.things = things;
    }

    public static RequestProblem of(Type type, String... values) {
        return new RequestProblem(type, List.of(values), List.of());
    }

    /** As much of a value that a request gave as a message needs. */
    public static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** What it means that an endpoint elsewhere could not be asked. */
    public static Type ofEndpoint(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof EndpointDownException
                    || cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException) {
                return Type.NO_ENDPOINT;
            }
            if (cause instanceof HttpTimeoutException) {
                return Type.ENDPOINT_SLOW;
            }
            if (cause instanceof AnswerTooLargeException) {
                return Type.ANSWER_TOO_LARGE;
            }
        }
        return Type.ENDPOINT_FAILED;
    }

    /** With the things that may have been meant; their names are the last value. */
    public static RequestProblem about(Type type, List<Ref> things, String... values) {
        List<String> all = new ArrayList<>(List.of(values));
        all.add(
                things.isEmpty()
                        ? "–"
                        : things.stream()
                                .map(thing -> thing.name().in("nl").text())
                                .collect(Collectors.joining(", ")));
        return new RequestProblem(type, all, List.copyOf(things));
    }

    /** The things that may have been meant. */
    List<Ref> things() {
        return things;
    }

    /**
     * A query that cannot be parsed.
     *
     * @param line from 1; less when the place is not known
     * @param column from 1; less when the place is not known
     */
    public static RequestProblem malformed(String message, int line, int column) {
        return line < 1
                ? of(Type.BAD_QUERY, message)
                : of(Type.BAD_QUERY, message, Integer.toString(line), Integer.toString(column));
    }

    public Type type() {
        return type;
    }

    /** Line and column of the mistake in a query; empty when there is no mistake or its place is not known. */
    List<Integer> place() {
        return type == Type.BAD_QUERY && values.size() == 3
                ? List.of(Integer.valueOf(values.get(1)), Integer.valueOf(values.get(2)))
                : List.of();
    }

    /** After how many seconds it is worth another try. */
    Optional<Integer> retryAfter() {
        return switch (type) {
            case TOO_MANY_QUERIES -> Optional.of(2);
            // An endpoint that answers again is noticed within a few seconds.
            case NO_ENDPOINT, NOT_READY, STOPPING -> Optional.of(5);
            case QUERY_TOO_HEAVY, ENDPOINT_SLOW, ENDPOINT_FAILED -> Optional.of(30);
            default -> Optional.empty();
        };
    }

    /** Title for a reader of that language. */
    public String title(Messages messages) {
        return type.title(messages);
    }

    /** What is wrong and what to do, with the offending values. */
    public String detail(Messages messages) {
        String key = "problem." + type.slug() + ".detail";
        return type == Type.NOT_FOUND
                ? messages.text(key, messages.find("thing." + values.get(0)).orElse(values.get(0)), values.get(1))
                : messages.text(key, values.toArray());
    }
}
