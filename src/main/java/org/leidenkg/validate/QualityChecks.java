package org.leidenkg.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.OntologyFiles;

/** The checks of {@code ontology/quality}: labels, definitions, terms, domains and ranges, hierarchies, languages, IRIs. */
public final class QualityChecks {
    private static final Comparator<QualityFinding> ORDER = Comparator.comparing(QualityFinding::severity)
            .thenComparing(QualityFinding::check)
            .thenComparing(QualityFinding::subject)
            .thenComparing(QualityFinding::value);

    private final List<QualityCheck> checks;
    private final String base;
    private final Graph terms;

    /** Checks of graphs whose IRIs have this base. */
    public QualityChecks(Base base) {
        checks = OntologyFiles.qualityChecks().entrySet().stream()
                .map(e -> QualityCheck.parse(e.getKey(), base.rewrite(e.getValue())))
                .toList();
        this.base = base.iri();
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
        Graph all = GraphMemFactory.createGraphMem2();
        GraphUtil.addInto(all, data);
        GraphUtil.addInto(all, terms);
        List<QualityFinding> found = new ArrayList<>(run(QualityCheck.Over.GRAPH, all));
        found.addAll(run(QualityCheck.Over.OUTLINE, Outline.of(all, base)));
        Superclasses.add(all);
        found.addAll(run(QualityCheck.Over.SUPERCLASSES, all));
        found.sort(ORDER);
        return List.copyOf(found);
    }

    /** Side by side: they are what a build of a city's agenda waits for last. */
    private List<QualityFinding> run(QualityCheck.Over over, Graph graph) {
        return checks.parallelStream()
                .filter(check -> check.over() == over)
                .flatMap(check -> check.find(graph).stream())
                .toList();
    }
}
