package org.leidenkg.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.validate.QualityChecks;
import org.leidenkg.validate.QualityFinding;
import org.leidenkg.validate.ShapesValidator;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.OntologyFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a graph must hold to before it is published. */
final class Checks {
    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
    private static final int SHOWN = 50;

    private final ShapesValidator shapes;
    private final QualityChecks quality;

    private final Base base;

    private Checks(ShapesValidator shapes, QualityChecks quality, Base base) {
        this.shapes = shapes;
        this.quality = quality;
        this.base = base;
    }

    /** For graphs under this base. */
    static Checks of(Base base) {
        return new Checks(ShapesValidator.of(shapes(base)), new QualityChecks(base), base);
    }

    /** @throws BuildException with one message a violation or error, in a fixed order; a long list is cut and says so */
    void require(Graph data, List<ResolvedAgenda> agendas) throws BuildException {
        List<String> messages = find(data, agendas);
        if (messages.size() > SHOWN) {
            int more = messages.size() - SHOWN;
            messages.subList(SHOWN, messages.size()).clear();
            messages.add("… and " + more + " more violations");
        }
        if (!messages.isEmpty()) {
            throw new BuildException(messages);
        }
    }

    /** One message a violation or error; warnings go to the log. */
    List<String> find(Graph data, List<ResolvedAgenda> agendas) {
        List<String> messages = new ArrayList<>();
        shapes.validate(data).forEach(v -> messages.add(v.describe("en")));
        Quotations.find(data, agendas, base).forEach(finding -> messages.add(finding.message()));
        for (QualityFinding finding : quality.find(data)) {
            switch (finding.severity()) {
                case ERROR -> messages.add(finding.message());
                case WARNING -> LOG.warn("{}", finding.message());
                case INFO -> LOG.debug("{}", finding.message());
            }
        }
        return messages;
    }

    private static Graph shapes(Base base) {
        Graph shapes = GraphFactory.createDefaultGraph();
        OntologyFiles.shapes()
                .find()
                .forEachRemaining(t -> shapes.add(
                        base.rewrite(t.getSubject()), base.rewrite(t.getPredicate()), base.rewrite(t.getObject())));
        return shapes;
    }
}
