package org.leidenkg.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.library.NetworkTooLargeException;
import org.leidenkg.web.mcp.McpRoutes;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.reconcile.ReconcileRoutes;
import org.leidenkg.web.resource.LinkedDataRoutes;
import org.leidenkg.web.server.Counters;
import org.leidenkg.web.server.MetricsRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what went wrong: a page for people, problem+json for programs, and never a stack trace. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final List<String> ONLY_FOR_PROGRAMS =
            List.of("/api/", "/health", ReconcileRoutes.PATH, MetricsRoutes.PATH, McpRoutes.PATH);

    private static final List<String> FOR_PROGRAMS = List.of(
            "/sparql",
            "/data/",
            "/dumps/",
            "/network.",
            "/network-nodes.",
            "/heatmap.",
            LinkedDataRoutes.CONTEXT,
            "/.well-known/");

    private final Counters counters;
    private final Pages pages;

    public Problems(Counters counters, Pages pages) {
        this.counters = counters;
        this.pages = pages;
    }

    public void register(RoutesConfig routes) {
        routes.exception(RequestProblem.class, (problem, context) -> send(context, problem));
        routes.exception(HttpResponseException.class, (refusal, context) -> send(context, of(refusal, context)));
        routes.exception(QueryFault.class, (fault, context) -> {
            LOG.warn(
                    "{} {} (request {}): {}",
                    context.method(),
                    context.path(),
                    RequestId.of(context.req()),
                    fault.getMessage());
            send(context, RequestProblem.of(typeOf(fault)));
        });
        routes.exception(
                NetworkTooLargeException.class,
                (large, context) -> send(
                        context,
                        RequestProblem.of(
                                RequestProblem.Type.NETWORK_TOO_LARGE,
                                Integer.toString(large.organisations()),
                                Integer.toString(large.pairs()))));
        // The client is gone, or what it sent has no end; it hardly takes an answer.
        routes.exception(EofException.class, (gone, context) -> {
            LOG.debug("{} {}: {}", context.method(), context.path(), gone);
            context.status(400);
        });
        routes.exception(Exception.class, (fault, context) -> {
            LOG.error("{} {} (request {})", context.method(), context.path(), RequestId.of(context.req()), fault);
            send(context, RequestProblem.of(RequestProblem.Type.INTERNAL));
        });
    }

    /** What it means that the data could not be asked. */
    public static RequestProblem.Type typeOf(QueryFault fault) {
        if (fault.isOfEarlierData()) {
            return RequestProblem.Type.EARLIER_DATA;
        }
        return fault.isTimeout() ? RequestProblem.Type.ENDPOINT_SLOW : RequestProblem.ofEndpoint(fault);
    }

    private static RequestProblem of(HttpResponseException refusal, Context context) {
        return switch (refusal.getStatus()) {
            case 405 -> {
                context.header("Allow", Routing.methods(context.path()));
                yield RequestProblem.of(
                        RequestProblem.Type.METHOD_NOT_ALLOWED, context.method().name());
            }
            case 413 -> RequestProblem.of(RequestProblem.Type.TOO_LARGE);
            default -> RequestProblem.of(RequestProblem.Type.NO_SUCH_ADDRESS, context.path());
        };
    }

    private void send(Context context, RequestProblem problem) {
        counters.countProblem(problem.type());
        context.res().setHeader("ETag", null);
        if (isForPrograms(context)) {
            if (new RequestParameters(context).wantsText()) {
                Answers.problemAsText(context, problem);
            } else {
                Answers.problem(context, problem);
            }
            return;
        }
        problem.retryAfter().ifPresent(seconds -> context.header("Retry-After", Integer.toString(seconds)));
        pages.sendProblem(context, problem);
    }

    /** A browser says that it takes pages; of the others, those that take anything get what their address is for. */
    private static boolean isForPrograms(Context context) {
        String path = context.path();
        String accept = context.header("Accept");
        Accepted accepted = Accepted.of(accept);
        if (ONLY_FOR_PROGRAMS.stream().anyMatch(path::startsWith)) {
            return true;
        }
        if (accepted.names(Representations.HTML)) {
            return false;
        }
        return FOR_PROGRAMS.stream().anyMatch(path::startsWith)
                || accepted.best(List.of(Representations.HTML)).isEmpty()
                || new RequestParameters(context).wantsJson()
                || wantsData(accept);
    }

    /** A client that names a syntax of RDF can do nothing with a page. */
    private static boolean wantsData(@Nullable String accept) {
        return accept != null
                && Representations.ofData().mediaTypes().values().stream().anyMatch(Accepted.of(accept)::names);
    }
}
