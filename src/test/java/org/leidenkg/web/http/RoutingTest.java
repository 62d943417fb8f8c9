package org.leidenkg.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leidenkg.web.endpoint.DataState;
import org.leidenkg.web.server.Counters;

/** What is registered is described. */
class RoutingTest {
    private static final ApiOperation PARTIES =
            ApiOperation.json("/api/v1/parties", "listParties", "lookup", "All parties.", String.class);

    private final AnswerCache cache =
            new AnswerCache(new Answers("test", new Links("")), DataState.fixed(() -> "first"), 1_000, new Counters());

    @Test
    void aRouteOfTheApiIsNotRegisteredWithoutADescription() {
        assertThatThrownBy(() -> Javalin.create(
                        config -> new Routing(config.routes, cache).get("/api/v1/parties", context -> {})))
                .hasStackTraceContaining("the route /api/v1/parties of the API has no description");
    }

    @Test
    void describedRoutesAreInTheTable() {
        List<ApiOperation> described = new ArrayList<>();
        Javalin.create(config -> {
            Routing routing = new Routing(config.routes, cache);
            routing.get(PARTIES, context -> {});
            described.addAll(routing.operations());
        });

        assertThat(described).containsExactly(PARTIES);
    }
}
