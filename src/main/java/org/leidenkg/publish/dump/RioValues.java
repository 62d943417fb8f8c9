package org.leidenkg.publish.dump;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.common.xml.XMLUtil;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * Jena's quads as Rio's statements. A value that one of the six syntaxes cannot carry unchanged is a fault here, before a byte
 * is written; the message names the quad.
 */
final class RioValues {
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
    /** Names of the RDF namespace that mean something else than a property in RDF/XML. */
    private static final Set<String> RDF_XML_SYNTAX = Set.of(
            "RDF",
            "ID",
            "about",
            "parseType",
            "resource",
            "nodeID",
            "datatype",
            "Description",
            "li",
            "aboutEach",
            "aboutEachPrefix",
            "bagID");

    /** The production Char of XML 1.0; a surrogate without its other half is not in it. */
    private static final String XML_CHARACTER = "\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}";

    private static final Pattern XML_TEXT = Pattern.compile("[" + XML_CHARACTER + "]*+");
    private static final Pattern ABSOLUTE_IRI = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern IRI_CHARACTERS =
            Pattern.compile("[" + XML_CHARACTER + "&&[^\\x00-\\x20<>\"{}|^`\\\\]]*");

    private static final ValueFactory FACTORY = SimpleValueFactory.getInstance();

    private final Map<String, String> prefixes;
    private final Set<Node> checkedNames = new HashSet<>();
    private final Set<Node> checkedPredicates = new HashSet<>();

    /**
     * @param prefixes that JSON-LD shortens IRIs by
     */
    RioValues(Map<String, String> prefixes) {
        this.prefixes = prefixes;
    }

    /** A quad that was checked as a statement, without a context if it is of the default graph. */
    static Statement statement(Quad quad) {
        Resource subject = iri(quad.getSubject());
        IRI predicate = iri(quad.getPredicate());
        Value object = quad.getObject().isURI() ? iri(quad.getObject()) : literal(quad.getObject());
        return quad.isDefaultGraph()
                ? FACTORY.createStatement(subject, predicate, object)
                : FACTORY.createStatement(subject, predicate, object, iri(quad.getGraph()));
    }

    private static IRI iri(Node node) {
        return FACTORY.createIRI(node.getURI());
    }

    private static Value literal(Node node) {
        String text = node.getLiteralLexicalForm();
        return node.getLiteralLanguage().isEmpty()
                ? FACTORY.createLiteral(text, FACTORY.createIRI(node.getLiteralDatatypeURI()))
                : FACTORY.createLiteral(text, node.getLiteralLanguage());
    }

    /**
     * @throws DumpException if not every syntax can carry the quad
     */
    void check(Quad quad) {
        checkName(quad.getSubject(), quad);
        checkPredicate(quad.getPredicate(), quad);
        if (quad.getObject().isLiteral()) {
            checkLiteral(quad.getObject(), quad);
        } else {
            checkName(quad.getObject(), quad);
        }
        if (!quad.isDefaultGraph()) {
            checkName(quad.getGraph(), quad);
        }
    }

    /** A node that must be an IRI; the quad is where it stands, for the message. */
    private void checkName(Node node, Quad quad) {
        if (checkedNames.contains(node)) {
            return;
        }
        if (node.isLiteral()) {
            throw fault("a literal cannot be a subject or a graph", node, quad);
        }
        if (!node.isURI()) {
            throw fault("only IRIs and literals can be dumped the same way every time", node, quad);
        }
        checkIri(node.getURI(), node, quad);
        checkedNames.add(node);
    }

    private void checkPredicate(Node node, Quad quad) {
        if (checkedPredicates.contains(node)) {
            return;
        }
        if (!node.isURI()) {
            throw fault("a predicate must be an IRI", node, quad);
        }
        String iri = node.getURI();
        checkIri(iri, node, quad);
        int cut = XMLUtil.findURISplitIndex(iri);
        if (cut < 0) {
            throw fault("RDF/XML cannot write this predicate, because it does not end in an XML name", node, quad);
        }
        if (iri.substring(0, cut).equals(RDF.NAMESPACE) && RDF_XML_SYNTAX.contains(iri.substring(cut))) {
            throw fault("RDF/XML has another meaning for this predicate", node, quad);
        }
        checkedPredicates.add(node);
    }

    private void checkLiteral(Node node, Quad quad) {
        if (!XML_TEXT.matcher(node.getLiteralLexicalForm()).matches()) {
            throw fault("RDF/XML cannot write a character of this text", node, quad);
        }
        String language = node.getLiteralLanguage();
        if (!language.isEmpty() && !LANGUAGE_TAG.matcher(language).matches()) {
            throw fault("\"" + language + "\" is not a language tag", node, quad);
        }
        if (node.getLiteralBaseDirection() != null) {
            throw fault("only RDF 1.2 can write the direction of a text", node, quad);
        }
        if (language.isEmpty()) {
            checkName(NodeFactory.createURI(node.getLiteralDatatypeURI()), quad);
        }
        if (node.getLiteralDatatypeURI().equals(RDF.XMLLITERAL.stringValue())) {
            throw fault("RDF/XML would not keep the exact text of an rdf:XMLLiteral", node, quad);
        }
    }

    private void checkIri(String iri, Node node, Quad quad) {
        Matcher absolute = ABSOLUTE_IRI.matcher(iri);
        if (!absolute.matches()) {
            throw fault("<" + iri + "> is not an absolute IRI", node, quad);
        }
        if (!IRI_CHARACTERS.matcher(iri).matches()) {
            throw fault("<" + iri + "> holds a character that an IRI cannot hold", node, quad);
        }
        checkShortening(iri, absolute.group(1), node, quad);
    }

    /** In JSON-LD what begins with a prefix and a colon is short for something, unless two slashes follow. */
    private void checkShortening(String iri, String scheme, Node node, Quad quad) {
        if (prefixes.containsKey(scheme) && !iri.startsWith("//", scheme.length() + 1)) {
            throw fault(
                    "JSON-LD would read the scheme of <" + iri + "> as the prefix \"" + scheme
                            + "\": give that prefix another name",
                    node,
                    quad);
        }
        int slashes = iri.lastIndexOf("//");
        if (slashes > scheme.length() + 1 && prefixes.containsValue(iri.substring(0, slashes))) {
            throw fault("JSON-LD cannot shorten <" + iri + ">, because two slashes follow its namespace", node, quad);
        }
    }

    private static DumpException fault(String reason, Node node, Quad quad) {
        return new DumpException("cannot be published: " + node + " in the statement " + quad + ": " + reason);
    }
}
