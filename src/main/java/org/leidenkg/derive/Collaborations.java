package org.leidenkg.derive;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.NodeValue;
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
 *
 * <p>The same once more for who asks with whom one organisation works, and how often: its partners in sets, one for each
 * number of shared projects, which an index of a store holds side by side.
 */
public final class Collaborations {
    private static final String ORGANISATION = Base.DEFAULT + "id/organisation/";

    private final Consortia consortia;
    private final DatasetGraph data;
    /** Each integer that was written: most edges have one of few. */
    private final Map<Integer, Node> integers = new HashMap<>();

    private Collaborations(DatasetGraph data) {
        this.data = data;
        consortia = new Consortia(data);
    }

    /** Adds the derived graph to a dataset, from the participations in it. */
    public static void derive(DatasetGraph data) {
        Collaborations run = new Collaborations(data);
        for (Level level : Level.values()) {
            run.derive(level);
        }
        ThemeCounts.derive(data);
    }

    private void derive(Level level) {
        Node concept = Concepts.level(level.slug());
        Strongest strongest = new Strongest();
        PartnerSets partners = new PartnerSets(consortia.organisationCount(), consortia.projectCount());
        SharedProjects.of(consortia, level).forEach((a, b, shared, weight) -> {
            long millionths = Millionths.of(weight);
            write(a, b, level, concept, shared, millionths);
            partners.add(a, b, shared.length);
            strongest.offer(new Strongest.Pair(a, b, shared.length, Millionths.toDouble(millionths)));
        });
        int rank = 1;
        for (Strongest.Pair pair : strongest.ranked()) {
            add(edge(pair.a(), pair.b(), level), Lkg.RANK, integer(rank++));
        }
        partners.forEach((organisation, count, others) -> write(level, concept, organisation, count, others));
    }

    private Node edge(int a, int b, Level level) {
        return NodeFactory.createURI(Base.DEFAULT + "id/collaboration/" + level.slug() + "/"
                + slug(consortia.organisation(a)) + "/" + slug(consortia.organisation(b)));
    }

    private void write(int a, int b, Level level, Node concept, int[] shared, long millionths) {
        Node edge = edge(a, b, level);
        add(edge, RDF.type.asNode(), Lkg.COLLABORATION_CLASS);
        add(edge, Lkg.COLLABORATOR, organisation(a));
        add(edge, Lkg.COLLABORATOR, organisation(b));
        add(edge, Lkg.LEVEL, concept);
        Set<Node> themes = Set.of();
        for (int project : shared) {
            add(edge, Lkg.SHARED_PROJECT, consortia.project(project));
            // Most projects that two share have the theme of the one before.
            if (!consortia.themes(project).equals(themes)) {
                themes = consortia.themes(project);
                themes.forEach(theme -> add(edge, Lkg.SHARED_THEME, theme));
            }
        }
        add(edge, Lkg.SHARED_PROJECTS, integer(shared.length));
        Node weight = NodeValue.makeDecimal(Millionths.toDecimal(millionths)).asNode();
        add(edge, Lkg.FRACTIONAL_WEIGHT, weight);
        if (level == Level.AS_NAMED) {
            add(organisation(a), Lkg.WORKS_WITH, organisation(b));
            add(organisation(b), Lkg.WORKS_WITH, organisation(a));
        }
    }

    private void write(Level level, Node concept, int organisation, int count, int[] others) {
        Node set = NodeFactory.createURI(Base.DEFAULT + "id/partners/" + level.slug() + "/"
                + slug(consortia.organisation(organisation)) + "/" + count);
        add(set, RDF.type.asNode(), Lkg.PARTNER_SET_CLASS);
        add(set, Lkg.PARTNERS_OF, organisation(organisation));
        add(set, Lkg.LEVEL, concept);
        add(set, Lkg.SHARED_PROJECTS_EACH, integer(count));
        for (int other : others) {
            add(set, Lkg.CONTAINS_PARTNER, organisation(other));
        }
    }

    private Node organisation(int organisation) {
        return consortia.organisation(organisation);
    }

    private Node integer(int value) {
        return integers.computeIfAbsent(
                value, v -> NodeFactory.createLiteralDT(Integer.toString(v), XSDDatatype.XSDinteger));
    }

    private void add(Node subject, Node property, Node value) {
        data.add(Graphs.DERIVED, subject, property, value);
    }

    private static String slug(Node organisation) {
        return organisation.getURI().substring(ORGANISATION.length());
    }
}
