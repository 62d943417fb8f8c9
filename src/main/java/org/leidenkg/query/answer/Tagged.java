package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A text and the language it is in.
 *
 * @param language a language tag such as "nl"; empty where the data gives none
 */
@JsonClassDescription("A text with its language, if it has one.")
public record Tagged(
        String text,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String language) {}
