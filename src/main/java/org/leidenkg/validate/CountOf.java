package org.leidenkg.validate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ConstraintComponentSPARQL;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.ConstraintVisitor;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.Path;

/**
 * A SPARQL constraint that says how many values another property has, looked at without SPARQL first. A query for each focus
 * node took half the time of all shapes. Where the number is plainly right there is nothing to report; anything else is
 * left to the query, which has the last word and writes the report.
 */
final class CountOf implements Constraint {
    /** The query that is understood here. A component with another one is left to Jena. */
    private static final String QUERY = "SELECT $this ?value WHERE { $this $PATH ?value ; $countOf ?counted . }"
            + " GROUP BY $this ?value HAVING (COUNT(DISTINCT ?counted) != ?value)";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final ConstraintComponentSPARQL query;
    private final Node counted;

    private CountOf(ConstraintComponentSPARQL query, Node counted) {
        this.query = query;
        this.counted = counted;
    }

    /** Puts itself before the query in every shape that has such a constraint, and says how many have. */
    static int putInto(Shapes shapes) {
        return findParameter(shapes.getGraph())
                .map(parameter -> shapes.getShapeMap().values().stream()
                        .mapToInt(shape -> replaceIn(shape, parameter))
                        .sum())
                .orElse(0);
    }

    /** The property that says, in a shape, which values are counted. */
    private static Optional<Node> findParameter(Graph shapes) {
        List<Node> components = shapes.stream(Node.ANY, SHACL.select, Node.ANY)
                .filter(triple -> SPACE.matcher(
                                triple.getObject().getLiteralLexicalForm().strip())
                        .replaceAll(" ")
                        .equals(QUERY))
                .flatMap(triple -> shapes.stream(Node.ANY, SHACL.propertyValidator, triple.getSubject()))
                .map(Triple::getSubject)
                .toList();
        return components.size() == 1 ? findOnly(shapes, components.get(0), SHACL.parameter) : Optional.empty();
    }

    private static Optional<Node> findOnly(Graph graph, Node subject, Node predicate) {
        List<Node> objects = graph.stream(subject, predicate, Node.ANY)
                .map(Triple::getObject)
                .toList();
        return objects.size() == 1 ? Optional.of(objects.get(0)) : Optional.empty();
    }

    private static int replaceIn(Shape shape, Node parameter) {
        Graph shapes = shape.getShapeGraph();
        Optional<Node> counted =
                findOnly(shapes, parameter, SHACL.path).flatMap(path -> findOnly(shapes, shape.getShapeNode(), path));
        List<ConstraintComponentSPARQL> queries = shape.getConstraints().stream()
                .filter(ConstraintComponentSPARQL.class::isInstance)
                .map(ConstraintComponentSPARQL.class::cast)
                .toList();
        // With two of them it could not be told which is which.
        if (counted.isEmpty() || queries.size() != 1) {
            return 0;
        }
        shape.getConstraints().remove(queries.get(0));
        shape.getConstraints().add(new CountOf(queries.get(0), counted.get()));
        return 1;
    }

    @Override
    public void validateNodeShape(ValidationContext context, Graph data, Shape shape, Node focusNode) {
        query.validateNodeShape(context, data, shape, focusNode);
    }

    @Override
    public void validatePropertyShape(
            ValidationContext context, Graph data, Shape shape, Node focusNode, Path path, Set<Node> values) {
        if (!holds(data, focusNode, values)) {
            query.validatePropertyShape(context, data, shape, focusNode, path, values);
        }
    }

    private boolean holds(Graph data, Node focusNode, Set<Node> values) {
        if (values.isEmpty()) {
            return true;
        }
        int count = 0;
        for (var found = data.find(focusNode, counted, Node.ANY); found.hasNext(); found.next()) {
            count++;
        }
        Node number = NodeFactory.createLiteralDT(Integer.toString(count), XSDDatatype.XSDinteger);
        return values.stream().allMatch(number::equals);
    }

    @Override
    public Node getComponent() {
        return query.getComponent();
    }

    @Override
    public void visit(ConstraintVisitor visitor) {
        query.visit(visitor);
    }

    @Override
    public String toString() {
        return query.toString();
    }
}
