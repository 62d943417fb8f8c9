package org.leidenkg.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.DatasetInfo;
import org.leidenkg.publish.catalogue.CitationFile;
import org.leidenkg.publish.catalogue.DatasetDescription;
import org.leidenkg.publish.dump.ContentDigest;
import org.leidenkg.publish.dump.DumpFile;
import org.leidenkg.store.PublishedVersions;
import org.leidenkg.store.VersionRecord;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;

/**
 * The version that a build publishes: a new one, or again one that was published before, with the day that was recorded then.
 *
 * @param before the version that was published before it
 */
record NewVersion(
        String name,
        LocalDate issued,
        String content,
        Optional<String> before,
        Map<String, Long> counts,
        CitationFile citation) {
    /**
     * Names the version of a described dataset, by its content where the editor gives no name.
     *
     * @param data under the default base
     * @throws BuildException when another content was published under its name
     */
    static NewVersion of(DatasetGraph data, BuildSettings settings, DatasetInfo info) throws BuildException {
        String content = ContentDigest.of(data);
        if (info.version().isEmpty()) {
            DatasetDescription.nameByContent(data, content);
        }
        String name = DatasetDescription.version(data);
        PublishedVersions published = PublishedVersions.of(settings.out());
        Optional<VersionRecord> first = published.find(name);
        if (first.isPresent() && !first.get().content().equals(content)) {
            throw new BuildException(List.of("dataset.json: version \"" + name + "\" was published on "
                    + first.get().issued() + " with another content, and what was published does not change."
                    + " Write another \"version\", or leave it out."));
        }
        LocalDate issued =
                first.map(VersionRecord::issued).or(info::issued).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        return new NewVersion(
                name,
                issued,
                content,
                published.findBefore(name),
                counts(data),
                CitationFile.of(data.getGraph(Graphs.CATALOGUE)));
    }

    private static Map<String, Long> counts(DatasetGraph data) {
        return Map.of(
                "projects", instances(data, Lkg.PROJECT_CLASS),
                "organisations", DatasetDescription.parties(data),
                "participations", instances(data, Lkg.PARTICIPATION_CLASS),
                "triples", DatasetDescription.triples(data));
    }

    private static long instances(DatasetGraph data, Node type) {
        return Iter.count(data.find(Node.ANY, Node.ANY, RDF.type.asNode(), type));
    }

    /** Writes what is remembered of it, and how it is cited, into the folder of a release. */
    void write(List<DumpFile> dumps, Base base, Path folder) throws IOException {
        new VersionRecord(name, issued, content, digest(dumps), counts).write(folder);
        citation.write(name, issued, base, folder);
    }

    /** SHA-256 of the statements as N-Quads: what the data is, whoever built it. */
    static String digest(List<DumpFile> dumps) {
        return dumps.stream()
                .filter(dump -> dump.name().matches(".*\\.nq(\\.gz)?"))
                .map(DumpFile::sha256)
                .findFirst()
                .orElseThrow();
    }
}
