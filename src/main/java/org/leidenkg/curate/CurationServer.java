package org.leidenkg.curate;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.leidenkg.model.Finding.Kind;
import org.leidenkg.model.OrganisationType;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.BuildSettings;
import org.leidenkg.pipeline.draft.Suggestions;
import org.leidenkg.seed.SeedException;
import org.leidenkg.web.curation.CurationPages;
import org.leidenkg.web.curation.OpenPoint;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.server.PortInUseException;

/** Shows a curator what is open, and writes what the curator decides and confirms. */
public final class CurationServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LARGEST_REQUEST = 1_000_000;

    private final Guard guard = new Guard();
    private final CurationPages pages = new CurationPages();
    private final Workbench bench;
    private final Javalin server;

    private CurationServer(Workbench bench, int port) {
        this.bench = bench;
        this.server = Javalin.create(config -> configure(config, port));
    }

    /**
     * Starts to listen on the loopback address.
     *
     * @param port 0 for any that is free
     * @throws PortInUseException when the port is taken
     */
    public static CurationServer start(BuildSettings settings, int port) {
        CurationServer started = new CurationServer(new Workbench(settings), port);
        try {
            started.server.start();
            return started;
        } catch (JavalinBindException e) {
            throw new PortInUseException(port, "the page for curators", "--port", e);
        }
    }

    /** With the secret in it, which is another at each start. */
    public String address() {
        return "http://" + LOOPBACK + ":" + server.port() + guard.root();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.addConnector((jetty, http) -> {
            http.setSendServerVersion(false);
            ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
            connector.setHost(LOOPBACK);
            connector.setPort(port);
            // A build answers nothing until it is done.
            connector.setIdleTimeout(0);
            return connector;
        });
        register(config.routes);
    }

    private void register(RoutesConfig routes) {
        routes.before(CurationPages::addHeaders);
        routes.before(guard::check);
        pages.register(routes);
        routes.get("/{secret}/", context -> context.redirect(guard.root() + "nl/"));
        routes.get("/{secret}/{language}/", this::list);
        routes.get("/{secret}/{language}/decide", this::decide);
        routes.post("/{secret}/{language}/change", this::show);
        routes.post("/{secret}/{language}/write", this::write);
        routes.exception(
                DecisionForm.Incomplete.class,
                (e, context) -> send(
                        context,
                        400,
                        "problem",
                        Map.of("kind", String.valueOf(e.getMessage()), "value", e.field(), "faults", List.of())));
        routes.exception(SeedException.class, (e, context) -> faults(context, Workbench.problems(e)));
        routes.exception(
                UncheckedIOException.class, (e, context) -> faults(context, List.of(String.valueOf(e.getMessage()))));
        routes.exception(BuildException.class, (e, context) -> faults(context, e.problems()));
    }

    private void faults(Context context, List<String> faults) {
        send(context, 409, "problem", Map.of("kind", "faults", "value", "", "faults", faults));
    }

    private void send(Context context, int status, String template, Map<String, Object> parameters) {
        Language language = Language.find(
                        Optional.ofNullable(context.pathParamMap().get("language"))
                                .orElse(""))
                .orElse(Language.NL);
        pages.send(context, status, language, guard.root(), template, parameters);
    }

    private void list(Context context) throws BuildException {
        Reading reading = bench.reading();
        send(context, 200, "open", Map.of("points", OpenPoints.of(reading), "drafts", reading.drafts()));
    }

    private void decide(Context context) throws BuildException {
        Reading reading = bench.reading();
        String words = asked(context, "words");
        String agenda = asked(context, "agenda");
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(k -> k.key().equals(asked(context, "kind")))
                .findFirst();
        Optional<OpenPoint> point = kind.map(k -> OpenPoints.of(reading).getOrDefault(k, List.of()))
                .flatMap(points -> points.stream()
                        .filter(p -> p.words().equals(words) && p.agenda().equals(agenda))
                        .findFirst());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("key", Suggestions.slug(words));
        parameters.put("point", point.orElseThrow(() -> new DecisionForm.Incomplete("gone", words)));
        parameters.put("organisations", reading.authority().organisations());
        parameters.put("groups", reading.authority().unnamedParties());
        parameters.put("types", OrganisationType.values());
        send(context, 200, "decide", parameters);
    }

    private static String asked(Context context, String parameter) {
        return Optional.ofNullable(context.queryParam(parameter)).orElse("");
    }

    private void show(Context context) throws BuildException {
        SeedChange change = new DecisionForm(context::formParam).change(bench, bench.reading());
        send(context, 200, "change", Map.of("change", bench.show(change)));
    }

    private void write(Context context) {
        String id = Optional.ofNullable(context.formParam("id")).orElse("");
        Workbench.Outcome outcome = bench.write(id).orElseThrow(() -> new DecisionForm.Incomplete("gone", id));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("change", outcome.change());
        parameters.put("changes", outcome.changes());
        parameters.put("faults", outcome.faults());
        send(context, 200, "written", parameters);
    }
}
