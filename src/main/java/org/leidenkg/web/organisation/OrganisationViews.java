package org.leidenkg.web.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.Level;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.Partner;
import org.leidenkg.query.answer.PartyCounts;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ProjectRoles;
import org.leidenkg.query.answer.RankedPosition;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.web.question.QuestionLinks;

/** What the page of an organisation shows. */
public final class OrganisationViews {
    private OrganisationViews() {}

    /**
     * An organisation with its partners and projects.
     *
     * @param theme the one theme whose projects are shown
     */
    public record OrganisationView(
            OrganisationDetail organisation,
            Level level,
            PartyCounts counts,
            Page<Partner> partners,
            Page<ProjectRoles> projects,
            List<ThemeCard> themes,
            Optional<ThemeCard> theme,
            Optional<RankedPosition> standing,
            QuestionLinks.Link partnersQuestion,
            QuestionLinks.Link projectsQuestion) {
        public OrganisationView {
            themes = List.copyOf(themes);
        }

        /** Whether counting with units can differ from counting without. */
        public boolean hasLevels() {
            return !organisation.units().isEmpty() || organisation.unitOf().isPresent();
        }

        /** The projects of the page by theme, in the order of the themes. */
        public List<ThemeGroup> groups() {
            return byTheme(projects.items(), themes);
        }

        /** The themes, without sections, in which it has projects. */
        public List<ThemeCount> themeCounts() {
            return themes.stream()
                    .filter(one -> one.broader().isEmpty()
                            && counts.byTheme().containsKey(one.ref().iri()))
                    .map(one -> new ThemeCount(
                            one, counts.byTheme().getOrDefault(one.ref().iri(), 0)))
                    .toList();
        }

        public List<OrganisationDetail.Abbreviation> inferredAbbreviations() {
            return organisation.abbreviations().stream()
                    .filter(one -> one.basis()
                            .map(Concept::key)
                            .filter("stated"::equals)
                            .isEmpty())
                    .toList();
        }

        public List<OrganisationDetail.Identifier> closeIdentifiers() {
            return organisation.identifiers().stream()
                    .filter(one -> !one.exact())
                    .toList();
        }

        public boolean isCertain() {
            return counts.doubts().isEmpty()
                    && inferredAbbreviations().isEmpty()
                    && closeIdentifiers().isEmpty()
                    && organisation.unclear().isEmpty();
        }
    }

    /** A theme and in how many of its projects an organisation takes part. */
    public record ThemeCount(ThemeCard theme, int projects) {}

    /** Projects of one theme; without a theme those that have none. */
    public record ThemeGroup(Optional<Ref> theme, List<ProjectRoles> projects) {
        public ThemeGroup {
            projects = List.copyOf(projects);
        }
    }

    /** By theme in the order of the themes; each project once, under the first theme it belongs to. */
    static List<ThemeGroup> byTheme(List<ProjectRoles> projects, List<ThemeCard> themes) {
        Map<ProjectCard, ProjectRoles> left = new LinkedHashMap<>();
        projects.forEach(one -> left.put(one.project(), one));
        List<ThemeGroup> groups = new ArrayList<>();
        themes.stream().filter(theme -> theme.broader().isEmpty()).forEach(theme -> {
            List<ProjectRoles> rows = left.values().stream()
                    .filter(row -> row.project().topics().contains(theme.ref()))
                    .toList();
            rows.forEach(row -> left.remove(row.project()));
            if (!rows.isEmpty()) {
                groups.add(new ThemeGroup(Optional.of(theme.ref()), rows));
            }
        });
        if (!left.isEmpty()) {
            groups.add(new ThemeGroup(Optional.empty(), List.copyOf(left.values())));
        }
        return groups;
    }
}
