package org.leidenkg.web.resolve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.resolve.CellReading;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;

/** {@code /api/v1/resolve?text=}: each mention in a text, what it means, by which rule, and what else it might mean. */
public final class ResolveRoutes {
    private final Lookup lookup;
    private final Answers answers;
    private final Optional<ReadingExplainer> readings;

    public ResolveRoutes(Lookup lookup, Answers answers, Optional<ReadingExplainer> readings) {
        this.lookup = lookup;
        this.answers = answers;
        this.readings = readings;
    }

    public void register(Routing routing) {
        routing.get(
                ApiOperation.json(
                        "/api/v1/resolve",
                        "resolve",
                        "lookup",
                        "How words of the parties' column would be read, and why.",
                        ReadingAnswer.class,
                        Parameter.needed("text", "The words, as they stand in the cell."),
                        Parameter.text("agenda", "Slug of the agenda whose local names hold.")),
                this::resolve);
    }

    private void resolve(Context context) {
        ReadingExplainer with =
                readings.orElseThrow(() -> RequestProblem.of(RequestProblem.Type.NO_SUCH_ADDRESS, context.path()));
        String text = text(context);
        List<String> agendas = List.copyOf(with.seeds().localNames().keySet());
        String agenda = Optional.ofNullable(context.queryParam("agenda")).orElse(agendas.get(0));
        if (!agendas.contains(agenda)) {
            throw RequestProblem.of(RequestProblem.Type.BAD_PARAMETER, "agenda", agenda, String.join(", ", agendas));
        }
        CellReading reading = with.read(text, agenda);
        answers.json(
                context,
                lookup.digest(),
                () -> ReadingAnswer.of(text, agenda, reading, with.seeds().authority()));
    }

    private static String text(Context context) {
        String text = Optional.ofNullable(context.queryParam("text")).orElse("");
        if (text.isBlank() || text.length() > ReadingExplainer.LONGEST_TEXT) {
            throw RequestProblem.of(
                    RequestProblem.Type.BAD_PARAMETER,
                    "text",
                    text.substring(0, Math.min(20, text.length())),
                    "1 … " + ReadingExplainer.LONGEST_TEXT + " characters");
        }
        return text;
    }
}
