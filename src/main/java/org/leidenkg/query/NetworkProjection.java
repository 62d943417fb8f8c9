package org.leidenkg.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.leidenkg.model.Level;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Network;
import org.leidenkg.model.Role;

/** Makes a network of organisations with their projects from what is held in memory. */
final class NetworkProjection {
    private final Affiliations affiliations;
    private final Level level;
    private final List<Network.Node> nodes;
    private final List<List<Network.Consortium>> shared;
    private final Map<String, Network.Concept> concepts = new HashMap<>();

    /** @param nodes the organisations, in their order */
    private NetworkProjection(Affiliations affiliations, Level level, List<Network.Node> nodes) {
        this.affiliations = affiliations;
        this.level = level;
        this.nodes = nodes;
        this.shared = lists(nodes.size() * nodes.size());
    }

    private record Member(int node, Network.Part part) {}

    /**
     * The projects of these organisations, and the pairs that follow.
     *
     * @param strongest the organisations
     * @param theme slug of the one whose projects are wanted
     * @param role the one in which an organisation has to take part
     */
    static Network of(Affiliations affiliations, Network strongest, Optional<String> theme, Optional<Role> role) {
        NetworkProjection projection = new NetworkProjection(affiliations, strongest.level(), strongest.nodes());
        List<Network.Consortium> consortia = projection.consortia(theme, role);
        return new Network(strongest.level(), strongest.nodes(), consortia, projection.edges());
    }

    private List<Network.Consortium> consortia(Optional<String> theme, Optional<Role> role) {
        List<List<Member>> members = members(role, theme.map(this::ofTheme));
        List<Network.Consortium> consortia = new ArrayList<>();
        for (int project = 0; project < members.size(); project++) {
            List<Member> own = members.get(project);
            if (!own.isEmpty()) {
                Network.Consortium consortium = consortium(project, own);
                consortia.add(consortium);
                share(consortium, own);
            }
        }
        return consortia;
    }

    /** By number of the project. */
    private List<List<Member>> members(Optional<Role> role, Optional<BitSet> wanted) {
        List<List<Member>> members = lists(affiliations.projects().size());
        for (int node = 0; node < nodes.size(); node++) {
            Affiliations.Parts parts = affiliations.of(nodes.get(node).iri(), level);
            Map<Set<Role>, Member> byRoles = new HashMap<>();
            for (int at = 0; at < parts.size(); at++) {
                Set<Role> roles = parts.roles(at);
                boolean counts = role.isEmpty() || roles.contains(role.get());
                if (counts && (wanted.isEmpty() || wanted.get().get(parts.project(at)))) {
                    int number = node;
                    members.get(parts.project(at))
                            .add(byRoles.computeIfAbsent(
                                    roles,
                                    these -> new Member(
                                            number,
                                            new Network.Part(nodes.get(number).slug(), these))));
                }
            }
        }
        return members;
    }

    private BitSet ofTheme(String theme) {
        BitSet projects = new BitSet();
        for (int project = 0; project < affiliations.projects().size(); project++) {
            projects.set(
                    project,
                    affiliations.projects().get(project).topics().stream()
                            .anyMatch(topic -> topic.slug().equals(theme)));
        }
        return projects;
    }

    private Network.Consortium consortium(int project, List<Member> members) {
        ProjectCard card = affiliations.projects().get(project);
        return new Network.Consortium(
                card.ref().iri(),
                card.ref().slug(),
                card.code(),
                card.ref().name().in("nl").text(),
                Math.max(affiliations.size(level, project), members.size()),
                card.topics().stream().map(this::concept).toList(),
                members.stream().map(Member::part).toList());
    }

    private Network.Concept concept(Ref topic) {
        return concepts.computeIfAbsent(
                topic.iri(),
                iri -> new Network.Concept(
                        topic.slug(),
                        new LocalText(
                                topic.name().in("nl").text(),
                                topic.name().in("en").text())));
    }

    private void share(Network.Consortium consortium, List<Member> members) {
        for (int one = 0; one < members.size(); one++) {
            for (int other = one + 1; other < members.size(); other++) {
                shared(members.get(one).node, members.get(other).node).add(consortium);
            }
        }
    }

    private List<Network.Consortium> shared(int one, int other) {
        return shared.get(one * nodes.size() + other);
    }

    private List<Network.Edge> edges() {
        List<Network.Edge> edges = new ArrayList<>();
        for (int one = 0; one < nodes.size(); one++) {
            for (int other = one + 1; other < nodes.size(); other++) {
                Network.Node from = nodes.get(one);
                Network.Node to = nodes.get(other);
                List<Network.Consortium> projects = shared(one, other);
                if (!projects.isEmpty() && !affiliations.areUnitAndWhole(from.iri(), to.iri())) {
                    edges.add(Network.Edge.of(from.slug(), to.slug(), projects));
                }
            }
        }
        return edges;
    }

    private static <T> List<List<T>> lists(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> (List<T>) new ArrayList<T>())
                .toList();
    }
}
