package org.leidenkg.model.network;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leidenkg.model.Level;

/**
 * What can be seen of a network at once: its strongest organisations, and the strongest pairs among them. Numbers are those
 * of the network that it is taken from, which a filter may have made smaller.
 *
 * @param members the strongest first
 * @param ties the strongest first
 * @param organisations how many there are in the whole of it
 * @param pairs how many there are in the whole of it
 */
public record Excerpt(Level level, List<Member> members, List<Tie> ties, int organisations, int pairs) {
    /** The strongest first: by the sum of weights, then by projects. */
    private static final Comparator<Member> STRONGEST = Comparator.comparing(Member::strength)
            .thenComparing(Member::projects)
            .reversed()
            .thenComparing(member -> member.node().slug());

    private static final Comparator<Tie> STRONGEST_TIE = Comparator.comparing(Tie::weight)
            .reversed()
            .thenComparing(Tie::from)
            .thenComparing(Tie::to);

    public Excerpt {
        members = List.copyOf(members);
        ties = List.copyOf(ties);
        if (members.size() > organisations || ties.size() > pairs) {
            throw new IllegalArgumentException("an excerpt of " + members.size() + " organisations and " + ties.size()
                    + " pairs is more than the whole, " + organisations + " and " + pairs);
        }
    }

    /**
     * An organisation with what counts of it.
     *
     * @param projects in how many it takes part
     * @param partners with how many organisations it works
     * @param strength the sum of the weights over those
     */
    public record Member(Network.Node node, int projects, int partners, BigDecimal strength) {}

    /** A pair, by slugs. */
    public record Tie(String from, String to, int sharedProjects, BigDecimal weight) {}

    /** The strongest of a network. */
    public static Excerpt of(Network network, Weight weight, int mostOrganisations, int mostPairs) {
        List<Member> members = members(network, weight);
        List<Member> strongest = members.stream().limit(mostOrganisations).toList();
        Set<String> slugs =
                strongest.stream().map(member -> member.node().slug()).collect(Collectors.toSet());
        List<Tie> ties = network.edges().stream()
                .filter(edge -> slugs.contains(edge.from()) && slugs.contains(edge.to()))
                .map(edge -> new Tie(edge.from(), edge.to(), edge.sharedProjects(), weight.of(edge)))
                .sorted(STRONGEST_TIE)
                .limit(mostPairs)
                .toList();
        return new Excerpt(
                network.level(),
                strongest,
                ties,
                members.size(),
                network.edges().size());
    }

    /** All organisations of a network with what counts of them in it, the strongest first. */
    public static List<Member> members(Network network, Weight weight) {
        Map<String, Integer> projects = new HashMap<>();
        network.consortia()
                .forEach(consortium ->
                        consortium.parts().forEach(part -> projects.merge(part.organisation(), 1, Integer::sum)));
        Map<String, Integer> partners = new HashMap<>();
        Map<String, BigDecimal> strengths = new HashMap<>();
        for (Network.Edge edge : network.edges()) {
            for (String end : List.of(edge.from(), edge.to())) {
                partners.merge(end, 1, Integer::sum);
                strengths.merge(end, weight.of(edge), BigDecimal::add);
            }
        }
        return network.nodes().stream()
                .map(node -> new Member(
                        node,
                        projects.getOrDefault(node.slug(), 0),
                        partners.getOrDefault(node.slug(), 0),
                        strengths.getOrDefault(node.slug(), BigDecimal.ZERO)))
                .sorted(STRONGEST)
                .toList();
    }

    /** Whether something was left out. */
    public boolean isReduced() {
        return members.size() < organisations || ties.size() < pairs;
    }
}
