package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.leidenkg.model.Level;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Between;
import org.leidenkg.query.answer.InCommon;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.SharedProject;
import org.leidenkg.query.network.Participations;
import org.leidenkg.query.network.ShortestChains;

/** What is between organisations. */
final class BetweenLookup {
    private static final int PROJECTS_OF_A_LINK = 3;

    private final Session session;
    private final Participations participations;
    private final SharedProjects shared;
    private final Level level;
    private final ShortestChains chains;

    BetweenLookup(Session session, ConceptIndex concepts, Participations participations, Level level) {
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
        Between.Link link = link(from, to);
        return new Between(
                link.from(),
                link.to(),
                level,
                new Page<>(shared.of(from, to, cards.items()), page, size, cards.total()),
                link.intended(),
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
        return found.stream()
                .map(chain -> new Between.Chain(IntStream.range(1, chain.size())
                        .mapToObj(at -> link(chain.get(at - 1), chain.get(at)))
                        .toList()))
                .toList();
    }

    private Between.Link link(String one, String other) {
        List<ProjectCard> projects = chains.shared(one, other);
        Map<String, Ref> refs = session.refs(List.of(one, other));
        Ref from = session.space().refIn(refs, one);
        Ref to = session.space().refIn(refs, other);
        return new Between.Link(
                from,
                to,
                projects.size(),
                projects.stream().limit(PROJECTS_OF_A_LINK).toList(),
                projects.isEmpty()
                        ? Optional.empty()
                        : SharedProject.intended(from, to, projects.size(), shared.unfolded(one, other, projects)));
    }

    /** What several organisations have in common. */
    InCommon inCommon(List<String> organisations, int most) {
        List<Between.Link> pairs = new ArrayList<>();
        for (int one = 0; one < organisations.size(); one++) {
            for (String other : organisations.subList(one + 1, organisations.size())) {
                pairs.add(link(organisations.get(one), other));
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
