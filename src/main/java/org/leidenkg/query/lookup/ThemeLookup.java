package org.leidenkg.query.lookup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.query.network.Participations;

/** What there is of one theme or section. */
final class ThemeLookup {
    private final DataCache data;
    private final Counting counting;

    ThemeLookup(DataCache data, Counting counting) {
        this.data = data;
        this.counting = counting;
    }

    /**
     * @param projectPage number of the page of projects
     * @param organisationPage number of the page of organisations
     */
    ThemeDetail of(ThemeCard theme, int projectPage, int organisationPage, int size) {
        String iri = theme.ref().iri();
        List<ProjectCard> own = data.projects().values().stream()
                .filter(card -> card.hasTopic(iri))
                .toList();
        Participations participations = data.participations(counting.certainty());
        Map<String, Integer> sizes = new TreeMap<>();
        own.forEach(project -> participations
                .members(project.ref().iri(), counting.level())
                .forEach(one -> sizes.merge(one, 1, Integer::sum)));
        List<Map.Entry<String, Integer>> mostFirst = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        return new ThemeDetail(
                theme,
                data.concepts().themes().stream()
                        .filter(other -> other.broader()
                                .map(Ref::iri)
                                .filter(iri::equals)
                                .isPresent())
                        .toList(),
                Page.of(own, projectPage, size),
                Page.of(mostFirst, organisationPage, size).map(one -> data.organisation(one.getKey(), one.getValue())),
                sectors(sizes));
    }

    /** @param sizes in how many projects of the theme each organisation takes part */
    private List<ThemeDetail.Sector> sectors(Map<String, Integer> sizes) {
        Map<Concept, ThemeDetail.Sector> sectors = new HashMap<>();
        sizes.forEach((iri, number) -> data.organisation(iri, number)
                .type()
                .map(data.concepts()::sector)
                .ifPresent(sector -> sectors.merge(
                        sector,
                        new ThemeDetail.Sector(sector, 1, number),
                        (a, b) -> new ThemeDetail.Sector(
                                sector,
                                a.organisations() + b.organisations(),
                                a.participations() + b.participations()))));
        return sectors.values().stream()
                .sorted(Comparator.comparingInt(ThemeDetail.Sector::participations)
                        .reversed()
                        .thenComparing(sector -> sector.sector().key()))
                .toList();
    }
}
