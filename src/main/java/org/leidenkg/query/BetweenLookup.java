package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leidenkg.model.Level;

/** What is between organisations. */
final class BetweenLookup {
    private static final int PROJECTS_OF_A_LINK = 3;

    private final Session session;
    private final Participations participations;
    private final SharedProjects shared;
    private final Level level;
    private final ShortestChains chains;

    BetweenLookup(Session session, Concepts concepts, Participations participations, Level level) {
        this.session = session;
        this.participations = participations;
        this.shared = new SharedProjects(session, concepts, participations, level);
        this.level = level;
        this.chains = new ShortestChains(participations, level);
    }

    Between between(String asked, String other, int page, int size) {
        String from = participations.counted(asked, level);
        String to = participations.counted(other, level);
        List<ProjectCard> projects = chains.shared(from, to);
        boolean isApart = projects.isEmpty() && !from.equals(to);
        ShortestChains.Found found =
                isApart ? chains.between(from, to, Between.MOST_CHAINS) : new ShortestChains.Found(List.of(), 0);
        Page<ProjectCard> cards = Page.of(projects, page, size);
        Map<String, Ref> refs = session.refs(List.of(from, to));
        return new Between(
                session.space().refIn(refs, from),
                session.space().refIn(refs, to),
                level,
                new Page<>(shared.of(from, to, cards.items()), page, size, cards.total()),
                refs(from.equals(to) ? List.of() : inCommon(List.of(from, to)), size),
                chains(found.chains()),
                found.total());
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

    private List<Between.Chain> chains(List<List<String>> found) {
        Set<String> named = new TreeSet<>();
        found.forEach(named::addAll);
        Map<String, Ref> refs = session.refs(named);
        return found.stream().map(chain -> chain(chain, refs)).toList();
    }

    private Between.Chain chain(List<String> chain, Map<String, Ref> refs) {
        List<Between.Link> links = new ArrayList<>();
        for (int at = 1; at < chain.size(); at++) {
            List<ProjectCard> projects = chains.shared(chain.get(at - 1), chain.get(at));
            links.add(new Between.Link(
                    session.space().refIn(refs, chain.get(at - 1)),
                    session.space().refIn(refs, chain.get(at)),
                    projects.size(),
                    projects.stream().limit(PROJECTS_OF_A_LINK).toList()));
        }
        return new Between.Chain(links);
    }

    /** What several organisations have in common. */
    InCommon inCommon(List<String> organisations, int most) {
        Map<List<String>, Integer> pairs = new LinkedHashMap<>();
        for (int one = 0; one < organisations.size(); one++) {
            for (String other : organisations.subList(one + 1, organisations.size())) {
                pairs.put(
                        List.of(organisations.get(one), other),
                        chains.shared(organisations.get(one), other).size());
            }
        }
        return new InCommon(refs(inCommon(organisations), most), pairs);
    }

    /** Whom all of them work with, those with the most shared projects first. */
    private List<String> inCommon(List<String> organisations) {
        List<Map<String, List<ProjectCard>>> partners = organisations.stream()
                .distinct()
                .map(iri -> participations.partners(iri, level))
                .toList();
        Set<String> common = new HashSet<>(partners.get(0).keySet());
        partners.forEach(own -> common.retainAll(own.keySet()));
        return common.stream()
                .sorted(Comparator.comparingInt((String iri) -> partners.stream()
                                .mapToInt(
                                        own -> own.getOrDefault(iri, List.of()).size())
                                .sum())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
