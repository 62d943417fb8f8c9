package org.leidenkg.web.ontology;

import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.publish.dump.DocumentWriter;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.OntologyFiles;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.Assets;
import org.leidenkg.web.http.LinkHeader;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.MemoizedSupplier;
import org.leidenkg.web.http.Representations;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.StructuredData;
import org.leidenkg.web.resource.LinkedDataRoutes;
import org.leidenkg.web.resource.TermLabels;

/**
 * The ontology with its concept schemes, and the shapes: a page for people, and RDF by {@code Accept}, by extension and by
 * {@code ?format=}. Its terms have hash IRIs, so that this one document answers for all of them, without a redirect.
 */
public final class OntologyRoutes {
    private final Base base;
    private final Answers answers;
    private final DocumentWriter writer;
    private final Pages pages;
    private final StructuredData structured;
    private final Links links;
    private final Optional<URI> publicBase;
    private final Supplier<Ontology> ontology;

    public OntologyRoutes(
            Base base,
            Answers answers,
            DocumentWriter writer,
            Pages pages,
            StructuredData structured,
            Optional<URI> publicBase) {
        this.structured = structured;
        this.base = base;
        this.answers = answers;
        this.writer = writer;
        this.pages = pages;
        this.links = Links.ofApi(publicBase);
        this.publicBase = publicBase;
        // Most readers never ask for it, and the start of the service does not wait for it.
        this.ontology = new MemoizedSupplier<>(() -> read(base));
    }

    /** The ontology under the base of the data, its version, and what its terms are called. */
    private record Ontology(Graph graph, String version, TermLabels terms) {}

    private static Ontology read(Base base) {
        Graph file = OntologyFiles.ontology();
        String version = file.find(null, OWL.versionInfo.asNode(), null)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional()
                .orElseThrow(() -> new IllegalStateException("the ontology has no owl:versionInfo"));
        return new Ontology(rewritten(file, base), version, new TermLabels(file, base));
    }

    public TermLabels terms() {
        return ontology.get().terms();
    }

    private static Graph rewritten(Graph graph, Base base) {
        Graph rewritten = GraphFactory.createDefaultGraph();
        graph.find()
                .forEachRemaining(triple -> rewritten.add(Triple.create(
                        base.rewrite(triple.getSubject()),
                        base.rewrite(triple.getPredicate()),
                        base.rewrite(triple.getObject()))));
        return rewritten;
    }

    public void register(Routing routing) {
        routing.get("/ontology", context -> negotiated(context, "/ontology"));
        routing.get("/ontology/{version}", this::versioned);
        routing.get("/shapes", this::shapes);
        for (DocumentSyntax syntax : DocumentSyntax.values()) {
            String end = "." + syntax.extension();
            routing.get("/ontology" + end, context -> data(context, syntax, "/ontology"));
            routing.get("/shapes" + end, context -> shapes(context, syntax));
        }
    }

    /** There is one version at a time: the one that the data is in. */
    private void versioned(Context context) {
        String name = context.pathParam("version");
        String version = ontology.get().version();
        for (DocumentSyntax syntax : DocumentSyntax.values()) {
            if (name.equals(version + "." + syntax.extension())) {
                data(context, syntax, "/ontology/" + version);
                return;
            }
        }
        if (!name.equals(version)) {
            throw RequestProblem.of(RequestProblem.Type.NO_SUCH_VERSION, RequestProblem.shortened(name), version);
        }
        negotiated(context, "/ontology/" + version);
    }

    private void negotiated(Context context, String path) {
        String form = Representations.ofThings().chosen(context);
        if (!form.equals(Representations.HTML)) {
            data(context, Representations.syntax(form), path);
            return;
        }
        PageContext page = pages.contextOf(context);
        linked(path, Optional.empty()).add(links.at(path), "canonical").send(context);
        OntologyView view = OntologyViews.of(ontology.get().graph(), base, terms(), page);
        pages.send(
                context,
                "ontology",
                page,
                "ontology/ontology",
                Map.of("view", view, "data", structured.ontology(view)));
    }

    private void data(Context context, DocumentSyntax syntax, String path) {
        byte[] document = writer.write(sorted(ontology.get().graph()), syntax, contextAddress(context));
        send(context, document, syntax, path);
    }

    private void shapes(Context context) {
        String form = Representations.ofThings().chosen(context);
        if (!form.equals(Representations.HTML)) {
            shapes(context, Representations.syntax(form));
            return;
        }
        PageContext page = pages.contextOf(context);
        linked("/shapes", Optional.empty())
                .add(links.at("/shapes"), "canonical")
                .licence()
                .send(context);
        Graph shapes = rewritten(OntologyFiles.shapes(), base);
        pages.send(
                context,
                "shapes",
                page,
                "ontology/shapes",
                Map.of("view", OntologyViews.ofShapes(shapes, base, terms(), page)));
    }

    /** In Turtle as people wrote them, with their comments. */
    private void shapes(Context context, DocumentSyntax syntax) {
        String text = base.rewrite(OntologyFiles.shapesText());
        byte[] document = syntax == DocumentSyntax.TURTLE
                ? text.getBytes(StandardCharsets.UTF_8)
                : writer.write(OrderedTriples.of(text), syntax, contextAddress(context));
        send(context, document, syntax, "/shapes");
    }

    private String contextAddress(Context context) {
        return LinkedDataRoutes.contextAddress(context, publicBase, base.iri());
    }

    private void send(Context context, byte[] document, DocumentSyntax syntax, String path) {
        context.header("Content-Location", links.at(path + "." + syntax.extension()));
        linked(path, Optional.of(syntax))
                .add(links.at(path + "." + syntax.extension()), "canonical")
                .licence()
                .send(context);
        answers.document(
                context, Assets.hash(document), syntax.extension(), LinkedDataRoutes.type(syntax), () -> document);
    }

    private LinkHeader linked(String path, Optional<DocumentSyntax> but) {
        LinkHeader header = new LinkHeader();
        for (DocumentSyntax syntax : DocumentSyntax.values()) {
            if (but.filter(syntax::equals).isEmpty()) {
                header.alternate(links.at(path + "." + syntax.extension()), syntax.mediaType());
            }
        }
        return but.isPresent() ? header.alternate(links.at(path + "?format=html"), Representations.HTML) : header;
    }

    /** The header first, then the terms by their IRI. */
    private List<Triple> sorted(Graph graph) {
        return graph.find().toList().stream()
                .sorted(Comparator.comparing(
                                (Triple triple) -> !triple.getSubject().hasURI(base.iri() + "ontology"))
                        .thenComparing(triple -> triple.getSubject().toString()))
                .toList();
    }
}
