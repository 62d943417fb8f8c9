package org.leidenkg.web.search;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.search.Hit;
import org.leidenkg.query.search.HitGroup;
import org.leidenkg.query.search.LabelKind;
import org.leidenkg.web.api.ListPlace;
import org.leidenkg.web.http.Language;

/** What the API answers to a search. */
@JsonClassDescription("A page of what was found, the best first.")
record SearchAnswer(
        String query, List<GroupSize> groups, @JsonUnwrapped ListPlace place, List<Found> items) {
    /** How much of a group there is. */
    record GroupSize(HitGroup group, int total) {}

    /** A hit, with the reason in words by language. */
    @JsonClassDescription("A thing that was found.")
    record Found(
            @JsonUnwrapped Ref thing,
            HitGroup group,
            Optional<Ref> unitOf,

            @JsonPropertyDescription("Why it was found, by language.")
            Map<String, String> reason,

            @JsonPropertyDescription("The name that fits.") Matched matched) {
        static Found of(Hit hit) {
            Map<String, String> reason = new LinkedHashMap<>();
            for (Language language : Language.values()) {
                Reasons.of(hit, language).ifPresent(words -> reason.put(language.tag(), words));
            }
            Matched matched = new Matched(hit.label(), hit.kind(), hit.match());
            return new Found(hit.thing(), hit.group(), hit.unitOf(), reason, matched);
        }
    }

    record Matched(@JsonUnwrapped Tagged label, LabelKind kind, Hit.Match match) {}

    static SearchAnswer of(String text, List<Hit> all, ListPlace place, List<Hit> shown) {
        return new SearchAnswer(
                text,
                SearchViews.groups(all, 1).stream()
                        .map(group -> new GroupSize(group.group(), group.total()))
                        .toList(),
                place,
                shown.stream().map(Found::of).toList());
    }
}
