package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * What a project is, who takes part, and what the source says.
 *
 * @param sourceCode the code as the text writes it, reading errors included
 * @param codeBasis on what the code rests
 * @param openEnded whether the source says that there are more parties than it names
 * @param leftOut how many more participations there are, which are not counted
 * @param unclear what is known of the parties that are no organisations
 */
@JsonClassDescription("What a project is, who takes part, and what the source says.")
public record ProjectDetail(
        @JsonUnwrapped ProjectCard card,
        Optional<String> sourceCode,
        Optional<Concept> codeBasis,
        List<String> otherTitles,
        Text description,

        @JsonPropertyDescription("Whether the source leaves the list of parties open.")
        boolean openEnded,

        @JsonProperty("participations") List<Involvement> involvements,

        @JsonPropertyDescription("How many more participations there are, which may only be intended.")
        int leftOut,

        List<UnclearParty> unclear,
        List<Passage> passages,
        List<Finding> findings) {
    public ProjectDetail {
        otherTitles = List.copyOf(otherTitles);
        involvements = List.copyOf(involvements);
        unclear = List.copyOf(unclear);
        passages = passages.stream().sorted().toList();
        findings = List.copyOf(findings);
    }

    /**
     * A party that is no organisation: a group without a name, an ambiguous name, or words that mean nothing known.
     *
     * @param type kind of group
     * @param within the organisation it is written as a part of
     * @param candidates what an ambiguous name can mean; none of them is chosen
     */
    @JsonClassDescription("A party that is no known organisation.")
    public record UnclearParty(
            @JsonUnwrapped Ref ref,
            @JsonProperty("groupType") Optional<Concept> type,
            List<Ref> within,
            List<Ref> candidates,
            Text reason,
            List<Tagged> evidence) {
        public UnclearParty {
            within = List.copyOf(within);
            candidates = List.copyOf(candidates);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Something that could not be read, or only by a guess.
     *
     * @param line line of the text, from 1
     */
    public record Finding(String code, String severity, Text description, Optional<Integer> line) {}

    /** What is known of that party; empty for an organisation. */
    public Optional<UnclearParty> findUnclear(Ref party) {
        return unclear.stream()
                .filter(one -> one.ref().iri().equals(party.iri()))
                .findFirst();
    }
}
