package org.leidenkg.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.leidenkg.model.DatasetInfo;
import org.leidenkg.publish.catalogue.DatasetDescription;
import org.leidenkg.publish.catalogue.DatasetFile;
import org.leidenkg.publish.dump.CompactContext;
import org.leidenkg.publish.dump.DumpFile;
import org.leidenkg.publish.dump.Dumps;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.QueryExamples;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.OntologyFiles;
import org.leidenkg.vocab.Prefixes;
import org.leidenkg.web.dump.DumpEdition;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.server.ServedData;

/** The sample as a build leaves it: with the ontology, the catalogue and the dumps. */
public final class Published {
    public static final String BASE = Base.DEFAULT;
    public static final String VERSION = "1.2.3";

    /** By media type, as a reader finds out. */
    static final Map<String, Lang> LANGUAGES = Map.of(
            "text/turtle", Lang.TURTLE,
            "application/n-triples", Lang.NTRIPLES,
            "application/ld+json", Lang.JSONLD11,
            "application/rdf+xml", Lang.RDFXML);

    private Published() {}

    public static DatasetGraph data() {
        DatasetGraph data = DatasetGraphFactory.create();
        SampleGraph.fill(data);
        GraphUtil.addInto(data.getGraph(Graphs.ONTOLOGY), OntologyFiles.ontology());
        QueryExamples.describe(data, new NamedQueries(Base.standard()));
        DatasetDescription.describe(data, DatasetInfo.standard(), VERSION);
        return data;
    }

    /** The same data as another version. */
    public static DatasetGraph data(String version) {
        DatasetGraph data = data();
        Node dataset = NodeFactory.createURI(BASE + "dataset");
        data.deleteAny(Graphs.CATALOGUE, dataset, Dcat.VERSION, Node.ANY);
        data.add(Graphs.CATALOGUE, dataset, Dcat.VERSION, NodeFactory.createLiteralString(version));
        return data;
    }

    /** The triples of all its graphs, each once, as the store gives them back: it writes 0.500000 as 0.5. */
    public static Graph stored() {
        DatasetGraph store = store(data());
        Graph union = GraphFactory.createDefaultGraph();
        Txn.executeRead(store, () -> store.find().forEachRemaining(quad -> union.add(quad.asTriple())));
        return union;
    }

    public static DatasetGraph store(DatasetGraph data) {
        DatasetGraph store = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(store, () -> data.find().forEachRemaining(store::add));
        store.getContext().set(TDB2.symUnionDefaultGraph, true);
        return store;
    }

    /** The sample under another base. */
    public static DatasetGraph moved(String iri) {
        Base base = new Base(iri);
        DatasetGraph moved = DatasetGraphFactory.create();
        data().find()
                .forEachRemaining(quad -> moved.add(
                        base.rewrite(quad.getGraph()),
                        base.rewrite(quad.getSubject()),
                        base.rewrite(quad.getPredicate()),
                        base.rewrite(quad.getObject())));
        return store(moved);
    }

    public static Path dumps(DatasetGraph data, Path folder) {
        List<DumpFile> files = Dumps.write(data, Prefixes.of(Base.standard()), folder);
        DatasetFile.write(data, Base.standard(), files, Optional.empty(), folder);
        return folder;
    }

    /** Versions of a day each, by the folders of their dumps, the oldest first; the last one is served. */
    public static DumpEditions editions(Path... inOrder) {
        List<DumpEdition> editions = new ArrayList<>();
        for (Path dumps : inOrder) {
            editions.add(edition(dumps, LocalDate.of(2026, 1, 1 + editions.size())));
        }
        return DumpEditions.of(editions, editions.get(editions.size() - 1).version(), FileCheck.NONE);
    }

    private static DumpEdition edition(Path dumps, LocalDate issued) {
        try {
            Matcher version = Pattern.compile("dcat:version \"([^\"]*)\"")
                    .matcher(Files.readString(dumps.resolve(DatasetFile.NAME)));
            assertThat(version.find()).isTrue();
            String digest = Files.readAllLines(dumps.resolve(DumpEdition.SUMS)).stream()
                    .filter(line -> line.endsWith(" leidenkg.nq"))
                    .findFirst()
                    .orElseThrow()
                    .substring(0, 64);
            Path citation = Files.writeString(dumps.resolve("CITATION.cff"), "cff-version: 1.2.0\n");
            Map<String, Long> counts =
                    Map.of("projects", 2L, "organisations", 3L, "participations", 4L, "triples", 1000L);
            return new DumpEdition(version.group(1), issued, digest, counts, dumps, citation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Served serve(Path folder) {
        try {
            DatasetGraph data = data();
            Path dumps = dumps(data, Files.createDirectories(folder.resolve("dumps")));
            return Served.of(new ServedData.Dataset(store(data), "digest-1"), editions(dumps));
        } catch (IOException e) {
            throw new IllegalStateException("no folder for the dumps", e);
        }
    }

    /** The triples of an answer, by its own content type. The JSON-LD context is not fetched. */
    public static Graph parse(HttpResponse<String> answer) {
        String type = Served.header(answer, "Content-Type").split(";", 2)[0];
        return parse(answer.body(), Optional.ofNullable(LANGUAGES.get(type)).orElseThrow());
    }

    public static Graph parse(String text, Lang language) {
        Context context = new Context();
        JsonLdOptions options = new JsonLdOptions((address, given) -> {
            if (!address.getPath().equals("/context.jsonld")) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "asked for " + address);
            }
            return JsonDocument.of(
                    new StringReader(CompactContext.of(Base.standard()).text()));
        });
        context.set(LangJSONLD11.JSONLD_OPTIONS, options);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .lang(language)
                .base("http://example.org/")
                .context(context)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(graph);
        return graph;
    }
}
