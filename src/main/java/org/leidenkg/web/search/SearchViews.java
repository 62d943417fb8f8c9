package org.leidenkg.web.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.query.answer.Naming;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.search.Hit;
import org.leidenkg.query.search.HitGroup;
import org.leidenkg.query.search.Snippet;

/** What was found, as pages show it. */
public final class SearchViews {
    private SearchViews() {}

    /** The best hits of a group, and how many it has. */
    public record Group(HitGroup group, List<Hit> hits, int total) {
        public Group {
            hits = List.copyOf(hits);
        }

        public boolean hasMore() {
            return total > hits.size();
        }
    }

    /**
     * What was found for a text, by group.
     *
     * @param only the one group that is shown, if it is only one
     * @param naming projects that name the things without a page, by their IRI
     */
    public record Results(
            String text,
            Optional<HitGroup> only,
            List<Group> groups,
            int page,
            int lastPage,
            Map<String, Naming> naming) {
        public Results {
            groups = List.copyOf(groups);
            naming = Map.copyOf(naming);
        }

        public int total() {
            return groups.stream().mapToInt(Group::total).sum();
        }

        /** Whether nothing is called that, and all that is shown is only like it. */
        public boolean isNearOnly() {
            return hits().findAny().isPresent() && hits().allMatch(hit -> hit.match() == Hit.Match.NEAR);
        }

        /** Whether nothing has all the words. */
        public boolean hasSomeOnly() {
            return hits().anyMatch(hit -> hit.match() == Hit.Match.SOME_WORDS);
        }

        /** The passage of a description by which something was found. */
        public List<Snippet> passage(Hit hit) {
            return Snippet.of(hit, text);
        }

        private Stream<Hit> hits() {
            return groups.stream().flatMap(group -> group.hits().stream());
        }

        /** Projects that name a thing without a page of its own. */
        public Naming naming(Hit hit) {
            return naming.getOrDefault(hit.thing().iri(), new Naming(0, List.of()));
        }
    }

    /** The first hits of each group that has any, in the order of the groups. */
    static List<Group> groups(List<Hit> hits, int most) {
        return Stream.of(HitGroup.values())
                .map(group -> of(hits, group))
                .filter(in -> !in.isEmpty())
                .map(in -> new Group(in.get(0).group(), in.subList(0, Math.min(most, in.size())), in.size()))
                .toList();
    }

    /** The hits of one group on one page. */
    static Group page(Page<Hit> page, HitGroup group) {
        return new Group(group, page.items(), page.total());
    }

    static List<Hit> of(List<Hit> hits, HitGroup group) {
        return hits.stream().filter(hit -> hit.group() == group).toList();
    }
}
