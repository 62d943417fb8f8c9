package org.leidenkg.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A page of a list. */
public record PageAnswer<T>(@JsonUnwrapped ListPlace place, List<T> items) {
    public PageAnswer {
        items = List.copyOf(items);
    }
}
