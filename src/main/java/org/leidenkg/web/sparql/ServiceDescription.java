package org.leidenkg.web.sparql;

import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.publish.dump.DocumentWriter;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Sd;
import org.leidenkg.web.http.Accepted;
import org.leidenkg.web.http.Representations;
import org.leidenkg.web.resource.LinkedDataRoutes;

/**
 * What the endpoint says of itself to who asks it nothing, SPARQL 1.1 Service Description: the part of the dataset's
 * description that its service leads to, with its graphs and their numbers.
 *
 * @param description of the dataset; empty when it has none
 */
public record ServiceDescription(Supplier<List<Triple>> description, DocumentWriter writer, Optional<URI> publicBase) {
    /** What a client is taken to want that names neither RDF nor results, such as with a star. */
    private static final String RESULTS = ResultFormat.JSON.mediaType();

    /** Whether it was sent: to a client that says that it takes RDF, or anything. */
    boolean answer(Context context) {
        String accept = context.header("Accept");
        List<String> forms =
                new ArrayList<>(Representations.ofData().mediaTypes().values());
        forms.add(RESULTS);
        String form = accept == null ? RESULTS : Accepted.of(accept).best(forms).orElse(RESULTS);
        List<Triple> told = form.equals(RESULTS) ? List.of() : told();
        if (told.isEmpty()) {
            return false;
        }
        DocumentSyntax syntax = Representations.syntax(form);
        context.contentType(LinkedDataRoutes.type(syntax))
                .result(writer.write(
                        told, syntax, LinkedDataRoutes.contextAddress(context, publicBase, writer.base())));
        return true;
    }

    private List<Triple> told() {
        List<Triple> all = description.get();
        Set<Triple> told = new LinkedHashSet<>();
        all.stream()
                .filter(triple -> triple.getPredicate().equals(Sd.ENDPOINT))
                .forEach(triple -> add(triple.getSubject(), all, told));
        return List.copyOf(told);
    }

    /** A thing and all that it leads to, but for the dataset, which has an address of its own. */
    private static void add(Node thing, List<Triple> all, Set<Triple> told) {
        all.stream()
                .filter(triple -> triple.getSubject().equals(thing))
                .filter(told::add)
                .filter(triple -> !triple.getPredicate().equals(Dcat.SERVES_DATASET)
                        && triple.getObject().isURI())
                .forEach(triple -> add(triple.getObject(), all, told));
    }
}
