package org.leidenkg.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.leidenkg.model.Level;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Network;
import org.leidenkg.model.NetworkPosition;
import org.leidenkg.model.Role;

/** Puts a network together from the rows of its questions, whatever order they come in. */
final class NetworkAssembly {
    /** A decimal may come back shorter than it was written. */
    private static final int DECIMALS = 6;

    private static final int PLACE_DECIMALS = 4;

    private final IriSpace space;
    private final Level level;
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Map<String, String> above = new HashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Map<String, Network.Node> nodes = new TreeMap<>();
    private final Map<String, Project> projects = new TreeMap<>();
    private final Map<String, Map<String, Set<String>>> pairs = new TreeMap<>();
    private final List<Network.Edge> counted = new ArrayList<>();

    /** A project as it is read. */
    private static final class Project {
        private final String iri;
        private final String title;
        private final Optional<String> code;
        private final Set<String> themes = new TreeSet<>();
        private final Map<String, Set<Role>> parts = new TreeMap<>();
        private int size;

        Project(String iri, String title, Optional<String> code) {
            this.iri = iri;
            this.title = title;
            this.code = code;
        }
    }

    NetworkAssembly(IriSpace space, Level level) {
        this.space = space;
        this.level = level;
    }

    void concepts(List<Binding> rows) {
        names(rows);
        for (Binding row : rows) {
            if (row.contains("above")) {
                above.put(text(row, "thing"), text(row, "above"));
            }
        }
    }

    void names(List<Binding> rows) {
        for (Binding row : rows) {
            Node name = row.get("name");
            names.computeIfAbsent(text(row, "thing"), k -> new HashMap<>())
                    .put(name.getLiteralLanguage(), name.getLiteralLexicalForm());
        }
    }

    /** The shortest one stays; of equal ones the first in code unit order. */
    void abbreviations(List<Binding> rows) {
        Comparator<String> order = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
        for (Binding row : rows) {
            abbreviations.merge(text(row, "thing"), text(row, "form"), (a, b) -> order.compare(a, b) <= 0 ? a : b);
        }
    }

    void positions(List<Binding> rows) {
        for (Binding row : rows) {
            String iri = text(row, "organisation");
            String type = text(row, "type");
            nodes.put(
                    slug(iri),
                    new Network.Node(
                            iri,
                            slug(iri),
                            name(iri),
                            Optional.ofNullable(abbreviations.get(iri)),
                            concept(type),
                            concept(top(type)),
                            position(row)));
        }
    }

    static NetworkPosition position(Binding row) {
        return new NetworkPosition(
                integer(row, "degree"),
                integer(row, "weightedDegree"),
                decimal(row, "fractionalDegree"),
                decimal(row, "betweenness"),
                decimal(row, "harmonicCloseness"),
                integer(row, "coreNumber"),
                row.contains("constraint") ? Optional.of(decimal(row, "constraint")) : Optional.empty(),
                new NetworkPosition.Brokerage(
                        whole(row, "coordinator"),
                        whole(row, "gatekeeper"),
                        whole(row, "representative"),
                        whole(row, "consultant"),
                        whole(row, "liaison")),
                integer(row, "community"),
                decimal(row, "themeDiversity"),
                integer(row, "projectCount"),
                integer(row, "leadCount"),
                integer(row, "themeCount"),
                decimal(row, "x").setScale(PLACE_DECIMALS, RoundingMode.HALF_EVEN),
                decimal(row, "y").setScale(PLACE_DECIMALS, RoundingMode.HALF_EVEN));
    }

    void projects(List<Binding> rows) {
        for (Binding row : rows) {
            String iri = text(row, "project");
            Optional<String> code = row.contains("code") ? Optional.of(text(row, "code")) : Optional.empty();
            Project project = projects.computeIfAbsent(slug(iri), k -> new Project(iri, text(row, "title"), code));
            if (row.contains("of")) {
                project.themes.add(text(row, "of"));
            }
        }
    }

    void parts(List<Binding> rows) {
        for (Binding row : rows) {
            part(row, text(row, "organisation"));
        }
    }

    private void part(Binding row, String organisation) {
        project(row)
                .parts
                .computeIfAbsent(slug(organisation), k -> EnumSet.noneOf(Role.class))
                .add(space.role(row.get("relation")));
    }

    /**
     * All members of some projects.
     *
     * @param wholes as what a unit counts
     * @param wanted the organisations that become parts; the others count in the size of a project
     */
    void members(List<Binding> rows, Map<String, String> wholes, Collection<Node> wanted) {
        Set<String> known = wanted.stream().map(Node::getURI).collect(Collectors.toSet());
        Map<String, Set<String>> sizes = new HashMap<>();
        for (Binding row : rows) {
            String member = text(row, "member");
            String organisation = wholes.getOrDefault(member, member);
            if (organisation.startsWith(space.base().iri() + "id/organisation/")) {
                sizes.computeIfAbsent(text(row, "project"), k -> new HashSet<>())
                        .add(organisation);
            }
            if (known.contains(organisation)) {
                part(row, organisation);
            }
        }
        sizes.forEach((project, organisations) ->
                Objects.requireNonNull(projects.get(slug(project))).size = organisations.size());
    }

    /** Pairs of which only the numbers are known. */
    void counted(List<Binding> rows) {
        String start = space.base().iri() + "id/collaboration/" + level.slug() + "/";
        for (Binding row : rows) {
            String[] ends = text(row, "collaboration").substring(start.length()).split("/", 2);
            counted.add(Network.Edge.counted(
                    ends[0], ends[1], integer(row, "sharedProjects"), new BigDecimal(text(row, "weight"))));
        }
        counted.sort(Comparator.comparing(Network.Edge::from).thenComparing(Network.Edge::to));
    }

    /** The themes and sections that have projects, by slug. */
    List<Network.Concept> themes(List<Binding> rows) {
        return rows.stream()
                .filter(row -> row.contains("projects"))
                .map(row -> text(row, "theme"))
                .distinct()
                .map(this::concept)
                .sorted(Comparator.comparing(Network.Concept::slug))
                .toList();
    }

    /** Of projects of which not all organisations are among the parts. */
    void sizes(List<Binding> rows) {
        for (Binding row : rows) {
            project(row).size = integer(row, "size");
        }
    }

    void pairs(List<Binding> rows) {
        for (Binding row : rows) {
            pairs.computeIfAbsent(slug(text(row, "one")), k -> new TreeMap<>())
                    .computeIfAbsent(slug(text(row, "other")), k -> new TreeSet<>())
                    .add(slug(text(row, "project")));
        }
    }

    /**
     * The pairs that follow from the parts, in the place of those that the data states: of a few organisations in a large
     * network those cannot be asked for in reasonable time.
     *
     * @param units of what each is a unit, which is no pair
     */
    void pairsOfParts(List<Binding> units) {
        Set<String> noPairs = new TreeSet<>();
        for (Binding row : units) {
            String unit = slug(text(row, "unit"));
            String whole = slug(text(row, "whole"));
            noPairs.add(unit + " " + whole);
            noPairs.add(whole + " " + unit);
        }
        projects.forEach((slug, project) -> {
            List<String> parts = List.copyOf(project.parts.keySet());
            for (int i = 0; i < parts.size(); i++) {
                for (String other : parts.subList(i + 1, parts.size())) {
                    if (!noPairs.contains(parts.get(i) + " " + other)) {
                        pairs.computeIfAbsent(parts.get(i), k -> new TreeMap<>())
                                .computeIfAbsent(other, k -> new TreeSet<>())
                                .add(slug);
                    }
                }
            }
        });
    }

    Network network() {
        Map<String, Network.Consortium> consortia = new TreeMap<>();
        projects.forEach((slug, project) -> {
            if (!project.parts.isEmpty()) {
                consortia.put(slug, consortium(slug, project));
            }
        });
        List<Network.Edge> edges = new ArrayList<>(counted);
        pairs.forEach((from, others) -> others.forEach((to, shared) -> edges.add(Network.Edge.of(
                from,
                to,
                shared.stream()
                        .map(p -> Optional.ofNullable(consortia.get(p))
                                .orElseThrow(() -> new IllegalStateException(
                                        from + " and " + to + " share \"" + p + "\", in which nobody takes part")))
                        .toList()))));
        return new Network(level, List.copyOf(nodes.values()), List.copyOf(consortia.values()), edges);
    }

    private Network.Consortium consortium(String slug, Project project) {
        return new Network.Consortium(
                project.iri,
                slug,
                project.code,
                project.title,
                Math.max(project.size, project.parts.size()),
                project.themes.stream().map(this::concept).toList(),
                project.parts.entrySet().stream()
                        .map(e -> new Network.Part(e.getKey(), e.getValue()))
                        .toList());
    }

    private Project project(Binding row) {
        String slug = slug(text(row, "project"));
        Project project = projects.get(slug);
        if (project == null) {
            throw new IllegalStateException("organisations take part in \"" + slug + "\", which is no project");
        }
        return project;
    }

    private Network.Concept concept(String iri) {
        return new Network.Concept(slug(iri), name(iri));
    }

    private String top(String concept) {
        String at = concept;
        Set<String> seen = new TreeSet<>();
        // Where the data goes in a circle, any of it is as much the top as any other.
        for (String next = above.get(at); next != null && seen.add(at); next = above.get(at)) {
            at = next;
        }
        return at;
    }

    /** In both languages; the other one, or the slug, stands in for a missing name. */
    private LocalText name(String iri) {
        Map<String, String> known = names.getOrDefault(iri, Map.of());
        String any = known.values().stream().min(Comparator.naturalOrder()).orElse(slug(iri));
        String nl = known.getOrDefault("nl", any);
        return new LocalText(nl, known.getOrDefault("en", nl));
    }

    /** What follows the kind in an IRI of ours. */
    private String slug(String iri) {
        String start = space.base().iri() + "id/";
        String rest = iri.startsWith(start) ? iri.substring(start.length()) : iri;
        return rest.substring(rest.indexOf('/') + 1);
    }

    private static String text(Binding row, String variable) {
        Node node = row.get(variable);
        if (node == null) {
            throw new IllegalStateException("a row of the network lacks ?" + variable + ": " + row);
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private static int integer(Binding row, String variable) {
        return Integer.parseInt(text(row, variable));
    }

    private static long whole(Binding row, String variable) {
        return Long.parseLong(text(row, variable));
    }

    private static BigDecimal decimal(Binding row, String variable) {
        return new BigDecimal(text(row, variable)).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
