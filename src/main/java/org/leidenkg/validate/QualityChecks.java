package org.leidenkg.validate;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.compose.DisjointUnion;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.OntologyFiles;

/** The checks of {@code ontology/quality}: labels, definitions, terms, domains and ranges, hierarchies, languages, IRIs. */
public final class QualityChecks {
    private static final Comparator<QualityFinding> ORDER = Comparator.comparing(QualityFinding::severity)
            .thenComparing(QualityFinding::check)
            .thenComparing(QualityFinding::subject)
            .thenComparing(QualityFinding::value);

    private final List<QualityCheck> checks;
    private final Graph terms;

    /** Checks of graphs whose IRIs have this base. */
    public QualityChecks(Base base) {
        checks = OntologyFiles.qualityChecks().entrySet().stream()
                .map(e -> QualityCheck.parse(e.getKey(), base.rewrite(e.getValue())))
                .toList();
        terms = OntologyFiles.borrowedTerms();
    }

    /** The names of the checks, in their order. */
    public List<String> names() {
        return checks.stream().map(QualityCheck::name).toList();
    }

    /**
     * What is wrong with a graph.
     *
     * @param data all of it, the ontology included; it is not changed
     * @return the worst first, then by check, thing and value
     */
    public List<QualityFinding> find(Graph data) {
        Graph missing = GraphMemFactory.createGraphMem2();
        terms.find().filterDrop(data::contains).forEachRemaining(missing::add);
        Graph all = new DisjointUnion(data, missing);
        // Side by side: they are what a build of a city's agenda waits for last.
        return checks.parallelStream()
                .flatMap(check -> check.find(all).stream())
                .sorted(ORDER)
                .toList();
    }
}
