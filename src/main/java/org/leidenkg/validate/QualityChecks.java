package org.leidenkg.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.OntologyFiles;
import org.leidenkg.vocab.Vocabularies;

/** The checks of {@code ontology/quality}: labels, definitions, terms, domains and ranges, hierarchies, languages, IRIs. */
public final class QualityChecks {
    private static final Comparator<QualityFinding> ORDER = Comparator.comparing(QualityFinding::severity)
            .thenComparing(QualityFinding::check)
            .thenComparing(QualityFinding::subject)
            .thenComparing(QualityFinding::value);

    private final List<QualityCheck> checks;
    private final Graph terms;
    private final Base base;

    /** Checks of graphs whose IRIs have this base. */
    public QualityChecks(Base base) {
        checks = OntologyFiles.qualityChecks().entrySet().stream()
                .map(e -> QualityCheck.parse(e.getKey(), base.rewrite(e.getValue())))
                .toList();
        this.base = base;
        terms = Vocabularies.terms();
    }

    /**
     * What is wrong with a graph.
     *
     * @param data all of it, the ontology included; it is not changed
     * @return the worst first, then by check, thing and value
     */
    public List<QualityFinding> find(Graph data) {
        // Side by side: they are what a build of a city's agenda waits for last.
        return Stream.concat(
                        Stream.of(() -> TermUse.find(data, terms, base)),
                        checks.stream().map(check -> (Supplier<Collection<QualityFinding>>) () -> check.find(data)))
                .parallel()
                .flatMap(check -> check.get().stream())
                .sorted(ORDER)
                .toList();
    }
}
