package org.leidenkg.web.resource;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.publish.dump.DocumentWriter;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.lookup.Described;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.LinkHeader;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.Representations;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;

/**
 * IRIs of the graph lead to documents, as "Cool URIs for the Semantic Web" has it: 303 from the name of a thing to its page
 * or its data, by what the reader accepts; the data in each syntax at an address of its own.
 */
public final class LinkedDataRoutes {
    public static final String CONTEXT = "/context.jsonld";

    private static final ApiOperation DATA = ApiOperation.document(
            "/data/{type}/{slug}",
            "data",
            "linked data",
            "A thing as RDF, with what belongs to it. Also with the ending .ttl, .jsonld, .nt or .rdf.",
            List.of(Parameter.path("type", "Kind of thing, such as organisation."), ApiOperation.SLUG),
            Arrays.stream(DocumentSyntax.values())
                    .map(DocumentSyntax::mediaType)
                    .toList());

    private final ThingFinder things;
    private final Answers answers;
    private final java.util.function.Supplier<String> digest;
    private final DocumentWriter writer;
    private final Links pageLinks;
    private final Links links;
    private final Optional<URI> publicBase;

    public LinkedDataRoutes(
            ThingFinder things,
            Answers answers,
            java.util.function.Supplier<String> digest,
            DocumentWriter writer,
            Optional<URI> publicBase) {
        this.things = things;
        this.answers = answers;
        this.digest = digest;
        this.writer = writer;
        this.pageLinks = Links.ofPages(publicBase);
        this.links = Links.ofApi(publicBase);
        this.publicBase = publicBase;
    }

    public void register(Routing routing) {
        routing.get("/id/<path>", context -> name(context, "id/" + context.pathParam("path")));
        routing.get("/graph/<path>", context -> name(context, "graph/" + context.pathParam("path")));
        routing.get("/dataset", context -> name(context, "dataset"));
        routing.get("/dataset/{version}", context -> name(context, "dataset/" + context.pathParam("version")));
        routing.routes().after("/", this::home);
        routing.get("/.well-known/void", context -> name(context, "dataset"));
        routing.get("/data/<path>", () -> List.of(DATA), this::data);
        routing.get(CONTEXT, this::context);
    }

    private void home(Context context) {
        new LinkHeader()
                .add(links.at("/dataset"), "describedby")
                .add(links.at("/sparql"), "http://rdfs.org/ns/void#sparqlEndpoint")
                .add(things.base() + "dataset", "cite-as")
                .licence()
                .send(context);
    }

    /** From the name of a thing to one of its documents. It is checked that the thing exists before a client is sent there. */
    private void name(Context context, String path) {
        ThingPath thing = ThingPath.find(path).orElseThrow(() -> unknown(context.path()));
        Optional<Kind> kind = Kind.findByPath(thing.document().split("/", 2)[0]).filter(Kind::hasPage);
        String form =
                (kind.isPresent() ? Representations.ofThingsWithApi() : Representations.ofThings()).chosen(context);
        things.require(thing);
        new LinkHeader()
                .page(thing, links)
                .alternates(thing, links, Optional.empty())
                .add(thing.data(links), "describedby")
                .send(context);
        context.status(303)
                .header("Cache-Control", "no-cache")
                .header("Location", location(context, thing, form, kind));
    }

    private String location(Context context, ThingPath thing, String form, Optional<Kind> kind) {
        if (form.equals(Representations.HTML)) {
            String language = context.queryParam("lang");
            return thing.page(pageLinks)
                    + (language == null
                            ? ""
                            : "?lang="
                                    + new RequestParameters(context).language().tag());
        }
        if (form.equals(Answers.JSON) && kind.isPresent()) {
            return pageLinks.at("/api/v1/" + kind.get().path() + "s/"
                    + thing.document().substring(kind.get().path().length() + 1));
        }
        return thing.data(pageLinks, Representations.syntax(form).extension());
    }

    private void data(Context context) {
        String path = context.pathParam("path");
        Optional<DocumentSyntax> extension = syntaxOf(path);
        String document =
                extension.map(syntax -> withoutExtension(path, syntax)).orElse(path);
        ThingPath thing = ThingPath.findByDocument(document).orElseThrow(() -> unknown(context.path()));
        DocumentSyntax syntax = extension.orElseGet(
                () -> Representations.syntax(Representations.ofData().chosen(context)));
        int page = new RequestParameters(context).page();
        Described described = things.get(thing, page);
        new LinkHeader()
                .add(described.iri(), "describes")
                .add(thing.data(links, syntax.extension()) + (page == 1 ? "" : "?page=" + page), "canonical")
                .page(thing, links)
                .alternates(thing, links, Optional.of(syntax))
                .licence()
                .around(described.links(), thing.data(links, syntax.extension()))
                .send(context);
        answers.document(
                context,
                digest.get(),
                syntax.extension() + "-" + page,
                type(syntax),
                () -> writer.write(
                        new ThingDocument(described, thing, things.base()).triples(),
                        syntax,
                        contextAddress(context, publicBase, things.base())));
    }

    private static Optional<DocumentSyntax> syntaxOf(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? Optional.empty() : DocumentSyntax.findByExtension(last.substring(dot + 1));
    }

    private static String withoutExtension(String path, DocumentSyntax syntax) {
        return path.substring(0, path.length() - syntax.extension().length() - 1);
    }

    private void context(Context context) {
        answers.document(
                context,
                "",
                "context",
                Answers.JSON_LD,
                () -> writer.context().text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * Where the JSON-LD context is, absolute: a document that was saved must still find it. Without a public address it is
     * where the reader asked, so that documents work on a machine of one's own as well.
     */
    public static String contextAddress(Context context, Optional<URI> publicBase, String base) {
        Links reached = Links.ofApi(publicBase).reached(context);
        return reached.root().isEmpty() ? base + CONTEXT.substring(1) : reached.at(CONTEXT);
    }

    /** RDF is UTF-8 anyway; for Turtle and its kin the specifications ask to say so. */
    public static String type(DocumentSyntax syntax) {
        return switch (syntax) {
            case TURTLE, N_TRIPLES -> syntax.mediaType() + "; charset=utf-8";
            case JSON_LD, RDF_XML -> syntax.mediaType();
        };
    }

    private static RequestProblem unknown(String path) {
        return RequestProblem.of(RequestProblem.Type.NO_SUCH_THING, RequestProblem.shortened(path));
    }
}
