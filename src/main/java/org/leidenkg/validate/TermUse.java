package org.leidenkg.validate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.validate.QualityFinding.Rule;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Prefixes;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Sd;
import org.leidenkg.vocab.Skos;
import org.leidenkg.vocab.Vcard;
import org.leidenkg.vocab.VoId;

/**
 * One pass over data that finds what is not used as its vocabulary says: terms that no vocabulary has, subjects and values of
 * other classes than those that their property is for, values that are not written as their datatype asks; and IRIs that
 * lead nowhere. Queries would take a walk over all triples each.
 */
final class TermUse {
    private static final Rule UNDECLARED = new Rule(
            "term-undeclared",
            "Every property and class that the data uses is a term of the ontology or of a vocabulary that it borrows from.",
            "Correct the term's name, or declare it in ontology/leidenkg.ttl.");
    private static final Rule DOMAIN = new Rule(
            "domain-broken",
            "What has a property is of the class that the property is for.",
            "Give the thing its class, or use another property.");
    private static final Rule RANGE = new Rule(
            "range-broken",
            "The value of a property is of the class or datatype that the property leads to.",
            "Give the value its class or datatype, or use another property.");
    private static final Rule MALFORMED = new Rule(
            "literal-malformed",
            "A value is written as its datatype asks.",
            "Correct the value: a date is a day of the calendar, such as 2026-11-28, and a number has digits only.");
    private static final Rule FOREIGN = new Rule(
            "iri-foreign",
            "IRIs begin with the base or a declared prefix, save where a property leads to things of others.",
            "Correct the IRI, or declare its prefix.");
    private static final Rule UNDESCRIBED = new Rule(
            "thing-undescribed",
            "Whatever the graph points at under its own IRIs is described in it.",
            "Correct the IRI, or describe the thing.");

    private static final Node TYPE = RDF.type.asNode();
    private static final Node PROPERTY = NodeFactory.createLiteralString("property");
    private static final Node CLASS = NodeFactory.createLiteralString("class");
    private static final Node LITERAL = RDFS.Literal.asNode();

    /** They name people, places and pages that others describe, which the data may say something about. */
    private static final Set<Node> NAMING =
            Set.of(Dct.PUBLISHER, Dct.CREATOR, Dct.SPATIAL, Foaf.HOMEPAGE, RDFS.seeAlso.asNode());

    /** They lead to things of others. */
    private static final Set<Node> OUTWARD = Set.of(
            Dcat.THEME,
            Dcat.THEME_TAXONOMY,
            Dct.ACCESS_RIGHTS,
            Dct.ACCRUAL_PERIODICITY,
            Dct.CONFORMS_TO,
            Dct.CONTRIBUTOR,
            Dct.CREATOR,
            Dct.LANGUAGE,
            Dct.LICENSE,
            Dct.PUBLISHER,
            Dct.SPATIAL,
            Foaf.HOMEPAGE,
            RDFS.seeAlso.asNode(),
            Schema.SAME_AS,
            Schema.URL,
            Sd.RESULT_FORMAT,
            Skos.CLOSE_MATCH,
            Skos.EXACT_MATCH,
            Vcard.HAS_EMAIL,
            Vcard.HAS_URL,
            VoId.FEATURE);

    private final Graph data;
    private final VocabularyTerms terms;
    private final String base;
    private final String own;
    private final List<String> namespaces;
    /** IRIs that were found to be in order. */
    private final Set<Node> known = new HashSet<>();

    private final Set<Node> named = new HashSet<>();

    private final Set<QualityFinding> found = new HashSet<>();

    private TermUse(Graph data, Graph published, Base base) {
        this.data = data;
        this.terms = new VocabularyTerms(published, data);
        this.base = base.iri();
        this.own = base.rewrite(Lkg.NS);
        this.namespaces = List.copyOf(Prefixes.of(base).values());
        NAMING.forEach(
                property -> data.find(Node.ANY, property, Node.ANY).forEachRemaining(t -> named.add(t.getObject())));
    }

    static Stream<String> names() {
        return Stream.of(UNDECLARED, DOMAIN, RANGE, MALFORMED, FOREIGN, UNDESCRIBED)
                .map(Rule::check);
    }

    /** @param published the terms of the vocabularies of others; those of an ontology in the data are known as well */
    static Collection<QualityFinding> find(Graph data, Graph published, Base base) {
        TermUse use = new TermUse(data, published, base);
        data.find().forEachRemaining(use::check);
        return use.found;
    }

    private void check(Triple triple) {
        Node subject = triple.getSubject();
        Node property = triple.getPredicate();
        Node value = triple.getObject();
        VocabularyTerms.Use use = terms.use(property);
        if (!use.declared()) {
            found.add(UNDECLARED.brokenBy(property, PROPERTY));
        }
        if (property.equals(TYPE) && !terms.isClass(value)) {
            found.add(UNDECLARED.brokenBy(value, CLASS));
        }
        for (Set<Node> classes : use.domains()) {
            if (!isInstance(subject, classes)) {
                found.add(DOMAIN.brokenBy(subject, property));
            }
        }
        for (Set<Node> classes : use.ranges()) {
            if (!isOf(value, classes)) {
                found.add(RANGE.brokenBy(subject, value));
            }
        }
        if (value.isLiteral() && !value.getLiteral().isWellFormed()) {
            found.add(MALFORMED.brokenBy(subject, value));
        }
        checkIris(subject, property, value);
    }

    private void checkIris(Node subject, Node property, Node value) {
        if (!isDeclared(subject) && !named.contains(subject)) {
            found.add(FOREIGN.brokenBy(subject, subject));
        }
        if (!value.isURI() || known.contains(value)) {
            return;
        }
        String iri = value.getURI();
        if (!isDeclared(value)) {
            if (!OUTWARD.contains(property)) {
                found.add(FOREIGN.brokenBy(subject, value));
            }
        } else if ((iri.startsWith(base + "id/") || (iri.startsWith(own) && !iri.equals(own)))
                && !data.contains(value, Node.ANY, Node.ANY)) {
            found.add(UNDESCRIBED.brokenBy(subject, value));
        } else {
            known.add(value);
        }
    }

    private boolean isDeclared(Node thing) {
        return known.contains(thing)
                || thing.toString().startsWith(base)
                || namespaces.stream().anyMatch(thing.toString()::startsWith);
    }

    private boolean isOf(Node value, Set<Node> classes) {
        if (value.isLiteral()) {
            return classes.contains(LITERAL)
                    || classes.contains(NodeFactory.createURI(value.getLiteralDatatypeURI()))
                    // schema.org takes text in the place of any thing.
                    || classes.stream().anyMatch(c -> c.isURI() && c.getURI().startsWith(Schema.NS));
        }
        // What others describe, elsewhere, cannot be looked at.
        return isInstance(value, classes) || !data.contains(value, Node.ANY, Node.ANY);
    }

    private boolean isInstance(Node thing, Set<Node> classes) {
        return classes.stream().anyMatch(type -> data.contains(thing, TYPE, type));
    }
}
