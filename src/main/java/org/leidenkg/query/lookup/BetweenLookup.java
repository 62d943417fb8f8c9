package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.between.Between;
import org.leidenkg.query.answer.between.InCommon;
import org.leidenkg.query.answer.between.Partner;
import org.leidenkg.query.answer.between.SharedProject;
import org.leidenkg.query.network.Participations;
import org.leidenkg.query.network.ShortestChains;

/** What is between organisations, as they count at a level. */
final class BetweenLookup {
    private static final int PROJECTS_OF_A_LINK = 3;

    private final DataCache data;
    private final Participations participations;
    private final Counting counting;
    private final Level level;
    private final ShortestChains chains;

    BetweenLookup(DataCache data, Counting counting) {
        this.data = data;
        this.participations = data.participations(counting.certainty());
        this.counting = counting;
        this.level = counting.level();
        this.chains = new ShortestChains(participations, level);
    }

    Partner partner(String organisation, OrganisationLists.SharedWith with) {
        Ref own = data.ref(organisation);
        Ref partner = data.ref(with.partner());
        List<ProjectCard> shared = with.projects();
        List<SharedProject> projects = shared(organisation, with.partner(), shared);
        SortedMap<String, Ref> topics = new TreeMap<>();
        shared.forEach(card -> card.topics().forEach(topic -> topics.put(topic.iri(), topic)));
        data.concepts().themes().stream()
                .filter(theme -> theme.broader().isPresent())
                .forEach(section -> topics.remove(section.ref().iri()));
        return new Partner(
                partner,
                shared.size(),
                with.weight(),
                projects,
                List.copyOf(topics.values()),
                SharedProject.intended(own, partner, projects));
    }

    Between between(String asked, String other, int page, int size) {
        String from = participations.counted(asked, level);
        String to = participations.counted(other, level);
        List<ProjectCard> projects = chains.shared(from, to);
        boolean isApart = projects.isEmpty() && !from.equals(to);
        ShortestChains.Found found =
                isApart ? chains.between(from, to, Between.MOST_CHAINS) : new ShortestChains.Found(List.of(), 0);
        Between.Link link = link(from, to);
        return new Between(
                link.from(),
                link.to(),
                counting,
                Page.of(projects, page, size).map(card -> shared(from, to, card)),
                link.intended(),
                Page.of(from.equals(to) ? List.<String>of() : inCommon(List.of(from, to)), 1, size)
                        .map(data::ref),
                found.chains().stream()
                        .map(chain -> new Between.Chain(IntStream.range(1, chain.size())
                                .mapToObj(at -> link(chain.get(at - 1), chain.get(at)))
                                .toList()))
                        .toList(),
                found.total());
    }

    private Between.Link link(String one, String other) {
        List<ProjectCard> projects = chains.shared(one, other);
        Ref from = data.ref(one);
        Ref to = data.ref(other);
        return new Between.Link(
                from,
                to,
                projects.size(),
                projects.stream().limit(PROJECTS_OF_A_LINK).toList(),
                projects.isEmpty()
                        ? Optional.empty()
                        : Optional.of(SharedProject.intended(from, to, shared(one, other, projects))));
    }

    private List<SharedProject> shared(String one, String other, List<ProjectCard> projects) {
        return projects.stream().map(card -> shared(one, other, card)).toList();
    }

    /** A project with the parts of both in it; when units are rolled up also those of their units. */
    private SharedProject shared(String one, String other, ProjectCard project) {
        return new SharedProject(project, parts(project, one), parts(project, other));
    }

    private List<SharedProject.Part> parts(ProjectCard project, String organisation) {
        Set<String> parties = participations.parties(organisation, level);
        return participations.in(project.ref().iri()).stream()
                .filter(one -> parties.contains(one.party()))
                .map(one -> new SharedProject.Part(
                        data.ref(one.party()), one.role(), data.concepts().of(one.certainties())))
                .toList();
    }

    /** What several organisations have in common. */
    InCommon inCommon(List<String> organisations, int most) {
        List<Between.Link> pairs = new ArrayList<>();
        for (int one = 0; one < organisations.size(); one++) {
            for (String other : organisations.subList(one + 1, organisations.size())) {
                pairs.add(link(organisations.get(one), other));
            }
        }
        return new InCommon(Page.of(inCommon(organisations), 1, most).map(data::ref), pairs);
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
