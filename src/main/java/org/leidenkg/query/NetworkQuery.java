package org.leidenkg.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;
import org.leidenkg.model.Level;
import org.leidenkg.model.Network;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Concepts;

/**
 * Reads the network from a store by SPARQL, the same over a dataset in this process and over any SPARQL 1.1 endpoint. It
 * reads the whole network of a level, or its strongest part; {@link org.leidenkg.model.NetworkFilter} takes parts from
 * either. Reading takes seven questions or eight, so who serves it keeps it for as long as the data stays the same.
 */
public final class NetworkQuery {
    private final Supplier<RDFLink> links;
    private final Base base;

    /**
     * @param links opens a link for one reading, which closes it
     * @param base the base of the data's IRIs
     */
    public NetworkQuery(Supplier<RDFLink> links, Base base) {
        this.links = links;
        this.base = base;
    }

    /** The whole network of a level: the organisations, their projects, and the pairs. */
    public Network read(Level level) {
        try (RDFLink link = links.get()) {
            return Txn.calculateRead(link, () -> read(link, level));
        }
    }

    private Network read(RDFLink link, Level level) {
        Map<String, Node> given = Map.of("level", base.rewrite(Concepts.level(level.slug())));
        NetworkAssembly assembly = new NetworkAssembly(base, level);
        assembly.concepts(ask(link, "network-concepts", Map.of()));
        assembly.names(ask(link, "network-names", given));
        assembly.abbreviations(ask(link, "network-abbreviations", given));
        assembly.positions(ask(link, "network-positions", given));
        assembly.projects(ask(link, "network-projects", Map.of()));
        assembly.parts(ask(link, "network-parts", given));
        assembly.pairs(ask(link, "network-pairs", given));
        return assembly.network();
    }

    /**
     * The part of a level's network that its strongest organisations make among themselves, those with the most shared
     * projects; for a network that is too large to be read whole.
     */
    public Network readStrongest(Level level, int most) {
        try (RDFLink link = links.get()) {
            return Txn.calculateRead(link, () -> readStrongest(link, level, most));
        }
    }

    private Network readStrongest(RDFLink link, Level level, int most) {
        Map<String, Node> given = Map.of("level", base.rewrite(Concepts.level(level.slug())));
        Query strongest = query("network-positions", given);
        strongest.addOrderBy("weightedDegree", Query.ORDER_DESCENDING);
        strongest.addOrderBy("organisation", Query.ORDER_ASCENDING);
        strongest.setLimit(most);
        List<Binding> positions = run(link, strongest);
        List<Node> organisations =
                positions.stream().map(row -> row.get("organisation")).toList();
        NetworkAssembly assembly = new NetworkAssembly(base, level);
        assembly.concepts(ask(link, "network-concepts", Map.of()));
        assembly.names(run(link, of("thing", organisations, query("network-names", given))));
        assembly.abbreviations(run(link, of("thing", organisations, query("network-abbreviations", given))));
        assembly.positions(positions);
        assembly.projects(ask(link, "network-projects", Map.of()));
        assembly.parts(run(link, of("organisation", organisations, query("network-parts-of", given))));
        assembly.sizes(ask(link, "network-sizes", given));
        assembly.pairsOfParts(run(link, of("unit", organisations, query("network-units", Map.of()))));
        return assembly.network();
    }

    private static Query of(String variable, List<Node> values, Query query) {
        query.setQueryPattern(Questions.withTable(variable, values, query.getQueryPattern()));
        return query;
    }

    private List<Binding> ask(RDFLink link, String question, Map<String, Node> given) {
        return run(link, query(question, given));
    }

    private Query query(String question, Map<String, Node> given) {
        Map<Var, Node> substitutions = new java.util.HashMap<>();
        given.forEach((variable, value) -> substitutions.put(Var.alloc(variable), value));
        return QueryTransformOps.replaceVars(parse(question), substitutions);
    }

    private static List<Binding> run(RDFLink link, Query query) {
        List<Binding> rows = new ArrayList<>();
        try (QueryExec execution = link.query(query)) {
            execution.select().forEachRemaining(rows::add);
        }
        return rows;
    }

    private Query parse(String question) {
        String path = "/queries/lookup/" + question + ".rq";
        try (InputStream in = NetworkQuery.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return QueryFactory.create(base.rewrite(text), Syntax.syntaxSPARQL_11);
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot read its file " + path, e);
        }
    }
}
