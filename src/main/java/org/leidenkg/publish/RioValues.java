package org.leidenkg.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.common.xml.XMLUtil;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * Jena's nodes as Rio's values, each made and checked once. A value that one of the six syntaxes cannot carry unchanged is
 * a fault here, before a byte is written; the message names the quad.
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

    private static final Allowed IN_TEXTS = new Allowed(RioValues::isXmlCharacter);
    private static final Allowed IN_IRIS = new Allowed(RioValues::isIriCharacter);

    private final ValueFactory factory = SimpleValueFactory.getInstance();
    private final Map<String, IRI> datatypes = new HashMap<>();

    /** A node that names a graph or is a subject. */
    Resource resource(Node node, Quad quad) {
        if (node.isLiteral()) {
            throw fault("a literal cannot be a subject or a graph", node, quad);
        }
        return (Resource) value(node, quad);
    }

    IRI predicate(Node node, Quad quad) {
        Value value = value(node, quad);
        checkPredicate(value, node, quad);
        return (IRI) value;
    }

    private static void checkPredicate(Value value, Node node, Quad quad) {
        if (!(value instanceof IRI)) {
            throw fault("a predicate must be an IRI", node, quad);
        }
        String iri = value.stringValue();
        int cut = XMLUtil.findURISplitIndex(iri);
        if (cut < 0) {
            throw fault("RDF/XML cannot write this predicate, because it does not end in an XML name", node, quad);
        }
        if (iri.substring(0, cut).equals(RDF.NAMESPACE) && RDF_XML_SYNTAX.contains(iri.substring(cut))) {
            throw fault("RDF/XML has another meaning for this predicate", node, quad);
        }
    }

    /** A node as a value; the quad is where it stands, for the message. */
    Value value(Node node, Quad quad) {
        if (node.isURI()) {
            return factory.createIRI(checkedIri(node.getURI(), node, quad));
        }
        if (!node.isLiteral()) {
            throw fault("only IRIs and literals can be dumped the same way every time", node, quad);
        }
        String text = node.getLiteralLexicalForm();
        if (!IN_TEXTS.holdAll(text)) {
            throw fault("RDF/XML cannot write a character of this text", node, quad);
        }
        String language = node.getLiteralLanguage();
        if (language.isEmpty()) {
            return newTyped(text, node, quad);
        }
        if (!LANGUAGE_TAG.matcher(language).matches()) {
            throw fault("\"" + language + "\" is not a language tag", node, quad);
        }
        if (node.getLiteralBaseDirection() != null) {
            throw fault("only RDF 1.2 can write the direction of a text", node, quad);
        }
        return factory.createLiteral(text, language);
    }

    private Value newTyped(String text, Node node, Quad quad) {
        IRI datatype = datatypes.get(node.getLiteralDatatypeURI());
        if (datatype == null) {
            datatype = factory.createIRI(checkedIri(node.getLiteralDatatypeURI(), node, quad));
            datatypes.put(node.getLiteralDatatypeURI(), datatype);
        }
        if (datatype.equals(RDF.XMLLITERAL)) {
            throw fault("RDF/XML would not keep the exact text of an rdf:XMLLiteral", node, quad);
        }
        return factory.createLiteral(text, datatype);
    }

    private static String checkedIri(String iri, Node node, Quad quad) {
        if (!isAbsolute(iri)) {
            throw fault("<" + iri + "> is not an absolute IRI", node, quad);
        }
        if (!IN_IRIS.holdAll(iri)) {
            throw fault("<" + iri + "> holds a character that an IRI cannot hold", node, quad);
        }
        return iri;
    }

    /** Whether it begins with a scheme and a colon. */
    private static boolean isAbsolute(String iri) {
        int at = 0;
        while (at < iri.length() && isInScheme(iri.charAt(at))) {
            at++;
        }
        return at > 0 && at < iri.length() && iri.charAt(at) == ':' && isLetter(iri.charAt(0));
    }

    private static boolean isInScheme(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Characters that may stand somewhere; those of ASCII are looked up, since nearly all are. */
    private static final class Allowed {
        private final boolean[] ascii = new boolean[0x80];
        private final IntPredicate any;

        Allowed(IntPredicate any) {
            this.any = any;
            for (int c = 0; c < ascii.length; c++) {
                ascii[c] = any.test(c);
            }
        }

        boolean holdAll(String text) {
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c >= ascii.length) {
                    return text.substring(at).codePoints().allMatch(any);
                }
                if (!ascii[c]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The production Char of XML 1.0; a surrogate without its other half is not in it. */
    private static boolean isXmlCharacter(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c != 0xFFFE && c != 0xFFFF);
    }

    private static boolean isIriCharacter(int c) {
        return c > 0x20 && "<>\"{}|^`\\".indexOf(c) < 0 && isXmlCharacter(c);
    }

    private static DumpException fault(String reason, Node node, Quad quad) {
        return new DumpException("cannot be published: " + node + " in the statement " + quad + ": " + reason);
    }
}
