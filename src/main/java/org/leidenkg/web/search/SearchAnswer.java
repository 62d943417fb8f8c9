package org.leidenkg.web.search;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.facet.Facet;
import org.leidenkg.query.facet.Listing;
import org.leidenkg.query.search.Hit;
import org.leidenkg.query.search.HitGroup;
import org.leidenkg.query.search.LabelKind;
import org.leidenkg.query.search.Snippet;
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

            @JsonPropertyDescription("The name or description that fits.")
            Matched matched) {
        static Found of(Hit hit, String text) {
            Map<String, String> reason = new LinkedHashMap<>();
            for (Language language : Language.values()) {
                Reasons.of(hit, language).ifPresent(words -> reason.put(language.tag(), words));
            }
            Matched matched = new Matched(hit.label(), hit.kind(), hit.match(), Snippet.of(hit, text));
            return new Found(hit.thing(), hit.group(), hit.unitOf(), reason, matched);
        }
    }

    record Matched(
            @JsonUnwrapped Tagged label,

            @JsonPropertyDescription("Where it was found: in a name of which kind, or in the description.")
            LabelKind kind,

            Hit.Match match,

            @JsonPropertyDescription("Of a description the passage with the words, in pieces; empty for a name.")
            List<Snippet> passage) {
        Matched {
            passage = List.copyOf(passage);
        }
    }

    static SearchAnswer of(String text, Listing<Hit> all, ListPlace place, List<Hit> shown) {
        return new SearchAnswer(
                text,
                Stream.of(HitGroup.values())
                        .flatMap(group -> all.choices().getOrDefault(Facet.GROUP, List.of()).stream()
                                .filter(count -> count.choice().key().equals(group.slug()))
                                .map(count -> new GroupSize(group, count.rows())))
                        .toList(),
                place,
                shown.stream().map(hit -> Found.of(hit, text)).toList());
    }
}
