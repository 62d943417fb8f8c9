package org.leidenkg.publish.dump;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A file that is to be written.
 *
 * @param graph the one graph it holds; empty for a file with everything
 * @param packedOnly whether it is written packed only, under its name with {@code .gz} behind it
 */
public record DumpPlan(String name, DumpFormat format, Optional<Node> graph, boolean packedOnly) {
    private static final String NAME = "leidenkg";

    /**
     * Above so many statements there is one dump, packed N-Quads: the others take longer to write than all else together, and
     * plain it is thirty times as large.
     */
    static final int ALL_FORMATS_UP_TO = 2_000_000;

    /** The files with everything in their order, then one file a graph in the order of the graphs. */
    static List<DumpPlan> of(SortedStatements statements) {
        return of(statements.size(), statements.graphs());
    }

    static List<DumpPlan> of(int size, List<Node> graphs) {
        List<DumpPlan> plans = new ArrayList<>();
        if (size > ALL_FORMATS_UP_TO) {
            plans.add(new DumpPlan(DumpFormat.N_QUADS.fileName(), DumpFormat.N_QUADS, Optional.empty(), true));
            return plans;
        }
        for (DumpFormat format : DumpFormat.values()) {
            plans.add(new DumpPlan(format.fileName(), format, Optional.empty(), false));
        }
        Set<String> taken = new HashSet<>();
        for (Node graph : graphs) {
            String name = NAME + "-" + unique(localName(graph), taken) + ".ttl";
            plans.add(new DumpPlan(name, DumpFormat.TURTLE, Optional.of(graph), false));
        }
        return plans;
    }

    /** The end of the graph's IRI, as far as a file name can carry it. */
    private static String localName(Node graph) {
        String text = graph.getURI();
        String end = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1);
        String name = end.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "graph" : name;
    }

    private static String unique(String name, Set<String> taken) {
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + "-" + n;
        }
        return free;
    }
}
