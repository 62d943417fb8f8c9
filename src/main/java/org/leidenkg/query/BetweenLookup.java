package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                    Optional.empty(),
                    new Page<>(List.of(), 1, size, 0),
                    List.of(),
                    0,
                    false);
        }
        neighbours.of(ends);
        Between.Link link = links(List.of(ends)).get(0);
        int total = link.sharedProjects();
        ShortestChains.Found found = total > 0
                ? new ShortestChains.Found(List.of(), 0, false)
                : new ShortestChains(neighbours).between(from.getURI(), to.getURI(), Between.MOST_CHAINS);
        return new Between(
                first,
                last,
                level,
                shared(from, to, total, page, size),
                link.intended(),
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
        Set<List<String>> pairs = new LinkedHashSet<>();
        for (List<String> chain : chains) {
            for (int at = 1; at < chain.size(); at++) {
                pairs.add(chain.subList(at - 1, at + 1));
            }
        }
        Map<List<String>, Between.Link> links = new HashMap<>();
        links(pairs)
                .forEach(link -> links.put(List.of(link.from().iri(), link.to().iri()), link));
        return chains.stream().map(chain -> chain(chain, links)).toList();
    }

    /** What each of these pairs shares, whose neighbours are known. */
    private List<Between.Link> links(Collection<List<String>> pairs) {
        Map<List<String>, Set<String>> projects = new LinkedHashMap<>();
        pairs.forEach(pair -> projects.put(pair, projectsToTell(pair)));
        Set<String> named = new TreeSet<>();
        pairs.forEach(named::addAll);
        Set<String> all = new TreeSet<>();
        projects.values().forEach(all::addAll);
        SharedProjects shared = new SharedProjects(session, concepts, all, named, level);
        Map<String, Ref> refs = session.refs(named);
        List<Between.Link> links = new ArrayList<>();
        projects.forEach((pair, iris) -> {
            Ref from = session.space().refIn(refs, pair.get(0));
            Ref to = session.space().refIn(refs, pair.get(1));
            int total = neighbours.shared(from.iri(), to.iri());
            List<SharedProject> told = shared.of(from.iri(), to.iri(), iris);
            links.add(new Between.Link(
                    from,
                    to,
                    total,
                    told.stream()
                            .limit(PROJECTS_OF_A_LINK)
                            .map(SharedProject::project)
                            .toList(),
                    total == 0 ? Optional.empty() : SharedProject.intended(from, to, total, told)));
        });
        return links;
    }

    /** All that they share, where that is not very much: only all tell how certain it is. */
    private Set<String> projectsToTell(List<String> pair) {
        int total = neighbours.shared(pair.get(0), pair.get(1));
        return total == 0
                ? Set.of()
                : Set.copyOf(projects(
                        NodeFactory.createURI(pair.get(0)),
                        NodeFactory.createURI(pair.get(1)),
                        total <= Partner.MOST_UNFOLDED ? total : PROJECTS_OF_A_LINK,
                        0));
    }

    private static Between.Chain chain(List<String> chain, Map<List<String>, Between.Link> links) {
        List<Between.Link> steps = new ArrayList<>();
        for (int at = 1; at < chain.size(); at++) {
            Between.Link link = links.get(chain.subList(at - 1, at + 1));
            if (link != null) {
                steps.add(link);
            }
        }
        return new Between.Chain(steps);
    }

    /** What several organisations have in common. */
    InCommon inCommon(List<Node> organisations, int most) {
        List<String> iris = organisations.stream().map(Node::getURI).toList();
        List<List<String>> pairs = new ArrayList<>();
        for (int one = 0; one < iris.size(); one++) {
            for (int other = one + 1; other < iris.size(); other++) {
                pairs.add(List.of(iris.get(one), iris.get(other)));
            }
        }
        neighbours.of(iris);
        return new InCommon(refs(neighbours.inCommon(iris), most), links(pairs));
    }
}
