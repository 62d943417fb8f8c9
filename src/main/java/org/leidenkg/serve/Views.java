package org.leidenkg.serve;

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
import org.leidenkg.query.ProjectDetail;
import org.leidenkg.query.Ref;
import org.leidenkg.query.ThemeCard;

/** What the templates show, put in the order in which they show it. */
public final class Views {
    private Views() {}

    /** What went wrong, in the reader's language. */
    public record ProblemView(int status, String title, String detail) {}

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
