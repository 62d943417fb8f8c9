package org.leidenkg.web.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Prefixes;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.page.Messages;

/**
 * What classes and properties are called: our own by their label, borrowed ones by a text of the pages, and what neither has
 * by its prefix and name.
 */
public final class TermLabels {
    private final Map<String, Text> labels = new HashMap<>();
    private final TreeMap<String, String> prefixes;
    private final String ontology;

    public TermLabels(Graph ontology, Base base) {
        this.ontology = base.iri() + "ontology#";
        this.prefixes = new TreeMap<>(Prefixes.of(base));
        ontology.find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                .mapWith(triple -> triple.getSubject())
                .toSet()
                .forEach(term -> labels.put(
                        base.rewrite(term).getURI(),
                        new Text(ontology.find(term, RDFS.label.asNode(), Node.ANY)
                                .mapWith(triple -> new Tagged(
                                        triple.getObject().getLiteralLexicalForm(),
                                        triple.getObject().getLiteralLanguage()))
                                .toList())));
    }

    /** What a term is called in a language. */
    public String label(String iri, Language language) {
        Text label = labels.get(iri);
        return label == null
                ? Messages.in(language)
                        .find("term." + compact(iri).replace(':', '.'))
                        .orElseGet(() -> compact(iri))
                : label.in(language.tag()).text();
    }

    /** With its prefix, where it has one. */
    public String compact(String iri) {
        return prefixes.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .findFirst()
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
    }

    /** Where one of our own terms is explained, on the page of the ontology. */
    public Optional<String> address(String iri, Links links) {
        return iri.startsWith(ontology)
                ? Optional.of(links.at("/ontology#" + iri.substring(ontology.length())))
                : Optional.empty();
    }

    /** Of several terms, in the order given. */
    List<String> labels(List<String> iris, Language language) {
        return iris.stream().map(iri -> label(iri, language)).distinct().toList();
    }
}
