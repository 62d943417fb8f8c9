package org.leidenkg.query;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.leidenkg.model.Level;
import org.leidenkg.model.Network;
import org.leidenkg.vocab.Base;

/**
 * Reads the network from a store by SPARQL, the same over a dataset in this process and over any SPARQL 1.1 endpoint. It
 * reads the whole network of a level, or its strongest part; {@link org.leidenkg.model.NetworkFilter} takes parts from
 * either. Reading takes seven questions or more, so who serves it keeps it for as long as the data stays the same.
 */
public final class NetworkQuery {
    private final Questions questions;
    private final Base base;

    /**
     * @param links opens a link for one reading, which closes it
     * @param base the base of the data's IRIs
     */
    public NetworkQuery(Supplier<RDFLink> links, Base base) {
        this.questions = new Questions("queries/lookup", new IriSpace(base), links);
        this.base = base;
    }

    /**
     * The whole network of a level: the organisations, their projects, and the pairs.
     *
     * @throws QueryFault when the endpoint fails
     */
    public Network read(Level level) {
        return questions.together(session -> read(session, level));
    }

    private Network read(Session session, Level level) {
        Map<String, Node> given = Map.of("level", session.space().level(level));
        NetworkAssembly assembly = new NetworkAssembly(base, level);
        assembly.concepts(ask(session, "network-concepts", Map.of()));
        assembly.names(ask(session, "network-names", given));
        assembly.abbreviations(ask(session, "network-abbreviations", given));
        assembly.positions(ask(session, "network-positions", given));
        assembly.projects(ask(session, "network-projects", Map.of()));
        assembly.parts(ask(session, "network-parts", given));
        assembly.pairs(ask(session, "network-pairs", given));
        return assembly.network();
    }

    /**
     * The part of a level's network that its strongest organisations make among themselves, those with the most shared
     * projects; for a network that is too large to be read whole.
     *
     * @throws QueryFault when the endpoint fails
     */
    public Network readStrongest(Level level, int most) {
        return questions.together(session -> readStrongest(session, level, most));
    }

    private Network readStrongest(Session session, Level level, int most) {
        Map<String, Node> given = Map.of("level", session.space().level(level));
        List<Binding> positions = bindings(session.askFirst("network-positions", given, most));
        List<Node> strongest =
                positions.stream().map(row -> row.get("organisation")).toList();
        NetworkAssembly assembly = new NetworkAssembly(base, level);
        assembly.concepts(ask(session, "network-concepts", Map.of()));
        assembly.names(askOf(session, "names", Map.of(), "thing", strongest));
        assembly.abbreviations(askOf(session, "network-abbreviations-of", Map.of(), "thing", strongest));
        assembly.positions(positions);
        assembly.projects(ask(session, "network-projects", Map.of()));
        assembly.parts(askOf(session, "network-parts-of", given, "organisation", strongest));
        assembly.sizes(ask(session, "network-sizes", given));
        assembly.pairsOfParts(askOf(session, "network-units", Map.of(), "unit", strongest));
        return assembly.network();
    }

    private static List<Binding> ask(Session session, String question, Map<String, Node> given) {
        return bindings(session.ask(question, given));
    }

    private static List<Binding> askOf(
            Session session, String question, Map<String, Node> given, String variable, List<Node> things) {
        return bindings(session.askEach(question, given, Map.of(variable, things)));
    }

    private static List<Binding> bindings(List<Row> rows) {
        return rows.stream().map(Row::binding).toList();
    }
}
