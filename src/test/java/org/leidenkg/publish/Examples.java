package org.leidenkg.publish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** Small datasets that are hard to write. */
public final class Examples {
    public static final String BASE = "https://w3id.org/leidenkg/";
    public static final String LKG = BASE + "ontology#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final Node TYPE = iri(RDF + "type");
    public static final Node GRAPH = iri(BASE + "graph/agenda");
    public static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "lkg",
            LKG,
            "xsd",
            XSD,
            "rdf",
            RDF,
            "dct",
            "http://purl.org/dc/terms/",
            "org",
            "http://www.w3.org/ns/org#"));

    private Examples() {}

    public static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    public static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    public static Node text(String text, String language) {
        return NodeFactory.createLiteralLang(text, language);
    }

    public static Node typed(String text, String datatype) {
        return NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(datatype));
    }

    public static DatasetGraph dataset(List<Quad> quads) {
        DatasetGraph data = DatasetGraphFactory.create();
        quads.forEach(data::add);
        return data;
    }

    public static Quad quad(Node predicate, Node object) {
        return new Quad(GRAPH, iri(BASE + "id/project/stad"), predicate, object);
    }

    /** A project with a partner, told in two graphs that share a triple. */
    public static List<Quad> small() {
        Node project = iri(BASE + "id/project/stad");
        Node partner = iri(BASE + "id/organisation/ul");
        Node derived = iri(BASE + "graph/derived");
        return List.of(
                new Quad(GRAPH, project, iri("http://purl.org/dc/terms/title"), text("De stad", "nl")),
                new Quad(GRAPH, project, iri("http://purl.org/dc/terms/title"), text("The city", "en")),
                new Quad(GRAPH, project, TYPE, iri(LKG + "Project")),
                new Quad(GRAPH, project, iri(LKG + "partner"), partner),
                new Quad(GRAPH, project, iri(LKG + "mention"), text("UL")),
                new Quad(derived, project, iri(LKG + "partner"), partner),
                new Quad(derived, partner, iri(LKG + "fractionalWeight"), typed("1.50", XSD + "decimal")));
    }

    public static List<Node> hardObjects() {
        return List.of(
                text(""),
                text(" white space at the ends "),
                text("\"quoted\" 'too' \\ and a \"\"\"triple\"\"\" with a quote at the end\""),
                text("backslash at the end\\"),
                text("\\n is not a line end, \\u0041 not an A"),
                text("line\nfeed, carriage\rreturn, both\r\nand\ttab"),
                text("\rcarriage returns\r"),
                text("<b>&amp; ]]> &#13; <!-- no --> <?php ?>"),
                text("delete \u007F, next line \u0085, line separator \u2028, byte order mark \uFEFF"),
                text("é e\u0301 İstanbul ıi ß 漢字 \uD83C\uDFD9 \uD835\uDD38"),
                text("{\"@id\": \"lkg:Project\"} @nl ^^xsd:integer"),
                text("tekst", "nl"),
                text("tekst", "nl-NL"),
                text("text\nwith \"lines\"", "en"),
                typed("1.50", XSD + "decimal"),
                typed("007", XSD + "integer"),
                typed("7", XSD + "integer"),
                typed("seven", XSD + "integer"),
                typed("1", XSD + "boolean"),
                typed("true", XSD + "boolean"),
                typed("1E0", XSD + "double"),
                typed("INF", XSD + "double"),
                typed("2023-01-01", XSD + "date"),
                typed("<p>\n</p>", RDF + "HTML"),
                typed("x", "https://example.org/type?a=b&c=d"),
                text("https://w3id.org/leidenkg/ontology#Project"));
    }

    public static List<Node> hardIris() {
        return List.of(
                iri(BASE + "id/project/caf%C3%A9%20en%2Fof"),
                iri(BASE + "id/project/café-漢字"),
                iri(LKG + "a.b"),
                iri(LKG + "ends."),
                iri(LKG + "-dash"),
                iri(LKG + "1a"),
                iri(LKG + "a(b)'c~d!e*f;g,h=i&j@k$l+m"),
                iri(LKG + "a:b"),
                iri(LKG + "%41"),
                iri(LKG),
                iri(LKG + "a/b"),
                iri(XSD),
                iri(BASE),
                iri(RDF + "nil"),
                iri("urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
                iri("tag:a"),
                iri("mailto:a@example.org"),
                iri("https://example.org"),
                iri("https://example.org/?q=a&b=c#d"),
                iri("https://[::1]:80/x"),
                iri("https://example.org/a_b/_c"));
    }

    public static List<Node> hardPredicates() {
        return List.of(
                TYPE,
                iri(LKG + "partner"),
                iri(LKG + "a.b-c_d1"),
                iri("https://example.org/1a"),
                iri("https://example.org/no-prefix/x%20y"),
                iri("https://example.org/q?a=b&c"),
                iri("urn:example:y"),
                iri(RDF + "first"),
                iri(RDF + "rest"),
                iri(RDF + "_1"),
                iri(LKG + "é"));
    }
}
