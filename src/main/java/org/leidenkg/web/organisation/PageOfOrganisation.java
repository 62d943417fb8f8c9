package org.leidenkg.web.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.web.api.ListPlace;

/** A page of what there is of an organisation, as the API gives it. */
record PageOfOrganisation<T>(
        Ref organisation,
        @JsonUnwrapped Counting counting,
        @JsonUnwrapped ListPlace place,
        List<T> items) {
    PageOfOrganisation {
        items = List.copyOf(items);
    }
}
