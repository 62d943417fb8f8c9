package org.leidenkg.web.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.leidenkg.model.Role;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.RelatedProject;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.web.page.MarkedPassage;
import org.leidenkg.web.page.Views;
import org.leidenkg.web.question.QuestionLinks;

/** What the page of a project shows. */
public final class ProjectViews {
    private ProjectViews() {}

    /** A project with its parties told apart. */
    public record ProjectView(
            ProjectDetail project,
            Optional<Ref> theme,
            Optional<Ref> section,
            List<MarkedPassage> passages,
            List<RelatedProject> related,
            QuestionLinks.Link question) {
        public ProjectView {
            passages = List.copyOf(passages);
            related = List.copyOf(related);
        }

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
            return Views.countDoubts(project.involvements().stream());
        }
    }

    public static ProjectView of(
            ProjectDetail detail, List<ThemeCard> themes, List<RelatedProject> related, QuestionLinks.Link question) {
        return new ProjectView(
                detail,
                topic(detail, themes, theme -> theme.broader().isEmpty()),
                topic(detail, themes, theme -> theme.broader().isPresent()),
                detail.passages().stream()
                        .map(passage -> MarkedPassage.of(passage, detail.involvements()))
                        .toList(),
                related,
                question);
    }

    private static Optional<Ref> topic(ProjectDetail detail, List<ThemeCard> themes, Predicate<ThemeCard> wanted) {
        return themes.stream()
                .filter(theme -> detail.card().topics().contains(theme.ref()) && wanted.test(theme))
                .map(ThemeCard::ref)
                .findFirst();
    }
}
