package org.leidenkg.web.resource;

import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.publish.dump.DocumentWriter;
import org.leidenkg.vocab.Skos;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Representations;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Messages;
import org.leidenkg.web.page.Pages;

/** {@code /problem/{slug}}: what the {@code type} of a problem means and what to do, as a page and as RDF. */
public final class ProblemTypeRoutes {
    private final Answers answers;
    private final DocumentWriter writer;
    private final Pages pages;
    private final Optional<URI> publicBase;

    public ProblemTypeRoutes(Answers answers, DocumentWriter writer, Pages pages, Optional<URI> publicBase) {
        this.answers = answers;
        this.writer = writer;
        this.pages = pages;
        this.publicBase = publicBase;
    }

    public void register(Routing routing) {
        routing.get("/problem/{slug}", this::explain);
    }

    private void explain(Context context) {
        RequestProblem.Type type = Arrays.stream(RequestProblem.Type.values())
                .filter(one -> one.slug().equals(context.pathParam("slug")))
                .findFirst()
                .orElseThrow(() -> RequestProblem.of(
                        RequestProblem.Type.NO_SUCH_ADDRESS, RequestProblem.shortened(context.path())));
        String form = Representations.ofThings().chosen(context);
        if (form.equals(Representations.HTML)) {
            pages.send(context, "", pages.contextOf(context), "page/problemType", Map.of("type", type));
            return;
        }
        DocumentSyntax syntax = Representations.syntax(form);
        String jsonLd = LinkedDataRoutes.contextAddress(context, publicBase, writer.base());
        answers.document(
                context,
                "",
                syntax.extension(),
                LinkedDataRoutes.type(syntax),
                () -> writer.write(triples(type), syntax, jsonLd));
    }

    private static List<Triple> triples(RequestProblem.Type type) {
        Node iri = NodeFactory.createURI(type.iri().toString());
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(iri, RDF.type.asNode(), Skos.CONCEPT_CLASS));
        for (Language language : Language.values()) {
            Messages words = Messages.in(language);
            triples.add(Triple.create(
                    iri, Skos.PREF_LABEL, NodeFactory.createLiteralLang(type.title(words), language.tag())));
            triples.add(Triple.create(
                    iri, Skos.DEFINITION, NodeFactory.createLiteralLang(type.explanation(words), language.tag())));
        }
        return triples;
    }
}
