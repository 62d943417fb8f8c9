package org.leidenkg.web.between;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.between.Between;
import org.leidenkg.query.answer.between.Partner;
import org.leidenkg.query.answer.between.SharedProject;
import org.leidenkg.web.api.ListAnswer;
import org.leidenkg.web.api.ListPlace;

/** What the API answers about two organisations; the projects that they share are the items. */
@JsonClassDescription("What two organisations share, or the shortest chains between them.")
record BetweenAnswer(
        Ref from,
        Ref to,
        @JsonUnwrapped Counting counting,

        @JsonPropertyDescription("Number of links; none where there is no chain or the search was stopped.")
        Optional<Integer> distance,

        @JsonPropertyDescription(Partner.POSSIBLY_INTENDED) Optional<List<Ref>> possiblyIntended,

        @JsonPropertyDescription("Organisations that work with both; the first of them.")
        ListAnswer<Ref> inCommon,

        long totalChains,
        List<Between.Chain> chains,
        @JsonUnwrapped ListPlace place,
        List<SharedProject> items) {
    static BetweenAnswer of(Between between, ListPlace place) {
        return new BetweenAnswer(
                between.from(),
                between.to(),
                between.counting(),
                Optional.of(between.distance()).filter(distance -> distance >= 0),
                between.intended(),
                new ListAnswer<>(between.inCommon().total(), between.inCommon().items()),
                between.totalChains(),
                between.chains(),
                place,
                between.shared().items());
    }
}
