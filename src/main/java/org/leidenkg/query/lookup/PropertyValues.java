package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.leidenkg.query.Row;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;

/** Values of the properties of one thing. */
final class PropertyValues {
    private final Map<String, List<Node>> values = new LinkedHashMap<>();

    private PropertyValues() {}

    /** From rows of ?property and ?value. */
    static PropertyValues of(List<Row> rows) {
        PropertyValues facts = new PropertyValues();
        rows.forEach(facts::add);
        return facts;
    }

    /** The facts of each thing, from rows with a variable for the thing, ?property and ?value; in order of appearance. */
    static Map<String, PropertyValues> byThing(List<Row> rows, String variable) {
        Map<String, PropertyValues> all = new LinkedHashMap<>();
        for (Row row : rows) {
            all.computeIfAbsent(row.text(variable), iri -> new PropertyValues()).add(row);
        }
        return all;
    }

    private void add(Row row) {
        if (row.find("property").isPresent()) {
            List<Node> known = values.computeIfAbsent(row.text("property"), property -> new ArrayList<>());
            if (!known.contains(row.node("value"))) {
                known.add(row.node("value"));
            }
        }
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    private List<Node> all(Node property) {
        return values.getOrDefault(property.getURI(), List.of());
    }

    /** Without doubles, in code unit order. */
    List<String> texts(Node property) {
        return List.copyOf(new TreeSet<>(all(property).stream().map(Row::text).toList()));
    }

    List<Tagged> tagged(Node property) {
        return all(property).stream().map(Row::tagged).toList();
    }

    Text text(Node property) {
        return new Text(tagged(property));
    }

    /** The first in code unit order, so that the answer does not depend on the endpoint's order. */
    Optional<String> find(Node property) {
        return texts(property).stream().findFirst();
    }

    Optional<Ref> findRef(Node property, Map<String, Ref> refs) {
        return find(property).flatMap(iri -> Optional.ofNullable(refs.get(iri)));
    }

    List<Ref> refs(Node property, Map<String, Ref> refs) {
        return texts(property).stream()
                .flatMap(iri -> Optional.ofNullable(refs.get(iri)).stream())
                .toList();
    }

    static Collection<String> iris(Collection<PropertyValues> facts, Node... properties) {
        TreeSet<String> iris = new TreeSet<>();
        for (PropertyValues one : facts) {
            for (Node property : properties) {
                iris.addAll(one.texts(property));
            }
        }
        return iris;
    }
}
