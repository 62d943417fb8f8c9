package org.leidenkg.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.Role;
import org.leidenkg.query.Concept;
import org.leidenkg.query.Involvement;
import org.leidenkg.query.Kind;
import org.leidenkg.query.Level;
import org.leidenkg.query.OrganisationDetail;
import org.leidenkg.query.Partner;
import org.leidenkg.query.ProjectCard;
import org.leidenkg.query.ProjectDetail;
import org.leidenkg.query.Ref;
import org.leidenkg.query.ThemeCard;

/** What the templates show, put in the order in which they show it. */
public final class Views {
    private Views() {}

    /** What went wrong, in the reader's language. */
    public record ProblemView(int status, String title, String detail) {}

    /** An organisation with its partners and projects. */
    public record OrganisationView(
            OrganisationDetail organisation, Level level, List<Partner> partners, List<ThemeGroup> themes) {
        public OrganisationView {
            partners = List.copyOf(partners);
            themes = List.copyOf(themes);
        }

        public int projects() {
            return themes.stream().mapToInt(group -> group.projects().size()).sum();
        }

        public int projectsAs(Role role) {
            return (int) themes.stream()
                    .flatMap(group -> group.projects().stream())
                    .filter(row -> row.roles().stream().anyMatch(one -> one.role() == role))
                    .count();
        }

        /** Whether counting with units can differ from counting without. */
        public boolean hasLevels() {
            return !organisation.units().isEmpty() || organisation.unitOf().isPresent();
        }

        /** The certainties that occur and how often, without "stated". */
        public Map<Concept, Integer> doubts() {
            return countDoubts(
                    themes.stream().flatMap(group -> group.projects().stream()).flatMap(row -> row.roles().stream()));
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
            return doubts().isEmpty()
                    && inferredAbbreviations().isEmpty()
                    && closeIdentifiers().isEmpty()
                    && organisation.unclear().isEmpty();
        }
    }

    /** Projects of one theme; without a theme those that have none. */
    public record ThemeGroup(Optional<Ref> theme, List<ProjectRow> projects) {
        public ThemeGroup {
            projects = List.copyOf(projects);
        }
    }

    /** A project with the roles that an organisation, or its units, has in it. */
    public record ProjectRow(ProjectCard project, List<Involvement> roles) {
        public ProjectRow {
            roles = List.copyOf(roles);
        }
    }

    /** A project with its parties told apart. */
    public record ProjectView(ProjectDetail project, Optional<Ref> theme, Optional<Ref> section) {
        /** Organisations in a role, in the order of the source. */
        public List<Involvement> organisations(Role role) {
            return project.involvements().stream()
                    .filter(one -> one.role() == role && one.party().kind() == Kind.ORGANISATION)
                    .toList();
        }

        public List<Involvement> of(Kind kind) {
            return project.involvements().stream()
                    .filter(one -> one.party().kind() == kind)
                    .toList();
        }

        public Map<Concept, Integer> doubts() {
            return countDoubts(project.involvements().stream());
        }
    }

    private static Map<Concept, Integer> countDoubts(Stream<Involvement> involvements) {
        Map<Concept, Integer> counts = new LinkedHashMap<>();
        involvements
                .flatMap(one -> one.certainties().stream())
                .filter(certainty -> !certainty.key().equals("stated"))
                .sorted(java.util.Comparator.comparing(Concept::key))
                .forEach(certainty -> counts.merge(certainty, 1, Integer::sum));
        return counts;
    }

    /** By theme in the order of the themes; each project once, under the first theme it belongs to. */
    static List<ThemeGroup> byTheme(Map<ProjectCard, List<Involvement>> projects, List<ThemeCard> themes) {
        Map<ProjectCard, List<Involvement>> left = new LinkedHashMap<>(projects);
        List<ThemeGroup> groups = new ArrayList<>();
        themes.stream().filter(theme -> theme.broader().isEmpty()).forEach(theme -> {
            List<ProjectRow> rows = left.entrySet().stream()
                    .filter(entry -> entry.getKey().topics().contains(theme.ref()))
                    .map(entry -> new ProjectRow(entry.getKey(), entry.getValue()))
                    .toList();
            rows.forEach(row -> left.remove(row.project()));
            if (!rows.isEmpty()) {
                groups.add(new ThemeGroup(Optional.of(theme.ref()), rows));
            }
        });
        if (!left.isEmpty()) {
            List<ProjectRow> rows = left.entrySet().stream()
                    .map(entry -> new ProjectRow(entry.getKey(), entry.getValue()))
                    .toList();
            groups.add(new ThemeGroup(Optional.empty(), rows));
        }
        return groups;
    }

    static ProjectView project(ProjectDetail detail, List<ThemeCard> themes) {
        List<ThemeCard> topics = themes.stream()
                .filter(theme -> detail.card().topics().contains(theme.ref()))
                .toList();
        return new ProjectView(
                detail,
                topics.stream()
                        .filter(theme -> theme.broader().isEmpty())
                        .map(ThemeCard::ref)
                        .findFirst(),
                topics.stream()
                        .filter(theme -> theme.broader().isPresent())
                        .map(ThemeCard::ref)
                        .findFirst());
    }

    /** Such as "exact-abbreviation", for keys of messages. */
    public static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
