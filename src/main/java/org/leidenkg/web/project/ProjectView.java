package org.leidenkg.web.project;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leidenkg.model.Role;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.RelatedProject;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.web.question.QuestionLinks;

/** What the page of a project shows: the project with its parties told apart. */
public record ProjectView(
        ProjectDetail project, List<ThemeCard> themes, List<RelatedProject> related, QuestionLinks.Link question) {
    /** Its theme and its section, as far as it has them. */
    public List<Ref> topics() {
        return Stream.of(false, true)
                .flatMap(section -> themes.stream()
                        .filter(theme -> theme.broader().isPresent() == section
                                && project.card().topics().contains(theme.ref()))
                        .limit(1))
                .map(ThemeCard::ref)
                .toList();
    }

    /** Organisations in a role, in the order of the source. */
    public List<Involvement> organisations(Role role) {
        return of(Kind.ORGANISATION).stream().filter(one -> one.role() == role).toList();
    }

    public List<Involvement> of(Kind kind) {
        return project.involvements().stream()
                .filter(one -> one.party().kind() == kind)
                .toList();
    }

    public List<MarkedPassage> passages() {
        return project.passages().stream()
                .map(passage -> MarkedPassage.of(passage, project.involvements()))
                .toList();
    }

    /** The certainties that occur and how often, without "stated". */
    public Map<Concept, Integer> doubts() {
        Map<Concept, Integer> counts = new LinkedHashMap<>();
        project.involvements().stream()
                .flatMap(one -> one.certainties().stream())
                .filter(Concept::isDoubt)
                .sorted(Comparator.comparing(Concept::key))
                .forEach(certainty -> counts.merge(certainty, 1, Integer::sum));
        return counts;
    }
}
