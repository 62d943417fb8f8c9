package org.leidenkg.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.leidenkg.model.Level;
import org.leidenkg.model.Network;
import org.leidenkg.vocab.Base;

/**
 * Reads the network from a store by SPARQL, the same over a dataset in this process and over any SPARQL 1.1 endpoint. It
 * reads the whole network of a level, or some organisations of it; {@link org.leidenkg.model.NetworkFilter} takes parts from
 * either. Reading takes several questions, so who serves it keeps it for as long as the data stays the same.
 */
public final class NetworkQuery {
    /** So that no question grows longer than an endpoint takes. */
    private static final int PAIRS_AT_ONCE = 2_000;

    private final Questions questions;
    private final IriSpace space;

    /**
     * @param links opens a link for one reading, which closes it
     * @param base the base of the data's IRIs
     */
    public NetworkQuery(Supplier<RDFLink> links, Base base) {
        this.space = new IriSpace(base);
        this.questions = new Questions("queries/lookup", space, links);
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
        NetworkAssembly assembly = new NetworkAssembly(space, level);
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
     * Some organisations of a level and the pairs that they make among themselves, with their numbers and without their projects;
     * for a network that is too large to be read whole.
     *
     * @throws QueryFault when the endpoint fails
     */
    Network readCounted(Level level, List<Node> organisations) {
        return questions.together(session -> {
            NetworkAssembly assembly = assemble(session, level, organisations);
            assembly.counted(collaborations(session, level, organisations));
            return assembly.network();
        });
    }

    /**
     * The same with their projects: of a theme or section those with that subject, and otherwise all, which takes long in a
     * large graph.
     *
     * @throws QueryFault when the endpoint fails
     */
    Network readProjects(Level level, List<Node> organisations, Optional<Node> theme) {
        return questions.together(session -> {
            NetworkAssembly assembly = assemble(session, level, organisations);
            Map<String, Node> given = Map.of("level", session.space().level(level));
            if (theme.isPresent()) {
                Map<String, Node> subject = Map.of("theme", theme.get());
                List<Binding> members = ask(session, "network-theme-parts", subject);
                assembly.projects(ask(session, "network-theme-projects", subject));
                assembly.members(members, wholes(session, level, members), organisations);
            } else {
                assembly.projects(ask(session, "network-projects", Map.of()));
                assembly.parts(askOf(session, "network-parts-of", given, "organisation", organisations));
                assembly.sizes(ask(session, "network-sizes", given));
            }
            assembly.pairsOfParts(askOf(session, "network-units", Map.of(), "unit", organisations));
            return assembly.network();
        });
    }

    /** The themes and sections that have projects, by slug. */
    List<Network.Concept> readThemes() {
        return questions.together(session -> {
            NetworkAssembly assembly = new NetworkAssembly(space, Level.AS_NAMED);
            assembly.concepts(ask(session, "network-concepts", Map.of()));
            return assembly.themes(ask(session, "themes", Map.of()));
        });
    }

    private NetworkAssembly assemble(Session session, Level level, List<Node> organisations) {
        NetworkAssembly assembly = new NetworkAssembly(space, level);
        assembly.concepts(ask(session, "network-concepts", Map.of()));
        assembly.names(askOf(session, "names", Map.of(), "thing", organisations));
        assembly.abbreviations(askOf(session, "network-abbreviations-of", Map.of(), "thing", organisations));
        assembly.positions(askOf(
                session,
                "network-positions",
                Map.of("level", session.space().level(level)),
                "organisation",
                organisations));
        return assembly;
    }

    /** As what each of these counts that does not count as itself. */
    private static Map<String, String> wholes(Session session, Level level, List<Binding> members) {
        if (level == Level.AS_NAMED) {
            return Map.of();
        }
        List<Node> parties =
                members.stream().map(row -> row.get("member")).distinct().toList();
        Map<String, String> wholes = new HashMap<>();
        for (Row row : session.askEach("tops", "unit", parties)) {
            wholes.put(row.text("unit"), row.text("whole"));
        }
        return wholes;
    }

    /** All pairs among them are asked for; those that are none are not there. */
    private static List<Binding> collaborations(Session session, Level level, List<Node> organisations) {
        List<Node> pairs = new ArrayList<>();
        for (int one = 0; one < organisations.size(); one++) {
            for (int other = one + 1; other < organisations.size(); other++) {
                pairs.add(session.space()
                        .collaboration(
                                level,
                                organisations.get(one).getURI(),
                                organisations.get(other).getURI()));
            }
        }
        List<Binding> rows = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += PAIRS_AT_ONCE) {
            rows.addAll(askOf(
                    session,
                    "network-weights",
                    Map.of(),
                    "collaboration",
                    pairs.subList(from, Math.min(from + PAIRS_AT_ONCE, pairs.size()))));
        }
        return rows;
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
