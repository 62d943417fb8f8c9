package org.leidenkg.query.answer.between;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;

/**
 * What is between two organisations: the projects that they share, or else the shortest chains from one to the other.
 *
 * @param from the one; its organisation where units are rolled up and a unit was asked for
 * @param shared the projects that both take part in
 * @param intended which of the two may only be intended in what they share, as in {@link Partner}
 * @param inCommon whom both work with, those with the most shared projects first, and how many
 * @param chains the shortest chains, when they share no project; the strongest first, at most {@link #MOST_CHAINS}
 * @param totalChains how many shortest chains there are
 */
public record Between(
        Ref from,
        Ref to,
        @JsonUnwrapped Counting counting,
        Page<SharedProject> shared,
        Optional<List<Ref>> intended,
        Page<Ref> inCommon,
        List<Chain> chains,
        long totalChains) {
    public static final int MOST_CHAINS = 10;

    public Between {
        intended = intended.map(List::copyOf);
        chains = List.copyOf(chains);
    }

    public boolean isSame() {
        return from.iri().equals(to.iri());
    }

    /** Steps from one to the other, each a shared project: 0 for the same, 1 for partners, -1 where no way was found. */
    public int distance() {
        if (isSame()) {
            return 0;
        }
        if (shared.total() > 0) {
            return 1;
        }
        return chains.isEmpty() ? -1 : chains.get(0).links().size();
    }

    /** A way from one organisation to another. */
    public record Chain(List<Link> links) {
        public Chain {
            links = List.copyOf(links);
        }
    }

    /**
     * Two organisations that share projects, such as a step of a chain.
     *
     * @param sharedProjects how many they share
     * @param projects the first of these, in the order of the agenda
     * @param intended which of the two may only be intended in what they share, as in {@link Partner}
     */
    @JsonClassDescription("Two organisations that share projects; the first of these.")
    public record Link(
            Ref from,
            Ref to,
            int sharedProjects,
            List<ProjectCard> projects,

            @JsonProperty("possiblyIntended") @JsonPropertyDescription(Partner.POSSIBLY_INTENDED)
            Optional<List<Ref>> intended) {
        public Link {
            projects = List.copyOf(projects);
            intended = intended.map(List::copyOf);
        }
    }
}
