package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * What an organisation is.
 *
 * @param otherNames without the abbreviations
 * @param spellings forms that sources write but that are no correct name
 * @param unclear ambiguous or unnamed parties that may mean it, or lie within it
 */
@JsonClassDescription("What an organisation is.")
public record OrganisationDetail(
        @JsonUnwrapped Ref ref,
        Form form,
        @JsonProperty("organisationType") Optional<Concept> type,
        Optional<Ref> unitOf,
        List<Ref> partOf,
        List<Ref> units,
        List<Ref> parts,
        List<Abbreviation> abbreviations,
        List<Tagged> otherNames,
        List<String> spellings,
        List<Identifier> identifiers,
        List<String> websites,
        Text note,

        @JsonPropertyDescription("Unclear names that may mean it.")
        List<Ref> unclear) {
    public OrganisationDetail {
        partOf = List.copyOf(partOf);
        units = List.copyOf(units);
        parts = List.copyOf(parts);
        abbreviations = List.copyOf(abbreviations);
        otherNames = List.copyOf(otherNames);
        spellings = List.copyOf(spellings);
        identifiers = List.copyOf(identifiers);
        websites = List.copyOf(websites);
        unclear = List.copyOf(unclear);
    }

    public enum Form {
        ORGANISATION,
        UNIT,
        NETWORK
    }

    /** A short form, on what its meaning rests, and the evidence. */
    public record Abbreviation(String form, Optional<Concept> basis, List<Tagged> evidence) {
        public Abbreviation {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * An identifier given by others.
     *
     * @param scheme such as "ror"
     * @param link where to look it up
     * @param exact whether it is known to mean this organisation and not one close to it
     */
    public record Identifier(String scheme, String value, Optional<String> link, boolean exact, List<Tagged> evidence) {
        public Identifier {
            evidence = List.copyOf(evidence);
        }
    }
}
