package org.leidenkg.serve;

import java.util.List;

/** A request that cannot be answered as asked, with what the one who asked can do about it. */
final class RequestProblem extends RuntimeException {
    private final Type type;
    private final List<String> values;

    /** What kinds there are; {@code messages} has a title and a text for each. */
    enum Type {
        BAD_PARAMETER(400),
        NO_QUERY(400),
        BAD_QUERY(400),
        NOT_FOUND(404),
        NO_SUCH_ADDRESS(404),
        NO_SUCH_THING(404),
        NO_SUCH_DUMP(404),
        NO_SUCH_VERSION(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        TOO_LARGE(413),
        UPDATE_REFUSED(403),
        UNSUPPORTED_BODY(415),
        INTERNAL(500),
        ENDPOINT_FAILED(502),
        ENDPOINT_SLOW(503);

        private final int status;

        Type(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        /** Such as "bad-parameter". */
        String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private RequestProblem(Type type, List<String> values) {
        super(type + " " + values);
        this.type = type;
        this.values = values;
    }

    static RequestProblem of(Type type, String... values) {
        return new RequestProblem(type, List.of(values));
    }

    Type type() {
        return type;
    }

    /** Title for a reader of that language. */
    String title(Messages messages) {
        return messages.text("problem." + type.slug() + ".title");
    }

    /** What is wrong and what to do, with the offending values. */
    String detail(Messages messages) {
        String key = "problem." + type.slug() + ".detail";
        return type == Type.NOT_FOUND
                ? messages.text(key, messages.find("thing." + values.get(0)).orElse(values.get(0)), values.get(1))
                : messages.text(key, values.toArray());
    }
}
