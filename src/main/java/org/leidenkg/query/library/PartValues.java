package org.leidenkg.query.library;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.NetworkFilter;
import org.leidenkg.model.network.Weight;
import org.leidenkg.query.IriSpace;

/** The parameters by which a question chooses a part of the network, by the names that they have for its pages and files. */
final class PartValues {
    private final Map<String, Node> values;
    private final IriSpace space;

    PartValues(NamedQuery query, Map<String, Node> given, IriSpace space) {
        this.values = new LinkedHashMap<>(query.defaults());
        this.values.putAll(given);
        this.space = space;
    }

    NetworkFilter filter() {
        return new NetworkFilter(
                new Counting(
                        key("level").flatMap(Level::find).orElse(Counting.USUAL.level()),
                        key("certainty").flatMap(Certainty::find).orElse(Counting.USUAL.certainty())),
                key("weight").flatMap(Weight::find).orElse(Weight.RAW),
                key("theme"),
                find("role").map(space::role),
                Optional.empty(),
                key("min-weight").map(BigDecimal::new).orElse(BigDecimal.ZERO),
                Optional.empty());
    }

    private Optional<Node> find(String parameter) {
        return Optional.ofNullable(values.get(parameter)).filter(value -> !value.equals(Node.ANY));
    }

    private Optional<String> key(String parameter) {
        return find(parameter).map(node -> node.isURI() ? space.slug(node.getURI()) : node.getLiteralLexicalForm());
    }
}
