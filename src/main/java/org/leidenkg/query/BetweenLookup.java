package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.model.Level;

/** Reads what is between organisations. */
final class BetweenLookup {
    private static final int PROJECTS_OF_A_LINK = 3;

    private final Session session;
    private final Concepts concepts;
    private final Level level;
    private final Neighbours neighbours;

    BetweenLookup(Session session, Concepts concepts, Level level) {
        this.session = session;
        this.concepts = concepts;
        this.level = level;
        this.neighbours = new Neighbours(session, level);
    }

    /** As what an organisation counts at the level: a unit, when rolled up, as the organisation that it is a unit of. */
    private Node counted(Node organisation) {
        return level == Level.AS_NAMED
                ? organisation
                : session.ask("top", Map.of("unit", organisation)).stream()
                        .findFirst()
                        .map(row -> row.node("whole"))
                        .orElse(organisation);
    }

    Between between(Node asked, Node other, int page, int size) {
        Node from = counted(asked);
        Node to = counted(other);
        List<String> ends = List.of(from.getURI(), to.getURI());
        Map<String, Ref> refs = session.refs(ends);
        Ref first = session.space().refIn(refs, from.getURI());
        Ref last = session.space().refIn(refs, to.getURI());
        if (from.equals(to)) {
            return new Between(
                    first,
                    last,
                    level,
                    new Page<>(List.of(), 1, size, 0),
                    new Page<>(List.of(), 1, size, 0),
                    List.of(),
                    0,
                    false);
        }
        neighbours.of(ends);
        int total = neighbours.shared(from.getURI(), to.getURI());
        ShortestChains.Found found = total > 0
                ? new ShortestChains.Found(List.of(), 0, false)
                : new ShortestChains(neighbours).between(from.getURI(), to.getURI(), Between.MOST_CHAINS);
        return new Between(
                first,
                last,
                level,
                shared(from, to, total, page, size),
                refs(neighbours.inCommon(ends), size),
                chains(found.chains()),
                found.total(),
                found.stopped());
    }

    private Page<SharedProject> shared(Node from, Node to, int total, int page, int size) {
        if (total == 0) {
            return new Page<>(List.of(), page, size, 0);
        }
        List<String> projects = projects(from, to, size, (long) (page - 1) * size);
        List<String> both = List.of(from.getURI(), to.getURI());
        List<SharedProject> items = new SharedProjects(session, concepts, projects, both, level)
                .of(from.getURI(), to.getURI(), Set.copyOf(projects));
        return new Page<>(items, page, size, total);
    }

    private List<String> projects(Node from, Node to, int limit, long offset) {
        Map<String, Node> given =
                Map.of("collaboration", session.space().collaboration(level, from.getURI(), to.getURI()));
        return session.askPart("shared-projects", given, limit, offset).stream()
                .map(row -> row.text("project"))
                .toList();
    }

    private Page<Ref> refs(List<String> iris, int size) {
        Page<String> first = Page.of(iris, 1, size);
        Map<String, Ref> refs = session.refs(first.items());
        return new Page<>(
                first.items().stream()
                        .map(iri -> session.space().refIn(refs, iri))
                        .toList(),
                1,
                size,
                first.total());
    }

    private List<Between.Chain> chains(List<List<String>> chains) {
        Collection<String> named = new TreeSet<>();
        Map<List<String>, List<String>> projects = new LinkedHashMap<>();
        for (List<String> chain : chains) {
            named.addAll(chain);
            for (int at = 1; at < chain.size(); at++) {
                projects.computeIfAbsent(
                        List.of(chain.get(at - 1), chain.get(at)),
                        pair -> projects(
                                NodeFactory.createURI(pair.get(0)),
                                NodeFactory.createURI(pair.get(1)),
                                PROJECTS_OF_A_LINK,
                                0));
            }
        }
        Collection<String> all = new TreeSet<>();
        projects.values().forEach(all::addAll);
        Map<String, ProjectCard> cards = new Cards(session, concepts).projects(all);
        Map<String, Ref> refs = session.refs(named);
        Map<List<String>, Between.Link> links = new HashMap<>();
        projects.forEach((pair, iris) -> links.put(
                pair,
                new Between.Link(
                        session.space().refIn(refs, pair.get(0)),
                        session.space().refIn(refs, pair.get(1)),
                        neighbours.shared(pair.get(0), pair.get(1)),
                        cards.values().stream()
                                .filter(card -> iris.contains(card.ref().iri()))
                                .toList())));
        return chains.stream().map(chain -> chain(chain, links)).toList();
    }

    private static Between.Chain chain(List<String> chain, Map<List<String>, Between.Link> links) {
        List<Between.Link> steps = new ArrayList<>();
        for (int at = 1; at < chain.size(); at++) {
            Between.Link link = links.get(List.of(chain.get(at - 1), chain.get(at)));
            if (link != null) {
                steps.add(link);
            }
        }
        return new Between.Chain(steps);
    }

    /** What several organisations have in common. */
    InCommon inCommon(List<Node> organisations, int most) {
        List<String> iris = organisations.stream().map(Node::getURI).toList();
        Map<List<String>, Integer> pairs = new LinkedHashMap<>();
        neighbours.of(iris);
        for (int one = 0; one < iris.size(); one++) {
            for (int other = one + 1; other < iris.size(); other++) {
                pairs.put(List.of(iris.get(one), iris.get(other)), neighbours.shared(iris.get(one), iris.get(other)));
            }
        }
        return new InCommon(refs(neighbours.inCommon(iris), most), pairs);
    }
}
