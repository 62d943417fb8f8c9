package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.leidenkg.model.Role;

/**
 * That a party takes part in a project in a role, with the words that say so and how they were read.
 *
 * @param mentions the words as written, on one line
 * @param evidence why the words were taken to mean this party
 * @param similarity how alike, from 0 to 1, where the words were only alike
 */
@JsonClassDescription("A party in a role.")
public record Involvement(
        @JsonProperty("id") String iri,
        Ref party,
        @JsonIgnore Ref project,
        Role role,
        @JsonPropertyDescription("The words of the source.") List<String> mentions,
        @JsonProperty("certainty") List<Concept> certainties,

        @JsonProperty("resolution") @JsonPropertyDescription("By which rule the words were read.")
        List<Concept> methods,

        @JsonProperty("relation") List<Concept> relations,
        List<Tagged> evidence,
        Optional<BigDecimal> similarity,
        Optional<Period> period,
        List<Passage> passages) {
    public Involvement {
        mentions = List.copyOf(mentions);
        certainties = List.copyOf(certainties);
        methods = List.copyOf(methods);
        relations = List.copyOf(relations);
        evidence = List.copyOf(evidence);
        passages = passages.stream().sorted().toList();
    }
}
