package org.leidenkg.web.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.PartyCounts;
import org.leidenkg.query.answer.ProjectRoles;
import org.leidenkg.query.answer.RankedPosition;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.answer.between.Partner;
import org.leidenkg.web.list.ListFilters;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.question.QuestionLinks;

/**
 * What the page of an organisation shows.
 *
 * @param partnerCount with how many others it works
 * @param settledProjects in how many projects it does not just perhaps take part
 * @param filters by what both lists are narrowed
 * @param projectFilters the same, of the list of projects
 */
public record OrganisationView(
        OrganisationDetail organisation,
        Counting counting,
        PartyCounts counts,
        int partnerCount,
        int settledProjects,
        ListFilters filters,
        ListFilters projectFilters,
        Page<Partner> partners,
        Page<ProjectRoles> projects,
        List<ThemeCard> themes,
        Optional<RankedPosition> standing,
        Optional<QuestionLinks.Link> partnersQuestion,
        Optional<QuestionLinks.Link> projectsQuestion) {
    /** Most shared projects that unfold below a partner; more are a page of their own. */
    private static final int MOST_UNFOLDED = 25;

    public OrganisationView {
        themes = List.copyOf(themes);
    }

    /** What a unit counts as where units are counted with their organisation. */
    public Optional<Ref> countsAs() {
        return counting.level() == Level.ROLLED_UP ? organisation.unitOf() : Optional.empty();
    }

    /** The projects of the page by theme, in the order of the themes; each once, under the first theme it belongs to. */
    public Map<Optional<Ref>, List<ProjectRoles>> groups() {
        Map<Optional<Ref>, List<ProjectRoles>> groups = new LinkedHashMap<>();
        topThemes().forEach(one -> groups.put(Optional.of(one.ref()), new ArrayList<>()));
        groups.put(Optional.empty(), new ArrayList<>());
        for (ProjectRoles project : projects.items()) {
            Optional<Ref> first = topThemes()
                    .map(ThemeCard::ref)
                    .filter(project.project().topics()::contains)
                    .findFirst();
            groups.computeIfPresent(first, (key, known) -> {
                known.add(project);
                return known;
            });
        }
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private Stream<ThemeCard> topThemes() {
        return themes.stream().filter(one -> one.broader().isEmpty());
    }

    /** What its picture is of; nothing where there is nobody to show, or where words choose, which a picture does not know. */
    public Optional<List<String>> picture() {
        return Optional.of(Stream.concat(
                                Stream.of("organisation="
                                        + PageContext.encoded(organisation.ref().slug())),
                                filters.ofPicture().stream())
                        .toList())
                .filter(parameters ->
                        partners.total() > 0 && filters.query().text().isEmpty());
    }

    public boolean unfolds(Partner partner) {
        return partner.sharedProjects() <= MOST_UNFOLDED;
    }

    /** In how many of its projects it may only be intended. */
    public int perhaps() {
        return counts.projects() - settledProjects;
    }

    public List<OrganisationDetail.Abbreviation> inferredAbbreviations() {
        return organisation.abbreviations().stream()
                .filter(one ->
                        one.basis().map(Concept::key).filter("stated"::equals).isEmpty())
                .toList();
    }

    public List<OrganisationDetail.Identifier> closeIdentifiers() {
        return organisation.identifiers().stream().filter(one -> !one.exact()).toList();
    }

    public boolean isCertain() {
        return counts.doubts().isEmpty()
                && inferredAbbreviations().isEmpty()
                && closeIdentifiers().isEmpty()
                && organisation.unclear().isEmpty();
    }
}
