package org.leidenkg.vocab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files of the folder {@code ontology/}, as the program carries them. */
public final class OntologyFiles {
    private static final String SHAPES = "shapes.ttl";
    private static final List<String> ONTOLOGY = List.of(
            "leidenkg.ttl",
            "roles.ttl",
            "organisation-types.ttl",
            "certainty.ttl",
            "resolution-methods.ttl",
            "relations.ttl",
            "bases.ttl",
            "levels.ttl",
            "registers.ttl",
            "borrowed-terms.ttl");

    private static final List<String> QUALITY = List.of(
            "collaboration-unfounded",
            "collaboration-unmatched",
            "concept-orphan",
            "count-wrong",
            "definition-missing",
            "hierarchy-cycle",
            "identifier-invalid",
            "identifier-shared",
            "label-missing",
            "label-overlap",
            "label-repeated",
            "label-shared",
            "label-white-space",
            "language-missing",
            "part-astray",
            "participation-contradicted",
            "participation-resolved",
            "participation-unmatched",
            "period-reversed",
            "place-repeated",
            "settled-wrong",
            "short-cut-wrong",
            "source-mixed",
            "term-unused",
            "weight-wrong");

    private OntologyFiles() {}

    /** The ontology and its concept schemes, under the default base. */
    public static Graph ontology() {
        Graph graph = GraphFactory.createDefaultGraph();
        ONTOLOGY.forEach(file -> parse(file, graph));
        return graph;
    }

    /** The SHACL shapes, under the default base. */
    public static Graph shapes() {
        Graph graph = GraphFactory.createDefaultGraph();
        parse(SHAPES, graph);
        return graph;
    }

    /** The shapes as they are written, in Turtle, under the default base. */
    public static String shapesText() {
        return text(SHAPES);
    }

    /** The SPARQL texts of the quality checks by name, in the order of the names, under the default base. */
    public static SortedMap<String, String> qualityChecks() {
        SortedMap<String, String> checks = new TreeMap<>();
        QUALITY.forEach(name -> checks.put(name, text("quality/" + name + ".rq")));
        return checks;
    }

    static void parse(String file, Graph graph) {
        RDFParser.create().fromString(text(file)).lang(Lang.TURTLE).parse(graph);
    }

    private static String text(String file) {
        try (InputStream in = OntologyFiles.class.getResourceAsStream("/ontology/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file ontology/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot read its file ontology/" + file, e);
        }
    }
}
