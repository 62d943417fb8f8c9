package org.leidenkg.publish.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.publish.Examples.BASE;
import static org.leidenkg.publish.Examples.GRAPH;
import static org.leidenkg.publish.Examples.iri;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParserRegistry;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leidenkg.publish.Examples;

/** What was written is what two readers of different make read. */
class DumpsRoundTripTest {
    private static final String NO_GRAPH = "";

    @TempDir
    static Path folder;

    private static List<Quad> written = List.of();

    /** Language tags mean the same in either case, and Rio's JSON-LD reader makes them small. */
    private record Term(String kind, String text, String language, String datatype) {
        private Term {
            language = language.toLowerCase(Locale.ROOT);
        }
    }

    private record Fact(String graph, String subject, String predicate, Term object) {}

    @BeforeAll
    static void writeHardData() {
        written = hardData();
        Dumps.write(Examples.dataset(written), Examples.PREFIXES, folder);
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void jenaReadsBackWhatWasWritten(DumpFormat format) {
        DatasetGraph read = DatasetGraphFactory.create();
        Lang language = RDFLanguages.contentTypeToLang(format.mediaType());
        RDFParser.source(folder.resolve(format.fileName()))
                .forceLang(language)
                .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
                .set(LangJSONLD11.JSONLD_OPTIONS, offline())
                .parse(read);
        Set<Fact> facts = new HashSet<>();
        read.find().forEachRemaining(quad -> facts.add(fact(quad)));
        assertThat(facts).isEqualTo(expected(format));
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void rioReadsBackWhatWasWritten(DumpFormat format) throws IOException {
        RDFFormat syntax = Rio.getParserFormatForMIMEType(format.mediaType()).orElseThrow();
        var parser = RDFParserRegistry.getInstance().get(syntax).orElseThrow().getParser();
        parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        LinkedHashModel read = new LinkedHashModel();
        parser.setRDFHandler(new StatementCollector(read));
        Locale locale = Locale.getDefault();
        // Rio's JSON-LD library cannot start where "i" has no dot as a capital.
        Locale.setDefault(Locale.ROOT);
        try (InputStream in = Files.newInputStream(folder.resolve(format.fileName()))) {
            parser.parse(in, BASE);
        } finally {
            Locale.setDefault(locale);
        }
        Set<Fact> facts = new HashSet<>();
        read.forEach(statement -> facts.add(fact(statement)));
        assertThat(facts).isEqualTo(expected(format));
    }

    private static List<Quad> hardData() {
        List<Quad> quads = new ArrayList<>(Examples.small());
        Node subject = iri(BASE + "id/project/stad");
        for (Node predicate : Examples.hardPredicates()) {
            for (Node object : Examples.hardObjects()) {
                quads.add(new Quad(GRAPH, subject, predicate, object));
            }
        }
        for (Node hard : Examples.hardIris()) {
            quads.add(new Quad(GRAPH, hard, Examples.TYPE, hard));
            quads.add(new Quad(hard, hard, iri(Examples.LKG + "partner"), hard));
        }
        quads.add(new Quad(Quad.defaultGraphIRI, subject, iri(Examples.LKG + "partner"), subject));
        return quads;
    }

    private static Set<Fact> expected(DumpFormat format) {
        Set<Fact> facts = new HashSet<>();
        for (Quad quad : written) {
            Fact fact = fact(quad);
            facts.add(
                    format.content() == DumpFormat.Content.GRAPHS
                            ? fact
                            : new Fact(NO_GRAPH, fact.subject(), fact.predicate(), fact.object()));
        }
        return facts;
    }

    private static Fact fact(Quad quad) {
        Node object = quad.getObject();
        Term term = object.isURI()
                ? new Term("iri", object.getURI(), "", "")
                : new Term(
                        "literal",
                        object.getLiteralLexicalForm(),
                        object.getLiteralLanguage(),
                        object.getLiteralDatatypeURI());
        String graph = quad.isDefaultGraph() ? NO_GRAPH : quad.getGraph().getURI();
        return new Fact(graph, quad.getSubject().getURI(), quad.getPredicate().getURI(), term);
    }

    private static Fact fact(Statement statement) {
        Value object = statement.getObject();
        Term term = object instanceof Literal literal
                ? new Term(
                        "literal",
                        literal.getLabel(),
                        literal.getLanguage().orElse(""),
                        literal.getDatatype().stringValue())
                : new Term("iri", object.stringValue(), "", "");
        String graph = statement.getContext() == null
                ? NO_GRAPH
                : statement.getContext().stringValue();
        return new Fact(
                graph,
                statement.getSubject().stringValue(),
                statement.getPredicate().stringValue(),
                term);
    }

    /** Options that refuse to fetch anything: a document that needed a remote context would fail. */
    private static JsonLdOptions offline() {
        return new JsonLdOptions((url, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "tried to fetch " + url);
        });
    }
}
