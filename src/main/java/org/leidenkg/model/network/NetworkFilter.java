package org.leidenkg.model.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Role;

/**
 * Which part of the network is asked for, and how its pairs are weighed. Filters go together; what they leave out of a
 * project does not change the project's size, so a fractional weight means the same with every filter.
 *
 * @param theme only projects of this theme or section, by slug
 * @param role only participations in this role: who leads together, or who are partners together; around an organisation
 *     only projects in which that one has it
 * @param kind only organisations of this type or sector, by slug, and the one that it is all about
 * @param minWeight only pairs of at least this weight; above 0 it also leaves out organisations without a pair
 * @param organisation only this organisation, by slug, those it works with in what the others leave, and the pairs among
 *     them
 */
public record NetworkFilter(
        Counting counting,
        Weight weight,
        Optional<String> theme,
        Optional<Role> role,
        Optional<String> kind,
        BigDecimal minWeight,
        Optional<String> organisation) {
    public NetworkFilter {
        if (minWeight.signum() < 0) {
            throw new IllegalArgumentException("the minimum weight " + minWeight + " is less than 0");
        }
    }

    /** Everything that is counted. */
    public static NetworkFilter all(Counting counting, Weight weight) {
        return new NetworkFilter(
                counting,
                weight,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                Optional.empty());
    }

    /** That part of the whole network that is counted as this filter counts; its measures and places stay those of the whole. */
    public Network apply(Network whole) {
        if (!whole.counting().equals(counting)) {
            throw new IllegalArgumentException("a filter for " + counting + " and a network of " + whole.counting());
        }
        Set<String> ofKind = whole.nodes().stream()
                .filter(this::isOfKind)
                .map(Network.Node::slug)
                .collect(Collectors.toSet());
        Network part = ofProjects(whole, ofKind);
        return organisation.map(o -> around(o, part)).orElse(part);
    }

    /** Whether it leaves out anything. */
    public boolean isPartial() {
        return theme.isPresent()
                || role.isPresent()
                || kind.isPresent()
                || organisation.isPresent()
                || minWeight.signum() > 0;
    }

    private Network ofProjects(Network whole, Set<String> ofKind) {
        List<Network.Consortium> consortia = whole.consortia().stream()
                .filter(c -> theme.isEmpty() || c.hasTheme(theme.get()))
                .filter(c -> organisation.isEmpty()
                        || role.isEmpty()
                        || c.parts().stream().anyMatch(p -> isMiddle(p) && hasRole(p)))
                .map(c -> with(
                        c,
                        p -> isMiddle(p)
                                || (ofKind.contains(p.organisation()) && (organisation.isPresent() || hasRole(p)))))
                .filter(c -> !c.parts().isEmpty())
                .toList();
        // Where no party is left out of a project, neither is a project of a pair.
        List<Network.Edge> edges = countParts(consortia) == countParts(whole.consortia())
                ? heavy(whole.edges())
                : heavy(edges(whole, consortia));
        Set<String> kept = kept(consortia, edges);
        List<Network.Node> nodes =
                whole.nodes().stream().filter(n -> kept.contains(n.slug())).toList();
        return new Network(counting, nodes, consortia, edges);
    }

    private Network around(String middle, Network part) {
        Set<String> near = new HashSet<>();
        part.edges().stream()
                .filter(e -> e.from().equals(middle) || e.to().equals(middle))
                .forEach(e -> near.addAll(List.of(e.from(), e.to())));
        near.add(middle);
        return new Network(
                counting,
                part.nodes().stream().filter(n -> near.contains(n.slug())).toList(),
                part.consortia().stream()
                        .map(c -> with(c, p -> near.contains(p.organisation())))
                        .filter(c -> !c.parts().isEmpty())
                        .toList(),
                part.edges().stream()
                        .filter(e -> near.contains(e.from()) && near.contains(e.to()))
                        .toList());
    }

    private boolean isMiddle(Network.Part part) {
        return organisation.filter(part.organisation()::equals).isPresent();
    }

    private boolean hasRole(Network.Part part) {
        return role.isEmpty() || part.roles().contains(role.get());
    }

    private boolean isOfKind(Network.Node node) {
        return kind.isEmpty()
                || node.type().slug().equals(kind.get())
                || node.sector().slug().equals(kind.get());
    }

    private static Network.Consortium with(Network.Consortium whole, Predicate<Network.Part> wanted) {
        if (whole.parts().stream().allMatch(wanted)) {
            return whole;
        }
        List<Network.Part> parts = whole.parts().stream().filter(wanted).toList();
        return new Network.Consortium(
                whole.iri(), whole.slug(), whole.code(), whole.title(), whole.size(), whole.themes(), parts);
    }

    private static int countParts(List<Network.Consortium> consortia) {
        return consortia.stream().mapToInt(c -> c.parts().size()).sum();
    }

    private List<Network.Edge> heavy(List<Network.Edge> edges) {
        return edges.stream()
                .filter(e -> weight.of(e).compareTo(minWeight) >= 0)
                .toList();
    }

    private static List<Network.Edge> edges(Network whole, List<Network.Consortium> consortia) {
        Map<String, Set<String>> members = consortia.stream()
                .collect(Collectors.toMap(
                        Network.Consortium::slug,
                        c -> c.parts().stream().map(Network.Part::organisation).collect(Collectors.toSet())));
        Map<String, Network.Consortium> bySlug = whole.consortiaBySlug();
        List<Network.Edge> edges = new ArrayList<>();
        for (Network.Edge edge : whole.edges()) {
            List<Network.Consortium> shared = edge.projects().stream()
                    .filter(p -> members.getOrDefault(p, Set.of()).containsAll(Set.of(edge.from(), edge.to())))
                    .map(p -> java.util.Objects.requireNonNull(bySlug.get(p)))
                    .toList();
            if (!shared.isEmpty()) {
                edges.add(
                        shared.size() == edge.sharedProjects()
                                ? edge
                                : Network.Edge.of(edge.from(), edge.to(), shared));
            }
        }
        return edges;
    }

    private Set<String> kept(List<Network.Consortium> consortia, List<Network.Edge> edges) {
        if (minWeight.signum() > 0) {
            return ends(edges);
        }
        Set<String> kept = new HashSet<>();
        consortia.forEach(c -> c.parts().forEach(p -> kept.add(p.organisation())));
        return kept;
    }

    private static Set<String> ends(List<Network.Edge> edges) {
        Set<String> ends = new HashSet<>();
        edges.forEach(e -> ends.addAll(List.of(e.from(), e.to())));
        return ends;
    }
}
