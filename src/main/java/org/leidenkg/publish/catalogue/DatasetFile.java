package org.leidenkg.publish.catalogue;

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
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.leidenkg.publish.dump.Checksums;
import org.leidenkg.publish.dump.DumpContent;
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
     * @param before the version that was published before this one
     * @return the file
     * @throws DumpException if it cannot be written
     */
    public static DumpFile write(
            DatasetGraph data, Base base, List<DumpFile> dumps, Optional<String> before, Path folder) {
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
        before.map(v -> NodeFactory.createURI(dataset.getURI() + "/" + v))
                .ifPresent(v -> file.add(Triple.create(dataset, Dcat.PREVIOUS_VERSION, v)));
        addAuthorities(file, base);
        DumpFile written = write(all, Prefixes.of(base), folder);
        Checksums.add(written, folder);
        return written;
    }

    private static void distributions(List<DumpFile> dumps, Graph file, Base base) {
        String version = Description.text(file, base.rewrite(Description.DATASET), Dcat.VERSION);
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

    private static DumpFile write(DatasetGraph all, Map<String, String> prefixes, Path folder) {
        SortedMap<String, String> sorted = new TreeMap<>(prefixes);
        SortedStatements statements = SortedStatements.of(all, sorted);
        return new DumpWriter(new DumpContent(statements, sorted), folder)
                .writePlain(new DumpPlan(NAME, DumpFormat.TURTLE, Optional.empty(), false));
    }
}
