package org.leidenkg.publish.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.leidenkg.publish.Examples.BASE;
import static org.leidenkg.publish.Examples.GRAPH;
import static org.leidenkg.publish.Examples.LKG;
import static org.leidenkg.publish.Examples.PREFIXES;
import static org.leidenkg.publish.Examples.iri;
import static org.leidenkg.publish.Examples.quad;
import static org.leidenkg.publish.Examples.text;
import static org.leidenkg.publish.Examples.typed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leidenkg.publish.Examples;

class DumpsTest {
    @TempDir
    Path folder;

    @Test
    void turtleGroupsBySubjectWithTheTypeInFront() throws IOException {
        write(Examples.small());
        assertThat(folder.resolve("leidenkg.ttl")).hasContent("""
                        @prefix dct: <http://purl.org/dc/terms/> .
                        @prefix lkg: <https://w3id.org/leidenkg/ontology#> .
                        @prefix org: <http://www.w3.org/ns/org#> .
                        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
                        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                        <https://w3id.org/leidenkg/id/organisation/ul> lkg:fractionalWeight "1.50"^^xsd:decimal .

                        <https://w3id.org/leidenkg/id/project/stad> a lkg:Project;
                          dct:title "De stad"@nl, "The city"@en;
                          lkg:mention "UL";
                          lkg:partner <https://w3id.org/leidenkg/id/organisation/ul> .
                        """);
    }

    @Test
    void trigHasOneBlockForEachGraph() throws IOException {
        write(Examples.small());
        assertThat(folder.resolve("leidenkg.trig")).hasContent("""
                        @prefix dct: <http://purl.org/dc/terms/> .
                        @prefix lkg: <https://w3id.org/leidenkg/ontology#> .
                        @prefix org: <http://www.w3.org/ns/org#> .
                        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
                        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                        <https://w3id.org/leidenkg/graph/agenda> {
                          <https://w3id.org/leidenkg/id/project/stad> a lkg:Project;
                            dct:title "De stad"@nl, "The city"@en;
                            lkg:mention "UL";
                            lkg:partner <https://w3id.org/leidenkg/id/organisation/ul> .
                        }

                        <https://w3id.org/leidenkg/graph/derived> {
                          <https://w3id.org/leidenkg/id/organisation/ul> lkg:fractionalWeight "1.50"^^xsd:decimal .
                         \s
                          <https://w3id.org/leidenkg/id/project/stad> lkg:partner <https://w3id.org/leidenkg/id/organisation/ul> .
                        }
                        """);
    }

    @Test
    void jsonLdStartsWithItsContext() throws IOException {
        write(Examples.small());
        assertThat(folder.resolve("leidenkg.jsonld")).hasContent("""
                        {
                            "@context": {
                                "dct": "http://purl.org/dc/terms/",
                                "lkg": "https://w3id.org/leidenkg/ontology#",
                                "org": "http://www.w3.org/ns/org#",
                                "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                                "xsd": "http://www.w3.org/2001/XMLSchema#"
                            },
                            "@graph": [
                                {
                                    "@id": "https://w3id.org/leidenkg/graph/agenda",
                                    "@graph": [
                                        {
                                            "@id": "https://w3id.org/leidenkg/id/project/stad",
                                            "@type": "lkg:Project",
                                            "dct:title": [
                                                {
                                                    "@value": "De stad",
                                                    "@language": "nl"
                                                },
                                                {
                                                    "@value": "The city",
                                                    "@language": "en"
                                                }
                                            ],
                                            "lkg:mention": "UL",
                                            "lkg:partner": {
                                                "@id": "https://w3id.org/leidenkg/id/organisation/ul"
                                            }
                                        }
                                    ]
                                },
                                {
                                    "@id": "https://w3id.org/leidenkg/graph/derived",
                                    "@graph": [
                                        {
                                            "@id": "https://w3id.org/leidenkg/id/organisation/ul",
                                            "lkg:fractionalWeight": {
                                                "@value": "1.50",
                                                "@type": "xsd:decimal"
                                            }
                                        },
                                        {
                                            "@id": "https://w3id.org/leidenkg/id/project/stad",
                                            "lkg:partner": {
                                                "@id": "https://w3id.org/leidenkg/id/organisation/ul"
                                            }
                                        }
                                    ]
                                }
                            ]
                        }""");
    }

    @Test
    void aTripleInTwoGraphsIsOneTripleAndTwoQuads() throws IOException {
        write(Examples.small());
        assertThat(Files.readAllLines(folder.resolve("leidenkg.nt"))).hasSize(6).doesNotHaveDuplicates();
        assertThat(Files.readAllLines(folder.resolve("leidenkg.nq"))).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void theSameDataGivesTheSameBytesWhateverTheOrder() throws IOException {
        List<Quad> quads = new ArrayList<>();
        Examples.hardObjects().forEach(object -> quads.add(quad(iri(LKG + "mention"), object)));
        Examples.hardIris().forEach(object -> quads.add(quad(iri(LKG + "partner"), object)));
        List<DumpFile> first = writeTo(Files.createDirectory(folder.resolve("first")), quads, PREFIXES);
        Collections.reverse(quads);
        Map<String, String> shuffled = new LinkedHashMap<>();
        List.of("xsd", "dct", "rdf", "org", "lkg").forEach(prefix -> shuffled.put(prefix, PREFIXES.get(prefix)));
        List<DumpFile> second = writeTo(Files.createDirectory(folder.resolve("second")), quads, shuffled);
        assertThat(second).hasSize(14).isEqualTo(first);
    }

    @Test
    void filesAreListedWithTypePackingAndGraph() {
        Optional<String> none = Optional.empty();
        Optional<String> gzip = Optional.of("application/gzip");
        Optional<String> agenda = Optional.of(BASE + "graph/agenda");
        Optional<String> derived = Optional.of(BASE + "graph/derived");
        assertThat(write(Examples.small()))
                .extracting(DumpFile::name, DumpFile::mediaType, DumpFile::packed, DumpFile::graph)
                .containsExactly(
                        tuple("leidenkg.nt", "application/n-triples", none, none),
                        tuple("leidenkg.nt.gz", "application/n-triples", gzip, none),
                        tuple("leidenkg.nq", "application/n-quads", none, none),
                        tuple("leidenkg.nq.gz", "application/n-quads", gzip, none),
                        tuple("leidenkg.ttl", "text/turtle", none, none),
                        tuple("leidenkg.ttl.gz", "text/turtle", gzip, none),
                        tuple("leidenkg.trig", "application/trig", none, none),
                        tuple("leidenkg.trig.gz", "application/trig", gzip, none),
                        tuple("leidenkg.jsonld", "application/ld+json", none, none),
                        tuple("leidenkg.jsonld.gz", "application/ld+json", gzip, none),
                        tuple("leidenkg.rdf", "application/rdf+xml", none, none),
                        tuple("leidenkg.rdf.gz", "application/rdf+xml", gzip, none),
                        tuple("leidenkg-agenda.ttl", "text/turtle", none, agenda),
                        tuple("leidenkg-agenda.ttl.gz", "text/turtle", gzip, agenda),
                        tuple("leidenkg-derived.ttl", "text/turtle", none, derived),
                        tuple("leidenkg-derived.ttl.gz", "text/turtle", gzip, derived));
    }

    @Test
    void sizesAndDigestsAreThoseOfTheFilesAndSoAreTheChecksums() throws IOException, GeneralSecurityException {
        List<DumpFile> files = write(Examples.small());
        List<String> sums = new ArrayList<>();
        for (DumpFile file : files) {
            byte[] bytes = Files.readAllBytes(folder.resolve(file.name()));
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(file)
                    .isEqualTo(new DumpFile(
                            file.name(), file.mediaType(), file.packed(), file.graph(), bytes.length, digest));
            sums.add(digest + "  " + file.name());
        }
        assertThat(Files.readAllLines(folder.resolve("SHA256SUMS"))).isEqualTo(sums);
    }

    @Test
    void aPackedFileHoldsWhatThePlainOneHolds() throws IOException {
        for (DumpFile file : write(Examples.small())) {
            if (file.packed().isPresent()) {
                Path packed = folder.resolve(file.name());
                Path plain = folder.resolve(file.name().replaceAll("\\.gz$", ""));
                try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
                    assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
                }
            }
        }
    }

    @Test
    void aFileOfAGraphHoldsThatGraphAlone() {
        write(Examples.small());
        assertThat(folder.resolve("leidenkg-derived.ttl")).hasContent("""
                        @prefix dct: <http://purl.org/dc/terms/> .
                        @prefix lkg: <https://w3id.org/leidenkg/ontology#> .
                        @prefix org: <http://www.w3.org/ns/org#> .
                        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
                        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                        <https://w3id.org/leidenkg/id/organisation/ul> lkg:fractionalWeight "1.50"^^xsd:decimal .

                        <https://w3id.org/leidenkg/id/project/stad> lkg:partner <https://w3id.org/leidenkg/id/organisation/ul> .
                        """);
    }

    @Test
    void graphsWhoseNamesEndAlikeHaveFilesOfTheirOwn() {
        Node project = iri(BASE + "id/project/stad");
        List<Quad> quads = List.of(
                new Quad(iri(BASE + "graph/x/"), project, iri(LKG + "partner"), project),
                new Quad(iri(BASE + "graph/a/Één"), project, iri(LKG + "partner"), project),
                new Quad(iri(BASE + "graph/b#n"), project, iri(LKG + "partner"), project),
                new Quad(iri(BASE + "graph/c/n"), project, iri(LKG + "partner"), project));
        assertThat(write(quads).stream().filter(f -> f.graph().isPresent()))
                .extracting(DumpFile::name)
                .containsExactly(
                        "leidenkg-n.ttl",
                        "leidenkg-n.ttl.gz",
                        "leidenkg-n-2.ttl",
                        "leidenkg-n-2.ttl.gz",
                        "leidenkg-n-3.ttl",
                        "leidenkg-n-3.ttl.gz",
                        "leidenkg-graph.ttl",
                        "leidenkg-graph.ttl.gz");
    }

    @Test
    void anEmptyDatasetGivesEmptyButReadableDumps() throws IOException {
        write(List.of());
        assertThat(folder.resolve("leidenkg.nq")).isEmptyFile();
        assertThat(Files.readString(folder.resolve("leidenkg.jsonld"))).endsWith("\"@graph\": [\n    ]\n}");
        assertThat(Files.readString(folder.resolve("leidenkg.rdf"))).endsWith("</rdf:RDF>");
    }

    @ParameterizedTest
    @MethodSource
    void whatASyntaxCannotCarryIsAFaultThatNamesTheStatement(Quad bad, String reason) {
        List<Quad> quads = new ArrayList<>(Examples.small());
        quads.add(bad);
        assertThatExceptionOfType(DumpException.class)
                .isThrownBy(() -> write(quads))
                .withMessageContaining(reason)
                .withMessageContaining(bad.getSubject().toString());
        assertThat(folder).isEmptyDirectory();
    }

    static Stream<Arguments> whatASyntaxCannotCarryIsAFaultThatNamesTheStatement() {
        var partner = iri(LKG + "partner");
        var rdf = Examples.RDF;
        return Stream.of(
                argumentSet(
                        "blank subject",
                        new Quad(GRAPH, NodeFactory.createBlankNode("b0"), partner, text("x")),
                        "only IRIs and literals"),
                argumentSet("blank object", quad(partner, NodeFactory.createBlankNode("b1")), "_:b1"),
                argumentSet(
                        "blank graph",
                        new Quad(NodeFactory.createBlankNode("b2"), partner, partner, text("x")),
                        "only IRIs and literals"),
                argumentSet("predicate without a name", quad(iri(LKG + "1"), text("x")), "does not end in an XML name"),
                argumentSet("list item", quad(iri(rdf + "li"), text("x")), "another meaning"),
                argumentSet("control character", quad(partner, text("a\u0001b")), "RDF/XML cannot write a character"),
                argumentSet("half a character", quad(partner, text("a\uD83Cb")), "RDF/XML cannot write a character"),
                argumentSet("XML literal", quad(partner, typed("<b/>", rdf + "XMLLiteral")), "rdf:XMLLiteral"),
                argumentSet("space in an IRI", quad(partner, iri(BASE + "a b")), "a character that an IRI cannot hold"),
                argumentSet(
                        "slashes behind a namespace",
                        quad(partner, iri(LKG + "//b")),
                        "two slashes follow its namespace"),
                argumentSet("relative IRI", quad(partner, iri("id/project")), "not an absolute IRI"),
                argumentSet("language", quad(partner, text("x", "nederlands")), "\"nederlands\" is not a language tag"),
                argumentSet(
                        "direction",
                        quad(partner, NodeFactory.createLiteralDirLang("x", "nl", TextDirection.LTR)),
                        "the direction of a text"));
    }

    @Test
    void aPrefixThatIsAlsoTheSchemeOfAnIriIsAFault() {
        List<Quad> quads = List.of(quad(iri(LKG + "partner"), iri("org:a")));
        assertThatExceptionOfType(DumpException.class)
                .isThrownBy(() -> write(quads))
                .withMessageContaining("the scheme of <org:a> as the prefix \"org\"");
    }

    @ParameterizedTest
    @CsvSource({"Lkg,https://example.org/", "xml,https://example.org/", "a,https://example.org/a", "a,relative/"})
    void aPrefixThatIsNotOneInEverySyntaxIsRefused(String prefix, String namespace) {
        DatasetGraph data = Examples.dataset(Examples.small());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dumps.write(data, Map.of(prefix, namespace), folder))
                .withMessageContaining(prefix + " for " + namespace);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsAFaultThatNamesTheFile() {
        Path missing = folder.resolve("missing");
        assertThatExceptionOfType(DumpException.class)
                .isThrownBy(() -> Dumps.write(Examples.dataset(Examples.small()), PREFIXES, missing))
                .withMessageContaining(missing.resolve("leidenkg.nt").toString());
    }

    private List<DumpFile> write(List<Quad> quads) {
        return Dumps.write(Examples.dataset(quads), PREFIXES, folder);
    }

    private static List<DumpFile> writeTo(Path target, List<Quad> quads, Map<String, String> prefixes) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        data.executeWrite(() -> quads.forEach(data::add));
        return data.calculateRead(() -> Dumps.write(data, prefixes, target));
    }
}
