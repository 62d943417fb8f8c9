package org.leidenkg.web.api;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;

/**
 * Where in a list a page of it is.
 *
 * @param pages number of the last page
 */
@JsonClassDescription("Where in a list this page of it is.")
public record ListPlace(
        int page,
        int size,
        int pages,

        @JsonPropertyDescription("How many items there are on all pages together.")
        int total,

        @JsonPropertyDescription("Address of the page before; not on the first.")
        Optional<String> previous,

        @JsonPropertyDescription("Address of the page after; not on the last.")
        Optional<String> next) {}
