package org.leidenkg.publish.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leidenkg.publish.Examples.iri;
import static org.leidenkg.publish.Examples.text;
import static org.leidenkg.publish.Examples.typed;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.leidenkg.SeedsGraph;
import org.leidenkg.publish.Examples;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.OntologyFiles;

class CompactJsonLdTest {
    private static final Node THING = iri(Examples.BASE + "id/project/stad");
    private static final DocumentWriter WRITER = new DocumentWriter(Base.standard());

    private static Graph parse(byte[] document) {
        Context context = new Context();
        context.set(
                LangJSONLD11.JSONLD_OPTIONS,
                new JsonLdOptions((address, options) ->
                        JsonDocument.of(new StringReader(WRITER.context().text()))));
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .fromString(new String(document, StandardCharsets.UTF_8))
                .lang(Lang.JSONLD11)
                .context(context)
                .parse(graph);
        return graph;
    }

    private static Graph graph(List<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        return graph;
    }

    /** Properties of every kind: IRIs, texts by language, typed, plain, clashing names, no term at all, no prefix at all. */
    private static List<Node> properties() {
        return List.of(
                iri(Examples.LKG + "partner"),
                iri("http://www.w3.org/2004/02/skos/core#prefLabel"),
                iri(Examples.LKG + "fractionalWeight"),
                iri(Examples.LKG + "sequence"),
                iri(Examples.LKG + "reason"),
                iri("http://purl.org/dc/terms/type"),
                iri("http://www.w3.org/ns/adms#identifier"),
                iri("http://www.w3.org/2006/time#inXSDDate"),
                iri("http://www.w3.org/2004/02/skos/core#unheardOf"),
                iri("http://example.org/elsewhere/p"));
    }

    @Test
    void everyValueOfEveryKindOfPropertyComesBackAsItWas() {
        List<Node> values = Stream.concat(
                        Examples.hardObjects().stream(),
                        Stream.of(
                                THING,
                                iri("mailto:a@example.org"),
                                typed("007", Examples.XSD + "integer"),
                                typed("-0", Examples.XSD + "integer"),
                                typed("12345678901234567890", Examples.XSD + "integer"),
                                typed("1", Examples.XSD + "boolean"),
                                typed("true", Examples.XSD + "boolean"),
                                typed("0.500", Examples.XSD + "decimal"),
                                typed("2024-01-01", Examples.XSD + "date"),
                                text("one", "nl"),
                                text("two", "nl"),
                                text("three", "en-GB")))
                .toList();
        List<Triple> triples = new ArrayList<>();
        for (Node property : properties()) {
            values.forEach(value -> triples.add(Triple.create(THING, property, value)));
        }

        Graph read = parse(WRITER.write(triples, DocumentSyntax.JSON_LD, "http://localhost/context.jsonld"));
        assertThat(triples).filteredOn(triple -> !read.contains(triple)).isEmpty();
        assertThat(read.size()).isEqualTo(graph(triples).size());
    }

    @Test
    void eachValueAloneComesBackAsItWas() {
        for (Node property : properties()) {
            for (Node value : Examples.hardObjects()) {
                List<Triple> one = List.of(Triple.create(THING, property, value));
                assertThat(parse(WRITER.write(one, DocumentSyntax.JSON_LD, "http://localhost/context.jsonld"))
                                .isIsomorphicWith(graph(one)))
                        .as(property + " " + value)
                        .isTrue();
            }
        }
    }

    /** As in the dumps: no build lets such data through. */
    @Test
    void iriWhoseSchemeIsAPrefixIsRefused() {
        List<Triple> odd = List.of(Triple.create(THING, iri(Examples.LKG + "partner"), iri("time:now")));

        assertThatThrownBy(() -> WRITER.write(odd, DocumentSyntax.JSON_LD, "http://localhost/context.jsonld"))
                .isInstanceOf(DumpException.class)
                .hasMessageContaining("time:now")
                .hasMessageContaining("could be confused with a compact IRI");
    }

    @Test
    void readableFormIsUsedWhereItSaysTheSame() {
        List<Triple> triples = List.of(
                Triple.create(THING, RDF.type.asNode(), iri(Examples.LKG + "Project")),
                Triple.create(THING, iri("http://purl.org/dc/terms/title"), text("De stad", "nl")),
                Triple.create(THING, iri(Examples.LKG + "sequence"), typed("3", Examples.XSD + "integer")),
                Triple.create(THING, iri(Examples.LKG + "openEnded"), typed("true", Examples.XSD + "boolean")));

        assertThat(new String(
                        WRITER.write(triples, DocumentSyntax.JSON_LD, "https://example.org/context.jsonld"),
                        StandardCharsets.UTF_8))
                .isEqualTo("""
                        {
                            "@context": "https://example.org/context.jsonld",
                            "@graph": [
                                {
                                    "id": "https://w3id.org/leidenkg/id/project/stad",
                                    "type": "Project",
                                    "title": {
                                        "nl": "De stad"
                                    },
                                    "openEnded": true,
                                    "sequence": 3
                                }
                            ]
                        }""");
    }

    @Test
    void contextHasATermForEveryOwnTermAndEachThatTheGraphBorrows() {
        JsonObject terms = WRITER.context().terms();
        Set<String> covered = covered(terms);
        Set<String> missing = new TreeSet<>();
        Graph ours = OntologyFiles.ontology();
        for (Node type : List.of(OWL.Class.asNode(), OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode())) {
            ours.find(Node.ANY, RDF.type.asNode(), type)
                    .forEachRemaining(t -> missing.add(t.getSubject().getURI()));
        }
        SeedsGraph.makeWhole(Path.of("seeds")).find().forEachRemaining(quad -> {
            missing.add(quad.getPredicate().getURI());
            if (quad.getPredicate().equals(RDF.type.asNode())) {
                missing.add(quad.getObject().getURI());
            }
        });
        missing.removeIf(covered::contains);
        missing.remove(RDF.type.getURI());
        // Classes whose bare name is ours or another's are written with their prefix, which needs no term.
        missing.removeIf(iri -> terms.values().stream()
                .filter(JsonString.class::isInstance)
                .map(namespace -> ((JsonString) namespace).getString())
                .anyMatch(namespace -> namespace.startsWith("http")
                        && iri.startsWith(namespace)
                        && iri.substring(namespace.length()).matches("[A-Z]\\w*")));

        assertThat(missing).isEmpty();
    }

    /** The IRIs that have a term. */
    private static Set<String> covered(JsonObject terms) {
        Set<String> iris = new HashSet<>();
        terms.forEach((name, term) -> {
            String id = term instanceof JsonObject rules
                    ? rules.getString("@id")
                    : term instanceof JsonString plain ? plain.getString() : "";
            int colon = id.indexOf(':');
            if (colon > 0 && terms.get(id.substring(0, colon)) instanceof JsonString namespace) {
                iris.add(namespace.getString() + id.substring(colon + 1));
            }
        });
        return iris;
    }
}
