package org.leidenkg.model.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Role;

/**
 * Who works with whom: organisations, the projects that bind them, and the pairs that follow. Everything is in the code
 * unit order of the slugs, so that the same network gives the same bytes in every file.
 */
public record Network(Counting counting, List<Node> nodes, List<Consortium> consortia, List<Edge> edges) {
    private static final int DECIMALS = 6;

    public Network {
        nodes = List.copyOf(nodes);
        consortia = List.copyOf(consortia);
        edges = List.copyOf(edges);
        checkOrder(nodes.stream().map(Node::slug).toList(), "organisation");
        checkOrder(consortia.stream().map(Consortium::slug).toList(), "project");
        Set<String> slugs = nodes.stream().map(Node::slug).collect(Collectors.toCollection(HashSet::new));
        for (Edge edge : edges) {
            if (!slugs.contains(edge.from()) || !slugs.contains(edge.to())) {
                throw new IllegalArgumentException(
                        "no such organisation at an end of " + edge.from() + " - " + edge.to());
            }
        }
    }

    private static void checkOrder(List<String> slugs, String what) {
        for (int i = 1; i < slugs.size(); i++) {
            if (slugs.get(i - 1).compareTo(slugs.get(i)) >= 0) {
                throw new IllegalArgumentException(
                        what + " \"" + slugs.get(i) + "\" is out of order or there twice, after " + slugs.get(i - 1));
            }
        }
    }

    public Level level() {
        return counting.level();
    }

    /** A concept of a scheme, such as a kind of organisation or a theme. */
    public record Concept(String slug, LocalText name) {}

    /**
     * An organisation.
     *
     * @param abbreviation the shortest of its abbreviations
     * @param type what it is, the narrowest concept
     * @param sector the top concept above its type
     * @param place where it stands in pictures of the network
     */
    public record Node(
            String iri,
            String slug,
            LocalText name,
            Optional<String> abbreviation,
            Concept type,
            Concept sector,
            NetworkPosition position,
            NetworkPlaces.Place place) {
        /** The same organisation as it stands in another network. */
        public Node at(NetworkPosition otherPosition, NetworkPlaces.Place otherPlace) {
            return new Node(iri, slug, name, abbreviation, type, sector, otherPosition, otherPlace);
        }

        /** What fits beside a dot: the abbreviation, or the Dutch name. */
        public String shortName() {
            return abbreviation.orElse(name.nl());
        }
    }

    /**
     * A project and the organisations in it.
     *
     * @param size the number of its organisations at the level, also where a filter left some of them out
     * @param themes its theme, and its section where it has one
     */
    public record Consortium(
            String iri,
            String slug,
            Optional<String> code,
            String title,
            int size,
            List<Concept> themes,
            List<Part> parts) {
        public Consortium {
            themes = List.copyOf(themes);
            parts = List.copyOf(parts);
            if (parts.size() > size) {
                throw new IllegalArgumentException(
                        slug + " has " + parts.size() + " parts, more than its size " + size);
            }
        }

        /** How people point at it: its code and title, or its title. */
        public String label() {
            return code.map(c -> c + " " + title).orElse(title);
        }

        public boolean hasTheme(String theme) {
            return themes.stream().anyMatch(t -> t.slug().equals(theme));
        }
    }

    /** An organisation in a project. */
    public record Part(String organisation, Set<Role> roles) {
        public Part {
            roles = Set.copyOf(roles);
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("\"" + organisation + "\" has no role");
            }
        }
    }

    /**
     * Two organisations that share projects, {@code from} before {@code to}; the order has no other meaning.
     *
     * @param projects the slugs of the shared projects, in order
     */
    public record Edge(String from, String to, List<String> projects, BigDecimal fractionalWeight) {
        public Edge {
            projects = List.copyOf(projects);
            if (from.compareTo(to) >= 0) {
                throw new IllegalArgumentException("the ends are out of order: " + from + " - " + to);
            }
            if (projects.isEmpty() || fractionalWeight.signum() <= 0) {
                throw new IllegalArgumentException(from + " and " + to + " share nothing");
            }
        }

        public int sharedProjects() {
            return projects.size();
        }

        /** The pair that follows from shared projects, which must be in order. */
        public static Edge of(String from, String to, List<Consortium> shared) {
            double weight = 0;
            for (Consortium consortium : shared) {
                weight += 1.0 / (consortium.size() - 1);
            }
            return new Edge(
                    from,
                    to,
                    shared.stream().map(Consortium::slug).toList(),
                    BigDecimal.valueOf(weight).setScale(DECIMALS, RoundingMode.HALF_EVEN));
        }
    }

    /**
     * A community of the network.
     *
     * @param name its best connected members, to tell it from the others
     */
    public record Community(int number, String name, List<Node> members) {}

    /** The communities that have members here, by number. */
    public List<Community> communities() {
        Map<Integer, List<Node>> members = new TreeMap<>();
        nodes.forEach(n -> members.computeIfAbsent(n.position().community(), k -> new ArrayList<>())
                .add(n));
        return members.entrySet().stream()
                .map(e -> new Community(e.getKey(), communityName(e.getValue()), e.getValue()))
                .toList();
    }

    private static String communityName(List<Node> members) {
        return members.stream()
                .sorted((a, b) -> {
                    int byWeight = Integer.compare(
                            b.position().weightedDegree(), a.position().weightedDegree());
                    return byWeight != 0 ? byWeight : a.slug().compareTo(b.slug());
                })
                .limit(3)
                .map(Node::shortName)
                .collect(Collectors.joining(", "));
    }

    /** The themes and sections of the projects, by slug. */
    public List<Concept> themes() {
        return distinct(consortia.stream().flatMap(c -> c.themes().stream()).toList());
    }

    /** The types and sectors of the organisations, by slug. */
    public List<Concept> kinds() {
        List<Concept> kinds = new ArrayList<>();
        nodes.forEach(n -> {
            kinds.add(n.type());
            kinds.add(n.sector());
        });
        return distinct(kinds);
    }

    private static List<Concept> distinct(List<Concept> concepts) {
        Map<String, Concept> bySlug = new TreeMap<>();
        concepts.forEach(c -> bySlug.putIfAbsent(c.slug(), c));
        return List.copyOf(bySlug.values());
    }

    /** The organisations by slug. */
    public Map<String, Node> nodesBySlug() {
        return nodes.stream().collect(Collectors.toMap(Node::slug, Function.identity()));
    }

    /** The projects by slug. */
    public Map<String, Consortium> consortiaBySlug() {
        return consortia.stream().collect(Collectors.toMap(Consortium::slug, Function.identity()));
    }
}
