package org.leidenkg.query.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Sh;

class QueryExamplesTest {
    /** What the SIB collections ask of an example, written for this test after their published shapes. */
    private static final String SHAPES = """
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

            [] a sh:NodeShape ;
               sh:targetClass sh:SPARQLExecutable ;
               sh:property
                 [ sh:path [ sh:alternativePath ( sh:select sh:construct ) ] ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] ,
                 [ sh:path rdfs:comment ; sh:minCount 1 ; sh:datatype rdf:langString ; sh:uniqueLang true ] ,
                 [ sh:path sh:prefixes ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
                 [ sh:path schema:target ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
                 [ sh:path schema:keywords ; sh:minCount 1 ; sh:datatype xsd:string ] .
            [] a sh:NodeShape ;
               sh:targetObjectsOf sh:declare ;
               sh:property
                 [ sh:path sh:prefix ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] ,
                 [ sh:path sh:namespace ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:anyURI ] .
            """;

    private static Graph examples() {
        DatasetGraph data = DatasetGraphFactory.create();
        QueryExamples.describe(data, new NamedQueries(Base.standard()));
        return data.getGraph(Graphs.CATALOGUE);
    }

    private static Node example(String name) {
        return NodeFactory.createURI(Base.DEFAULT + "id/query/" + name);
    }

    @Test
    void everyQueryIsAnExampleInTheFormOfTheSibCollections() {
        Graph shapes = GraphFactory.createDefaultGraph();
        RDFParser.create().fromString(SHAPES).lang(Lang.TURTLE).parse(shapes);
        Graph examples = examples();

        assertThat(examples.find(Node.ANY, RDF.type.asNode(), Sh.SPARQL_EXECUTABLE_CLASS)
                        .toList())
                .hasSameSizeAs(new NamedQueries(Base.standard()).names());
        assertThat(ShaclValidator.get().validate(Shapes.parse(shapes), examples).getEntries())
                .isEmpty();
    }

    @Test
    void aSelectCarriesItsTextItsQuestionAndItsTags() {
        Graph examples = examples();
        NamedQuery query = new NamedQueries(Base.standard()).find("who-leads").orElseThrow();
        Node node = example("who-leads");

        assertThat(examples.contains(node, RDF.type.asNode(), Sh.SPARQL_SELECT_EXECUTABLE_CLASS))
                .isTrue();
        assertThat(examples.contains(node, Sh.SELECT, NodeFactory.createLiteralString(query.text())))
                .isTrue();
        assertThat(examples.contains(
                        node, RDFS.label.asNode(), NodeFactory.createLiteralLang("Wie trekt en wie sluit aan?", "nl")))
                .isTrue();
        assertThat(examples.find(node, Schema.KEYWORDS, Node.ANY)
                        .mapWith(t -> t.getObject().getLiteralLexicalForm())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(List.of("organisations", "roles"));
    }

    @Test
    void aConstructIsOne() {
        Graph examples = examples();
        Node node = example("network-of-an-organisation");

        assertThat(examples.contains(node, RDF.type.asNode(), Sh.SPARQL_CONSTRUCT_EXECUTABLE_CLASS))
                .isTrue();
        assertThat(examples.contains(node, Sh.CONSTRUCT, Node.ANY)).isTrue();
        assertThat(examples.contains(node, Sh.SELECT, Node.ANY)).isFalse();
    }

    @Test
    void nothingInItIsBlank() {
        assertThat(examples().find().toList())
                .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
    }
}
