package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.leidenkg.model.Certainty;

/**
 * A word of a controlled list, such as "possibly intended".
 *
 * @param key last part of its IRI
 * @param definition may be empty
 */
@JsonClassDescription("A word of a controlled list.")
public record Concept(
        @JsonProperty("id") String iri,
        String key,
        Text name,
        @JsonIgnore Text definition) {
    /** Whether it is a certainty that is a doubt: each but one is. */
    public boolean isDoubt() {
        return !key.equals("stated");
    }

    /** Whether a participation of these certainties is in any doubt. */
    public static boolean areDoubts(List<Concept> certainties) {
        return certainties.stream().anyMatch(Concept::isDoubt);
    }

    /** Whether a participation of these certainties is only intended, or may be. */
    public static boolean areIntended(List<Concept> certainties) {
        return !Certainty.SETTLED.counts(certainties.stream().map(Concept::key).toList());
    }
}
