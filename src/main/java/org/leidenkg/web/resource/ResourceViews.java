package org.leidenkg.web.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.lookup.Described;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Oa;
import org.leidenkg.vocab.Skos;
import org.leidenkg.vocab.Skosxl;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.ThingNames;
import org.leidenkg.web.resource.ResourceView.Row;
import org.leidenkg.web.resource.ResourceView.Value;

/** Makes the view of one thing from its triples. */
final class ResourceViews {
    private static final int LONGEST_NAME = 90;

    private final Described thing;
    private final ThingPath path;
    private final PageContext page;
    private final TermLabels terms;
    private final Base base;
    private final Map<String, Text> names;

    private ResourceViews(Described thing, ThingPath path, PageContext page, TermLabels terms, Base base) {
        this.thing = thing;
        this.path = path;
        this.page = page;
        this.terms = terms;
        this.base = base;
        this.names = names();
    }

    static ResourceView of(Described thing, ThingPath path, PageContext page, TermLabels terms, Base base) {
        return new ResourceViews(thing, path, page, terms, base).view();
    }

    private ResourceView view() {
        List<Triple> own = thing.own().stream()
                .filter(triple -> triple.getSubject().hasURI(thing.iri()))
                .toList();
        List<String> kinds = own.stream()
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .map(triple -> triple.getObject().getURI())
                .toList();
        return new ResourceView(
                thing.iri(),
                name(thing.iri()),
                terms.labels(kinds, page.language()),
                rows(own, Triple::getObject),
                parts(),
                rows(thing.links().items(), Triple::getSubject),
                path,
                thing.links());
    }

    private List<ResourceView.Part> parts() {
        Map<String, List<Triple>> byFragment = new TreeMap<>();
        for (Triple triple : thing.own()) {
            String subject = triple.getSubject().getURI();
            if (subject.startsWith(thing.iri() + "#")) {
                byFragment
                        .computeIfAbsent(subject.substring(thing.iri().length() + 1), key -> new ArrayList<>())
                        .add(triple);
            }
        }
        return byFragment.entrySet().stream()
                .map(part -> new ResourceView.Part(part.getKey(), rows(part.getValue(), Triple::getObject)))
                .toList();
    }

    /**
     * A row a property; one where two say the same under the same label, as a label and the name of an agent do.
     *
     * @param end of a triple that a row shows
     */
    private List<Row> rows(Collection<Triple> triples, Function<Triple, Node> end) {
        Map<String, List<Value>> byProperty = new LinkedHashMap<>();
        for (Triple triple : triples) {
            if (!triple.getPredicate().equals(RDF.type.asNode())) {
                byProperty
                        .computeIfAbsent(triple.getPredicate().getURI(), key -> new ArrayList<>())
                        .add(value(end.apply(triple)));
            }
        }
        Map<List<Object>, Row> rows = new LinkedHashMap<>();
        byProperty.forEach((property, values) -> {
            String label = terms.label(property, page.language());
            rows.putIfAbsent(
                    List.of(label, values),
                    new Row(label, terms.address(property, page.links()), terms.compact(property), values));
        });
        return List.copyOf(rows.values());
    }

    private Value value(Node node) {
        if (node.isLiteral()) {
            return new Value(tagged(node), Optional.empty());
        }
        return new Value(name(node.getURI()), address(node.getURI()));
    }

    private Optional<String> address(String iri) {
        if (!iri.startsWith(base.iri())) {
            return iri.matches("https?://.*") ? Optional.of(iri) : Optional.empty();
        }
        int hash = iri.indexOf('#');
        String rest = iri.substring(base.iri().length(), hash < 0 ? iri.length() : hash);
        String fragment = hash < 0 ? "" : iri.substring(hash);
        return Optional.of(ThingPath.find(rest)
                .map(found -> page.at("/doc/" + found.document()) + fragment)
                .orElseGet(() -> page.links().at("/" + rest) + fragment));
    }

    private Tagged name(String iri) {
        Text name = names.get(iri);
        if (name != null) {
            return shortened(page.in(name));
        }
        boolean within = iri.startsWith(base.iri()) && !iri.equals(base.iri());
        return new Tagged(
                within
                        ? ThingNames.of(iri.substring(base.iri().length()), page.language())
                        : terms.label(iri, page.language()),
                "");
    }

    /** The words of a passage can be a whole paragraph. */
    private static Tagged shortened(Tagged name) {
        if (name.text().codePointCount(0, name.text().length()) <= LONGEST_NAME) {
            return name;
        }
        String start = name.text().substring(0, name.text().offsetByCodePoints(0, LONGEST_NAME));
        return new Tagged(start + "…", name.language());
    }

    /** By the best kind of name that each thing has. */
    private Map<String, Text> names() {
        List<Node> kinds = List.of(
                Skos.PREF_LABEL,
                Dct.TITLE,
                RDFS.label.asNode(),
                Foaf.NAME,
                Skosxl.LITERAL_FORM,
                base.rewrite(Lkg.MENTION),
                Skos.NOTATION,
                Oa.EXACT);
        Map<String, Text> all = new HashMap<>();
        List<Triple> triples = thing.triples();
        for (Node kind : kinds) {
            Map<String, List<Tagged>> found = new HashMap<>();
            for (Triple triple : triples) {
                if (triple.getPredicate().equals(kind)) {
                    found.computeIfAbsent(named(triple.getSubject().getURI()), iri -> new ArrayList<>())
                            .add(tagged(triple.getObject()));
                }
            }
            found.forEach((iri, versions) -> all.putIfAbsent(iri, new Text(versions)));
        }
        return all;
    }

    /** A passage goes by its words, which are a part of it. */
    private static String named(String iri) {
        return iri.endsWith("#quote") ? iri.substring(0, iri.length() - "#quote".length()) : iri;
    }

    private static Tagged tagged(Node literal) {
        return new Tagged(literal.getLiteralLexicalForm(), literal.getLiteralLanguage());
    }
}
