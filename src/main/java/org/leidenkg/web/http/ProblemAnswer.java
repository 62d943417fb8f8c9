package org.leidenkg.web.http;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Text;
import org.leidenkg.web.page.Messages;

/** A problem of RFC 9457. */
@JsonClassDescription("What went wrong (RFC 9457).")
public record ProblemAnswer(
        URI type,
        String title,
        int status,

        @JsonPropertyDescription("What is wrong and what to do.")
        String detail,

        Optional<String> instance,

        @JsonPropertyDescription(
                "The name of the request, as in the header X-Request-Id and in the log of the service.")
        String requestId,

        @JsonPropertyDescription("Of the mistake in a query.")
        Optional<Integer> line,

        Optional<Integer> column,

        @JsonPropertyDescription("What may have been meant.")
        Optional<List<Candidate>> candidates) {
    /** Something that may have been meant. */
    public record Candidate(String id, String slug, Text name) {
        static Candidate of(Ref thing) {
            return new Candidate(thing.iri(), thing.slug(), thing.name());
        }
    }

    private static final URI BLANK = URI.create("about:blank");

    /** A request that reached no route: its status says all. */
    public static ProblemAnswer of(String title, int status, String detail, String requestId) {
        return new ProblemAnswer(
                BLANK,
                title,
                status,
                detail,
                Optional.empty(),
                requestId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ProblemAnswer of(RequestProblem problem, Context context) {
        Messages messages = Messages.in(Language.EN);
        return new ProblemAnswer(
                problem.type().iri(),
                problem.title(messages),
                problem.type().status(),
                problem.detail(messages),
                Optional.of(context.path()),
                RequestId.of(context.req()),
                problem.place().stream().findFirst(),
                problem.place().stream().skip(1).findFirst(),
                Optional.of(problem.things().stream().map(Candidate::of).toList())
                        .filter(things -> !things.isEmpty()));
    }
}
