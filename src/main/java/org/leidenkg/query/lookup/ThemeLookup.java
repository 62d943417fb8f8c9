package org.leidenkg.query.lookup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leidenkg.model.Level;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.OrganisationCard;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.query.network.Participations;

/** What there is of one theme or section. */
final class ThemeLookup {
    private final CardReader cards;
    private final ProjectIndex projects;
    private final Participations participations;
    private final Classification classification;

    ThemeLookup(CardReader cards, ProjectIndex projects, Participations participations, Classification classification) {
        this.cards = cards;
        this.projects = projects;
        this.participations = participations;
        this.classification = classification;
    }

    /**
     * @param themes all of them
     * @param projectPage number of the page of projects
     * @param organisationPage number of the page of organisations
     */
    ThemeDetail of(ThemeCard theme, List<ThemeCard> themes, int projectPage, int organisationPage, int size) {
        List<ProjectCard> own = projects.cards().stream()
                .filter(card -> card.hasTopic(theme.ref().iri()))
                .toList();
        List<Present> present = present(own);
        return new ThemeDetail(
                theme,
                themes.stream()
                        .filter(other -> CardReader.isSectionOf(other, theme))
                        .toList(),
                Page.of(own, projectPage, size),
                organisations(present, organisationPage, size),
                sectors(present));
    }

    /** An organisation in the theme. */
    private record Present(String iri, int projects, int participations) {
        static final Comparator<Present> MOST_PROJECTS =
                Comparator.comparingInt(Present::projects).reversed().thenComparing(Present::iri);
    }

    /** All of them, the most present first. */
    private List<Present> present(List<ProjectCard> projects) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> roles = new HashMap<>();
        for (ProjectCard project : projects) {
            participations
                    .members(project.ref().iri(), Level.AS_NAMED)
                    .forEach(organisation -> counts.merge(organisation, 1, Integer::sum));
            participations.in(project.ref().iri()).forEach(one -> roles.merge(one.party(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(entry -> new Present(entry.getKey(), entry.getValue(), roles.getOrDefault(entry.getKey(), 0)))
                .sorted(Present.MOST_PROJECTS)
                .toList();
    }

    private Page<OrganisationCard> organisations(List<Present> present, int page, int size) {
        Page<Present> part = Page.of(present, page, size);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        part.items().forEach(one -> sizes.put(one.iri(), one.projects()));
        return new Page<>(List.copyOf(cards.organisations(sizes).values()), page, size, part.total());
    }

    private List<ThemeDetail.Sector> sectors(List<Present> present) {
        Map<Concept, Integer> organisations = new HashMap<>();
        Map<Concept, Integer> sums = new HashMap<>();
        for (Present one : present) {
            if (classification.isClassified(one.iri())) {
                Concept sector = classification.sector(one.iri());
                organisations.merge(sector, 1, Integer::sum);
                sums.merge(sector, one.participations(), Integer::sum);
            }
        }
        return organisations.entrySet().stream()
                .map(entry ->
                        new ThemeDetail.Sector(entry.getKey(), entry.getValue(), sums.getOrDefault(entry.getKey(), 0)))
                .sorted(Comparator.comparingInt(ThemeDetail.Sector::participations)
                        .reversed()
                        .thenComparing(sector -> sector.sector().key()))
                .toList();
    }
}
