package org.leidenkg.web.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Sh;
import org.leidenkg.vocab.Skos;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.resource.ResourceView.Row;
import org.leidenkg.web.resource.ResourceView.Value;
import org.leidenkg.web.resource.TermLabels;
import org.leidenkg.web.resource.ThingPath;

/** Makes the view of the ontology and its concept schemes from their triples, under whatever base these are. */
final class OntologyViews {
    private final Graph graph;
    private final String namespace;
    private final Node ontology;
    private final Base base;
    private final TermLabels terms;
    private final PageContext page;

    /** @param document below the base */
    private OntologyViews(Graph graph, Base base, String document, TermLabels terms, PageContext page) {
        this.graph = graph;
        this.base = base;
        this.ontology = NodeFactory.createURI(base.iri() + document);
        this.namespace = base.iri() + document + "#";
        this.terms = terms;
        this.page = page;
    }

    static OntologyView of(Graph graph, Base base, TermLabels terms, PageContext page) {
        return new OntologyViews(graph, base, "ontology", terms, page).view();
    }

    /** The shapes with a name, each with its rules. */
    static OntologyView ofShapes(Graph graph, Base base, TermLabels terms, PageContext page) {
        OntologyViews views = new OntologyViews(graph, base, "shapes", terms, page);
        List<OntologyView.Term> shapes = views.subjects(RDF.type.asNode(), Sh.NODE_SHAPE_CLASS).stream()
                .filter(shape -> graph.contains(shape, RDFS.label.asNode(), Node.ANY))
                .map(views::shape)
                .toList();
        return views.view(shapes, List.of(), List.of());
    }

    private OntologyView.Term shape(Node shape) {
        List<Node> targets = new ArrayList<>(objects(shape, Sh.TARGET_CLASS));
        targets.addAll(objects(shape, Sh.TARGET_OBJECTS_OF));
        List<Node> rules = new ArrayList<>(objects(shape, Sh.PROPERTY));
        rules.add(shape);
        return new OntologyView.Term(
                shape.getURI().substring(namespace.length()),
                targets.stream().map(target -> terms.compact(target.getURI())).collect(Collectors.joining(", ")),
                text(shape, RDFS.label.asNode()),
                new Tagged("", ""),
                rules.stream()
                        .filter(rule -> graph.contains(rule, Sh.MESSAGE, Node.ANY))
                        .map(this::rule)
                        .toList());
    }

    private Row rule(Node rule) {
        List<Value> says = List.of(new Value(text(rule, Sh.MESSAGE), Optional.empty()));
        return objects(rule, Sh.PATH).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .findFirst()
                .map(path -> new Row(
                        terms.label(path, page.language()),
                        terms.address(path, page.links()),
                        terms.compact(path),
                        says))
                .orElseGet(() -> new Row(page.t("ontology.whole"), Optional.empty(), "sh:message", says));
    }

    private OntologyView view() {
        List<OntologyView.Term> properties = new ArrayList<>(terms(OWL.ObjectProperty.asNode()));
        properties.addAll(terms(OWL.DatatypeProperty.asNode()));
        properties.sort(Comparator.comparing(OntologyView.Term::id));
        return view(terms(OWL.Class.asNode()), properties, schemes());
    }

    private OntologyView view(
            List<OntologyView.Term> classes, List<OntologyView.Term> properties, List<OntologyView.Scheme> schemes) {
        return new OntologyView(
                ontology.getURI(),
                objects(ontology, OWL2_VERSION_IRI).stream()
                        .map(Node::getURI)
                        .findFirst()
                        .orElse(ontology.getURI()),
                text(ontology, OWL.versionInfo.asNode()).text(),
                text(ontology, Dct.TITLE),
                text(ontology, Dct.DESCRIPTION),
                classes,
                properties,
                schemes);
    }

    private static final Node OWL2_VERSION_IRI = NodeFactory.createURI(OWL.NS + "versionIRI");

    private List<OntologyView.Term> terms(Node type) {
        return subjects(RDF.type.asNode(), type).stream()
                .filter(term -> term.getURI().startsWith(namespace))
                .map(term -> new OntologyView.Term(
                        term.getURI().substring(namespace.length()),
                        terms.compact(term.getURI()),
                        text(term, RDFS.label.asNode()),
                        text(term, Skos.DEFINITION),
                        rows(term)))
                .sorted(Comparator.comparing(OntologyView.Term::id))
                .toList();
    }

    private List<Row> rows(Node term) {
        Map<String, List<Node>> properties = new LinkedHashMap<>();
        properties.put("comment", List.of(RDFS.comment.asNode()));
        properties.put("above", List.of(RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode()));
        properties.put("domain", List.of(RDFS.domain.asNode(), schema("domainIncludes")));
        properties.put("range", List.of(RDFS.range.asNode(), schema("rangeIncludes")));
        properties.put("match", List.of(RDFS.seeAlso.asNode()));
        List<Row> rows = new ArrayList<>();
        properties.forEach((key, nodes) -> {
            List<Value> values = nodes.stream()
                    .flatMap(property -> values(term, property).stream())
                    .toList();
            if (!values.isEmpty()) {
                String property = nodes.get(0).getURI();
                rows.add(new Row(page.t("ontology." + key), Optional.empty(), terms.compact(property), values));
            }
        });
        return rows;
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(Schema.NS + name);
    }

    private List<Value> values(Node term, Node property) {
        List<Node> objects = objects(term, property);
        if (objects.stream().anyMatch(Node::isLiteral)) {
            return List.of(new Value(text(term, property), Optional.empty()));
        }
        return objects.stream().map(this::value).toList();
    }

    private Value value(Node term) {
        String iri = term.getURI();
        Optional<String> address = terms.address(iri, page.links()).or(() -> Optional.of(iri));
        return new Value(new Tagged(terms.compact(iri), ""), address);
    }

    private List<OntologyView.Scheme> schemes() {
        return subjects(RDF.type.asNode(), Skos.CONCEPT_SCHEME_CLASS).stream()
                .map(scheme -> new OntologyView.Scheme(
                        text(scheme, Dct.TITLE),
                        objects(scheme, Dct.DESCRIPTION).isEmpty()
                                ? Optional.empty()
                                : Optional.of(text(scheme, Dct.DESCRIPTION)),
                        address(scheme.getURI()),
                        concepts(scheme)))
                .toList();
    }

    private List<OntologyView.Concept> concepts(Node scheme) {
        List<OntologyView.Concept> all = new ArrayList<>();
        for (Node top : subjects(Skos.TOP_CONCEPT_OF, scheme)) {
            addWithNarrower(top, 0, all);
        }
        return all;
    }

    private void addWithNarrower(Node concept, int depth, List<OntologyView.Concept> all) {
        String iri = concept.getURI();
        Optional<String> id =
                iri.startsWith(namespace) ? Optional.of(iri.substring(namespace.length())) : Optional.empty();
        all.add(new OntologyView.Concept(
                id, text(concept, Skos.PREF_LABEL), text(concept, Skos.DEFINITION), address(iri), depth));
        // The ontology's checks forbid circles; the depth ends the walk where an ontology of another city has one.
        if (depth < 8) {
            subjects(Skos.BROADER, concept).forEach(narrower -> addWithNarrower(narrower, depth + 1, all));
        }
    }

    private String address(String iri) {
        return ThingPath.find(iri.substring(Math.min(iri.length(), base.iri().length())))
                .map(path -> page.at("/doc/" + path.document()))
                .or(() -> terms.address(iri, page.links()))
                .orElse(iri);
    }

    private List<Node> subjects(Node property, Node value) {
        return graph
                .find(Node.ANY, property, value)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::getURI))
                .distinct()
                .toList();
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private Tagged text(Node subject, Node property) {
        Text text = new Text(objects(subject, property).stream()
                .filter(Node::isLiteral)
                .map(literal -> new Tagged(literal.getLiteralLexicalForm(), literal.getLiteralLanguage()))
                .toList());
        return text.isEmpty() ? new Tagged("", "") : page.in(text);
    }
}
