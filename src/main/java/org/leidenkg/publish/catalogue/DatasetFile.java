package org.leidenkg.publish.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.leidenkg.publish.dump.Checksums;
import org.leidenkg.publish.dump.DumpContent;
import org.leidenkg.publish.dump.DumpException;
import org.leidenkg.publish.dump.DumpFile;
import org.leidenkg.publish.dump.DumpFormat;
import org.leidenkg.publish.dump.DumpPlan;
import org.leidenkg.publish.dump.DumpWriter;
import org.leidenkg.publish.dump.SortedStatements;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Prefixes;

/**
 * The file {@code dataset.ttl} beside the dumps: the catalogue graph, every dump with its size and checksum, the version
 * before, and what a validator of DCAT-AP-NL wants to know of the things of others. It validates by itself.
 */
public final class DatasetFile {
    public static final String NAME = "dataset.ttl";

    private DatasetFile() {}

    /**
     * Writes the file into the dumps' folder and adds it to their checksums.
     *
     * @param data with its catalogue graph, with the base in place
     * @param dumps the files that were written there
     * @param before the {@code dataset.ttl} of the release before this one; a file that is not there is no release
     * @return the file
     * @throws DumpException if it cannot be written
     */
    public static DumpFile write(
            DatasetGraph data, Base base, List<DumpFile> dumps, Optional<Path> before, Path folder) {
        Node name = base.rewrite(Graphs.CATALOGUE);
        if (!data.containsGraph(name)) {
            throw new IllegalStateException("the dataset has no catalogue graph " + name);
        }
        Graph catalogue = data.getGraph(name);
        Node dataset = base.rewrite(Description.DATASET);
        DatasetGraph all = DatasetGraphFactory.create();
        Graph file = all.getDefaultGraph();
        catalogue.find().forEachRemaining(file::add);
        distributions(dumps, file, base);
        before.flatMap(path -> previousVersion(path, text(file, dataset, Dcat.VERSION), dataset))
                .map(v -> NodeFactory.createURI(dataset.getURI() + "/" + v))
                .ifPresent(v -> file.add(Triple.create(dataset, Dcat.PREVIOUS_VERSION, v)));
        addAuthorities(file, base);
        DumpFile written = write(all, Prefixes.of(base), folder);
        Checksums.add(written, folder);
        return written;
    }

    private static void distributions(List<DumpFile> dumps, Graph file, Base base) {
        String version =
                text(file, base.rewrite(Description.DATASET), Dcat.VERSION).orElse("");
        Description out = new Description();
        dumps.forEach(dump -> new Distribution(dump, version).describe(out));
        out.graph().find().forEachRemaining(t -> file.add(rewritten(t, base)));
    }

    /** Of the things of others only those that the description points at. */
    private static void addAuthorities(Graph file, Base base) {
        Set<Node> pointedAt = new HashSet<>();
        file.find().forEachRemaining(t -> pointedAt.add(t.getObject()));
        Description authorities = new Description();
        authorities.include("authorities.ttl");
        authorities
                .graph()
                .find()
                .mapWith(t -> rewritten(t, base))
                .filterKeep(t -> pointedAt.contains(t.getSubject()))
                .forEachRemaining(file::add);
    }

    private static Triple rewritten(Triple t, Base base) {
        return Triple.create(base.rewrite(t.getSubject()), base.rewrite(t.getPredicate()), base.rewrite(t.getObject()));
    }

    /** The version before this one: that of the last release, or the one before that where the data is the same. */
    private static Optional<String> previousVersion(Path before, Optional<String> version, Node dataset) {
        if (!Files.exists(before)) {
            return Optional.empty();
        }
        Graph last = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(before)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(last);
        } catch (RiotException e) {
            throw new DumpException(
                    "cannot read the description of the last release, " + before + ": " + e.getMessage()
                            + ". Remove that release or mend the file.",
                    e);
        }
        Optional<String> lastVersion = text(last, dataset, Dcat.VERSION);
        return lastVersion.equals(version)
                ? iri(last, dataset, Dcat.PREVIOUS_VERSION).map(i -> i.substring(i.lastIndexOf('/') + 1))
                : lastVersion;
    }

    private static Optional<String> text(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(t -> t.getObject().getLiteralLexicalForm())
                .nextOptional();
    }

    private static Optional<String> iri(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(t -> t.getObject().getURI())
                .nextOptional();
    }

    private static DumpFile write(DatasetGraph all, Map<String, String> prefixes, Path folder) {
        SortedMap<String, String> sorted = new TreeMap<>(prefixes);
        SortedStatements statements = SortedStatements.of(all, sorted);
        return new DumpWriter(new DumpContent(statements, sorted), folder)
                .writePlain(new DumpPlan(NAME, DumpFormat.TURTLE, Optional.empty(), false));
    }
}
