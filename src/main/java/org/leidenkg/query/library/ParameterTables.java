package org.leidenkg.query.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The tables of one variable and one row, {@code VALUES ?name { … }}, in a query: there its parameters have their
 * values. They stand wherever the value is needed, in subqueries as well. {@link Node#ANY} stands for {@code UNDEF}, a table
 * that not all engines take and that says nothing: it goes before the query is asked.
 *
 * <p>Jena's own replacement of variables is not used, as it leaves no variable behind: a column, a group or an order of
 * that name would be gone or wrong.
 */
final class ParameterTables {
    /** Parameters that have no table: each stands in the clause of its name. */
    static final String LIMIT = "limit";

    static final String OFFSET = "offset";

    private ParameterTables() {}

    /** A copy of the query with other values in the tables of some variables, and without the tables that are open then. */
    static Query fill(Query query, Map<String, Node> values) {
        return QueryTransformOps.transform(query, new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementGroup group, List<Element> parts) {
                ElementGroup kept = new ElementGroup();
                // The parts have lost their open tables by now, the group has them still.
                IntStream.range(0, parts.size())
                        .filter(i -> !isOpen(group.get(i), values))
                        .mapToObj(parts::get)
                        .map(part -> part instanceof ElementSubQuery subquery ? fill(subquery, values) : part)
                        .forEach(kept::addElement);
                return kept;
            }

            @Override
            public Element transform(ElementData table) {
                Optional<String> parameter = parameter(table);
                return parameter.filter(values::containsKey).isPresent()
                        ? table(parameter.get(), values.getOrDefault(parameter.get(), Node.ANY))
                        : table;
            }
        });
    }

    private static ElementSubQuery fill(ElementSubQuery part, Map<String, Node> values) {
        if (!part.getQuery().hasLimit()) {
            return part;
        }
        Query filled = part.getQuery().cloneQuery();
        number(values, LIMIT).ifPresent(filled::setLimit);
        number(values, OFFSET).ifPresent(filled::setOffset);
        return new ElementSubQuery(filled);
    }

    /** Fails unless the tables are those of these variables, each at least once, and hold these values. */
    static void assertThatTheyHold(Query query, Map<String, Node> values) {
        Map<String, List<Node>> found = find(query);
        values.forEach((parameter, value) -> {
            List<Node> held = found.getOrDefault(parameter, List.of());
            if (held.isEmpty() || !held.stream().allMatch(value::equals)) {
                throw new IllegalArgumentException("the parameter " + parameter + " is " + value
                        + " in the decorators and " + held + " in the text");
            }
        });
        found.keySet().removeAll(values.keySet());
        // Where a limit is no page, there is nothing after it.
        found.remove(OFFSET);
        if (!found.isEmpty()) {
            throw new IllegalArgumentException("the decorators lack the parameters " + found.keySet());
        }
    }

    /** The variables that have a table. */
    static Set<String> names(Query query) {
        return find(query).keySet();
    }

    private static Map<String, List<Node>> find(Query query) {
        Map<String, List<Node>> found = new HashMap<>();
        QueryTransformOps.transform(query, new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementGroup group, List<Element> parts) {
                parts.stream()
                        .filter(ElementSubQuery.class::isInstance)
                        .map(part -> ((ElementSubQuery) part).getQuery())
                        .filter(Query::hasLimit)
                        .forEach(subquery -> {
                            add(LIMIT, integer(subquery.getLimit()));
                            add(OFFSET, integer(subquery.hasOffset() ? subquery.getOffset() : 0));
                        });
                return super.transform(group, parts);
            }

            private void add(String name, Node value) {
                found.computeIfAbsent(name, k -> new ArrayList<>()).add(value);
            }

            @Override
            public Element transform(ElementData table) {
                parameter(table).ifPresent(name -> add(name, value(table)));
                return table;
            }
        });
        return found;
    }

    private static Optional<String> parameter(ElementData table) {
        return table.getVars().size() == 1 && table.getRows().size() == 1
                ? Optional.of(table.getVars().get(0).getVarName())
                : Optional.empty();
    }

    /** A table of what is open, and a group that begins with one: it is there for that value alone. */
    private static boolean isOpen(Element part, Map<String, Node> values) {
        return part instanceof ElementData table
                ? parameter(table)
                        .map(name -> values.getOrDefault(name, value(table)))
                        .filter(Node.ANY::equals)
                        .isPresent()
                : part instanceof ElementGroup group && !group.isEmpty() && isOpen(group.get(0), values);
    }

    private static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    private static Optional<Long> number(Map<String, Node> values, String parameter) {
        return Optional.ofNullable(values.get(parameter)).map(value -> Long.valueOf(value.getLiteralLexicalForm()));
    }

    private static Node value(ElementData table) {
        Node value = table.getRows().get(0).get(table.getVars().get(0));
        return value == null ? Node.ANY : value;
    }

    private static ElementData table(String name, Node value) {
        Var variable = Var.alloc(name);
        Binding row = value.equals(Node.ANY) ? BindingFactory.binding() : BindingFactory.binding(variable, value);
        ElementData table = new ElementData();
        table.add(variable);
        table.add(row);
        return table;
    }
}
