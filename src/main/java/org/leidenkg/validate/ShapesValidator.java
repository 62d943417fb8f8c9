package org.leidenkg.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.leidenkg.validate.Violation.Severity;

/** Shapes that were parsed once, to check any number of graphs. */
public final class ShapesValidator {
    private final Shapes shapes;

    private ShapesValidator(Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * Parses the shapes.
     *
     * @throws IllegalArgumentException if they cannot be parsed, or none of them has a target, so that all data would conform
     */
    public static ShapesValidator of(Graph shapesGraph) {
        Shapes shapes;
        try {
            shapes = Shapes.parse(shapesGraph);
        } catch (ShaclException e) {
            throw new IllegalArgumentException("the shapes cannot be read: " + e.getMessage(), e);
        }
        if (shapes.getTargetShapes().isEmpty()) {
            throw new IllegalArgumentException("no shape has a target, so nothing would be checked");
        }
        return new ShapesValidator(shapes);
    }

    /**
     * Checks a graph, which must hold the class hierarchy of the ontology if shapes target a superclass.
     *
     * @return what does not conform, sorted; empty if all does
     */
    public List<Violation> validate(Graph data) {
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .map(this::violation)
                .sorted()
                .distinct()
                .toList();
    }

    private Violation violation(ReportEntry entry) {
        return new Violation(
                severity(entry.severity().level()),
                text(entry.focusNode()),
                Optional.ofNullable(entry.resultPath()).map(ShapesValidator::text),
                message(entry.messages(), "nl"),
                message(entry.messages(), "en"),
                Optional.ofNullable(entry.value()).map(ShapesValidator::text),
                namedShape(entry.source()));
    }

    /** SHACL lets a shape name a severity of its own; what is not known to be harmless is a violation. */
    private static Severity severity(Node level) {
        if (level.equals(SHACL.Warning)) {
            return Severity.WARNING;
        }
        return level.equals(SHACL.Info) ? Severity.INFO : Severity.VIOLATION;
    }

    /** The message in a language; else in the other one; else the standard one, which has no language. */
    private static String message(Collection<Node> messages, String language) {
        return messages.stream()
                .filter(Node::isLiteral)
                .sorted(Comparator.comparing(
                                (Node message) -> !message.getLiteralLanguage().equals(language))
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("does not conform");
    }

    private Optional<String> namedShape(Node source) {
        Node shape = source;
        // Nameless shapes hang below a named one by sh:property; the depth is that of the shapes file.
        for (int depth = 0; depth < 16 && shape.isBlank(); depth++) {
            Node below = shape;
            shape = shapes.getGraph().stream(Node.ANY, SHACL.property, below)
                    .findAny()
                    .map(triple -> triple.getSubject())
                    .orElse(below);
        }
        return shape.isURI() ? Optional.of(shape.getURI()) : Optional.empty();
    }

    private static String text(Path path) {
        return path instanceof P_Link link ? text(link.getNode()) : path.toString();
    }

    private static String text(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        // The label of a blank node differs from run to run.
        return node.isBlank() ? "[]" : NodeFmtLib.strNT(node);
    }
}
