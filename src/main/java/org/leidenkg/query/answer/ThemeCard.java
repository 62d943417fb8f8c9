package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/**
 * A theme, or a section of one.
 *
 * @param broader the theme that a section is part of
 */
@JsonClassDescription("A theme or section in a list.")
public record ThemeCard(
        @JsonUnwrapped Ref ref,
        Optional<String> notation,
        Text definition,
        @JsonPropertyDescription("The theme of a section.") Optional<Ref> broader,
        int projects) {}
