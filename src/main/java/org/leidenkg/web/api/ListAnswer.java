package org.leidenkg.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** A list that comes at once, or the first of it. */
public record ListAnswer<T>(
        @JsonPropertyDescription("How many items there are, also where not all of them are listed.")
        int total,

        List<T> items) {
    public ListAnswer {
        items = List.copyOf(items);
    }

    public static <T> ListAnswer<T> of(List<T> items) {
        return new ListAnswer<>(items.size(), items);
    }
}
