package org.leidenkg.query.answer.between;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.Role;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Text;

class SharedProjectTest {
    private static final Text NO_TEXT = new Text(List.of());
    private static final Ref ONE = ref("one");
    private static final Ref OTHER = ref("other");

    private static Ref ref(String slug) {
        return new Ref("https://example.org/" + slug, Kind.ORGANISATION, slug, NO_TEXT);
    }

    private static SharedProject project(String certaintyOfOne, String certaintyOfOther) {
        ProjectCard card = new ProjectCard(ref("project"), Optional.empty(), 0, Optional.empty(), List.of());
        return new SharedProject(card, List.of(part(ONE, certaintyOfOne)), List.of(part(OTHER, certaintyOfOther)));
    }

    private static SharedProject.Part part(Ref party, String certainty) {
        return new SharedProject.Part(
                party, Role.PARTNER, List.of(new Concept("urn:" + certainty, certainty, NO_TEXT, NO_TEXT)));
    }

    private static List<Ref> intended(SharedProject... projects) {
        return SharedProject.intended(ONE, OTHER, List.of(projects));
    }

    @Test
    void oneProjectThatBothTakePartInForCertainIsEnough() {
        assertThat(intended(project("stated", "possibly-intended"), project("stated", "stated")))
                .isEmpty();
    }

    @Test
    void whoIsCertainInOneOfTheProjectsIsNotInDoubt() {
        assertThat(intended(project("possibly-intended", "possibly-intended"), project("stated", "intended")))
                .containsExactly(OTHER);
        assertThat(intended(project("possibly-intended", "possibly-intended"), project("intended", "stated")))
                .containsExactly(ONE);
    }

    @Test
    void bothAreInDoubtWhereTheDoubtIsNowAboutTheOneAndThenAboutTheOther() {
        assertThat(intended(project("possibly-intended", "stated"), project("stated", "possibly-intended")))
                .containsExactly(ONE, OTHER);
    }
}
