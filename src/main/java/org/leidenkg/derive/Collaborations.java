package org.leidenkg.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;

/**
 * Derives who works with whom: two organisations that take part in one project collaborate. Only named and resolved
 * organisations count; a unit and what it is a unit of are no pair.
 *
 * <p>The weight of a pair is the number of shared projects, and Newman's fractional weight: the sum over the shared
 * projects of 1/(n-1), where n is the number of organisations in the project (M. E. J. Newman, "Scientific collaboration
 * networks. II", Physical Review E 64, 016132, 2001, equation 2).
 */
public final class Collaborations {
    private static final int DECIMALS = 6;
    private static final String ORGANISATION = Base.DEFAULT + "id/organisation/";

    private final Consortia consortia;
    private final DatasetGraph data;

    private Collaborations(DatasetGraph data) {
        this.consortia = new Consortia(data);
        this.data = data;
    }

    /** Adds the derived graph to a dataset, from the participations in it. */
    public static void derive(DatasetGraph data) {
        Collaborations run = new Collaborations(data);
        for (Level level : Level.values()) {
            run.pairs(level).forEach((key, pair) -> run.write(pair, level));
        }
    }

    /** Two organisations, {@code a} before {@code b} in the order of their slugs, and what they share. */
    private static final class Pair {
        private final Node a;
        private final Node b;
        private final List<String> projects = new ArrayList<>();
        private final Set<String> themes = new TreeSet<>();
        private double weight;

        Pair(Node a, Node b) {
            this.a = a;
            this.b = b;
        }
    }

    private Map<String, Pair> pairs(Level level) {
        Map<String, Pair> pairs = new TreeMap<>();
        for (String project : consortia.projects()) {
            List<Node> members = consortia.members(project, level);
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    if (!consortia.areOneBody(members.get(i), members.get(j))) {
                        share(pairs, members.get(i), members.get(j), project, members.size());
                    }
                }
            }
        }
        return pairs;
    }

    private void share(Map<String, Pair> pairs, Node a, Node b, String project, int members) {
        Pair pair = pairs.computeIfAbsent(slug(a) + " " + slug(b), k -> new Pair(a, b));
        pair.projects.add(project);
        consortia.themes(project).forEach(t -> pair.themes.add(t.getURI()));
        pair.weight += 1.0 / (members - 1);
    }

    private void write(Pair pair, Level level) {
        Node edge = NodeFactory.createURI(
                Base.DEFAULT + "id/collaboration/" + level.slug() + "/" + slug(pair.a) + "/" + slug(pair.b));
        add(edge, RDF.type.asNode(), Lkg.COLLABORATION_CLASS);
        add(edge, Lkg.COLLABORATOR, pair.a);
        add(edge, Lkg.COLLABORATOR, pair.b);
        add(edge, Lkg.LEVEL, Concepts.level(level.slug()));
        pair.projects.forEach(p -> add(edge, Lkg.SHARED_PROJECT, NodeFactory.createURI(p)));
        pair.themes.forEach(t -> add(edge, Lkg.SHARED_THEME, NodeFactory.createURI(t)));
        add(
                edge,
                Lkg.SHARED_PROJECTS,
                NodeFactory.createLiteralDT(Integer.toString(pair.projects.size()), XSDDatatype.XSDinteger));
        BigDecimal weight = BigDecimal.valueOf(pair.weight).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        add(edge, Lkg.FRACTIONAL_WEIGHT, NodeFactory.createLiteralDT(weight.toPlainString(), XSDDatatype.XSDdecimal));
        if (level == Level.AS_NAMED) {
            add(pair.a, Lkg.WORKS_WITH, pair.b);
            add(pair.b, Lkg.WORKS_WITH, pair.a);
        }
    }

    private void add(Node subject, Node property, Node value) {
        data.add(Graphs.DERIVED, subject, property, value);
    }

    private static String slug(Node organisation) {
        return organisation.getURI().substring(ORGANISATION.length());
    }
}
