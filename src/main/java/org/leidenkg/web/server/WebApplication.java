package org.leidenkg.web.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leidenkg.derive.NetworkMeasuring;
import org.leidenkg.publish.dump.DocumentWriter;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.QueryRuns;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.network.Networks;
import org.leidenkg.vocab.Base;
import org.leidenkg.web.api.ApiAnswers;
import org.leidenkg.web.api.ApiRoutes;
import org.leidenkg.web.api.OpenApi;
import org.leidenkg.web.between.BetweenRoutes;
import org.leidenkg.web.changes.ChangesRoutes;
import org.leidenkg.web.dump.DatasetFacts;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.dump.DumpRoutes;
import org.leidenkg.web.http.AnswerCache;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.Assets;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.Problems;
import org.leidenkg.web.http.RequestId;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.list.ListFiles;
import org.leidenkg.web.mcp.McpRoutes;
import org.leidenkg.web.mcp.McpTools;
import org.leidenkg.web.network.NetworkRoutes;
import org.leidenkg.web.ontology.OntologyRoutes;
import org.leidenkg.web.organisation.OrganisationRoutes;
import org.leidenkg.web.page.Messages;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.PageContexts;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.StructuredData;
import org.leidenkg.web.project.ProjectRoutes;
import org.leidenkg.web.question.QueryApiRoutes;
import org.leidenkg.web.question.QueryPageRoutes;
import org.leidenkg.web.question.QuestionLinks;
import org.leidenkg.web.reconcile.ReconcileRoutes;
import org.leidenkg.web.resolve.ReadingExplainer;
import org.leidenkg.web.resolve.ResolveRoutes;
import org.leidenkg.web.resource.CrawlerRoutes;
import org.leidenkg.web.resource.LinkedDataRoutes;
import org.leidenkg.web.resource.ProblemTypeRoutes;
import org.leidenkg.web.resource.ResourceRoutes;
import org.leidenkg.web.resource.ThingFinder;
import org.leidenkg.web.search.SearchRoutes;
import org.leidenkg.web.sparql.EditorData;
import org.leidenkg.web.sparql.QueryCheck;
import org.leidenkg.web.sparql.ServiceDescription;
import org.leidenkg.web.sparql.SparqlRoutes;
import org.leidenkg.web.theme.ThemeRoutes;

/** All routes of the service, and what holds for every one of them. */
final class WebApplication {
    private static final long LARGEST_CACHE = 64L << 20;
    /** What those who run the service ask, and what a page that says what is wrong is made of. */
    private static final List<String> WITHOUT_FILES = List.of(HealthRoutes.LIVE, MetricsRoutes.PATH, "/assets/");

    private final Set<String> paths = new TreeSet<>();
    private final DataSource source;
    private final Lookup lookup;
    private final Assets assets = new Assets();
    private final Answers answers;
    private final AnswerCache cache;
    private final Links apiLinks;
    private final String base;
    private final NamedQueries library;
    private final Pages pages;

    private final ServiceSettings settings;
    private final Networks networks;
    private final QueryRuns runs;
    private final ServiceState state;
    private final DumpEditions dumps;
    private final FileCheck files;
    private final Optional<ReadingExplainer> readings;
    private final ThingFinder things;
    private final DatasetFacts.Reader facts;
    private final StructuredData structured;
    private final DocumentWriter writer;

    WebApplication(
            DataSource source,
            Networks.Layout layout,
            ServiceSettings settings,
            ServiceState state,
            ReleaseContents contents) {
        this.source = source;
        this.settings = settings;
        this.state = state;
        this.dumps = contents.dumps();
        this.files = contents.files();
        this.readings = contents.readings();
        this.lookup = source.lookup();
        this.networks = lookup.networks(layout, NetworkMeasuring::measured);
        this.runs = lookup.runs(networks, NetworkMeasuring::described);
        this.apiLinks = Links.ofApi(settings.publicBase());
        this.answers = new Answers(program(), apiLinks);
        this.cache = new AnswerCache(
                answers,
                source.state(),
                Math.min(LARGEST_CACHE, Runtime.getRuntime().maxMemory() / 8),
                state.counters());
        this.base = settings.base();
        this.library = new NamedQueries(new Base(base));
        this.writer = new DocumentWriter(new Base(base));
        this.things = new ThingFinder(lookup.describer(), dumps, base);
        this.facts = new DatasetFacts.Reader(things, lookup::digest);
        this.structured = new StructuredData(apiLinks, base);
        this.pages = new Pages(answers, new PageContexts(lookup, assets, facts::read, settings), lookup::digest);
    }

    /** Changes with the version and with the texts and styles that pages are made of. */
    private String program() {
        String version = WebApplication.class.getPackage().getImplementationVersion();
        StringBuilder parts = new StringBuilder(version == null ? "development" : version);
        parts.append(assets.hashedName("site.css")).append(assets.hashedName("search.js"));
        settings.contact().ifPresent(parts::append);
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            messages.keys().forEach(key -> parts.append(messages.text(key)));
        }
        return Assets.hash(parts.toString());
    }

    /** Every path that there is a route for, with its parameters in braces; to be asked after the routes are registered. */
    Set<String> paths() {
        return paths;
    }

    void register(JavalinConfig config) {
        config.events.handlerAdded(handler -> paths.add(handler.getPath()));
        Routing routing = new Routing(config.routes, cache);
        config.routes.before(WebApplication::addHeaders);
        config.routes.before(this::requireFiles);
        assets.register(config.routes);
        operate(config, routing);
        Routing lookups = routing.behind(state.limits().lookups());
        ApiAnswers api = new ApiAnswers(lookup, answers, apiLinks);
        ListFiles listFiles = new ListFiles(lookup, answers);
        QuestionLinks questionLinks = new QuestionLinks(library, new Base(base));
        // Routes are tried in their order, so what is asked for most comes first.
        new OrganisationRoutes(lookup, networks, pages, api, structured, questionLinks, listFiles).register(lookups);
        new SearchRoutes(lookup, pages, api, listFiles, this::dataset).register(lookups);
        new ProjectRoutes(lookup, pages, structured, questionLinks, api, listFiles).register(lookups);
        new ThemeRoutes(lookup, pages, structured, questionLinks).register(lookups);
        new ApiRoutes(lookup, api).register(lookups);
        new BetweenRoutes(lookup, networks, pages, api, questionLinks).register(lookups);
        new ResolveRoutes(lookup, answers, readings).register(lookups);
        new ReconcileRoutes(lookup, readings, answers, pages, apiLinks, base).register(lookups);
        QueryCheck check = new QueryCheck(lookup::listGraphs);
        new SparqlRoutes(
                        pages,
                        source.sparql(),
                        check,
                        state.limits(),
                        base,
                        lookup::findName,
                        new ServiceDescription(things::description, writer, settings.publicBase()))
                .register(config.routes);
        questions(routing.behind(state.limits().questions()));
        new NetworkRoutes(lookup, networks, answers, pages, apiLinks, settings.publicBase()).register(lookups);
        publish(lookups);
        new McpRoutes(new McpTools(lookup, library, lookups::operations, facts::read, apiLinks, base), settings)
                .register(config.routes);
        new Problems(state.counters(), pages).register(config.routes);
    }

    /** For those who run the service. */
    private void operate(JavalinConfig config, Routing routing) {
        Readiness readiness = new Readiness(lookup, state, files.all());
        new HealthRoutes(lookup, readiness).register(routing);
        new MetricsRoutes(
                        settings.operation().metrics(),
                        state,
                        cache,
                        new Metrics.Store(lookup, facts, readiness, source.endpoint()))
                .register(config.routes);
    }

    /** The library of questions: for programs, for people, and in the editor. */
    private void questions(Routing routing) {
        new QueryApiRoutes(lookup, runs, library, answers, apiLinks, writer, settings.limits()).register(routing);
        new QueryPageRoutes(lookup, runs, library, pages, base).register(routing);
        new OpenApi(routing::operations, answers, apiLinks, settings.limits()).register(routing);
    }

    private String dataset(PageContext page) {
        return structured.dataset(
                facts.read(), dumps.current().map(dumps::files).orElse(List.of()), "/dumps/", page);
    }

    /** The graph as linked data. After the pages, so that a thing with a page of its own kind gets that one. */
    private void publish(Routing routing) {
        Optional<URI> publicBase = settings.publicBase();
        Base iris = new Base(base);
        new DumpRoutes(dumps, base, answers, pages, apiLinks, structured, this::dataset).register(routing);
        new ChangesRoutes(dumps, iris, answers, pages, apiLinks, lookup::digest, lookup.describer()::knows)
                .register(routing);
        OntologyRoutes ontology = new OntologyRoutes(iris, answers, writer, pages, structured, publicBase);
        new LinkedDataRoutes(things, answers, lookup::digest, writer, publicBase).register(routing);
        new ResourceRoutes(things, pages, structured, facts::read, ontology::terms).register(routing);
        ontology.register(routing);
        new ProblemTypeRoutes(answers, writer, pages, publicBase).register(routing);
        new EditorData(lookup, library, answers, iris, ontology::terms).register(routing);
        new CrawlerRoutes(lookup, library, publicBase).register(routing);
    }

    /** Without its files nothing is answered from what memory still has of them. */
    private void requireFiles(Context context) {
        if (WITHOUT_FILES.stream().noneMatch(context.path()::startsWith)) {
            files.requireAny();
        }
    }

    private static void addHeaders(Context context) {
        context.header("Vary", "Accept, Accept-Language, Accept-Encoding");
        if (HandlerType.OPTIONS.equals(context.method())) {
            answerOptions(context, Routing.methods(context.path()));
        }
    }

    /** Also what a browser asks before a page of another site may send a request with a body or headers of its own. */
    private static void answerOptions(Context context, String methods) {
        context.skipRemainingHandlers()
                .status(204)
                .header("Allow", methods)
                .header("Access-Control-Allow-Methods", methods)
                .header(
                        "Access-Control-Allow-Headers",
                        "Accept, Accept-Language, Content-Type, If-None-Match, If-Range, Range, " + RequestId.HEADER)
                .header("Access-Control-Max-Age", "86400");
    }
}
