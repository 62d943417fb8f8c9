package org.leidenkg.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
 *
 * <p>The same once more for who asks with whom one organisation works, and how often: its partners in sets, one for each
 * number of shared projects, which an index of a store holds side by side.
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
            run.derive(level);
        }
        ThemeCounts.derive(data);
    }

    private void derive(Level level) {
        Strongest strongest = new Strongest();
        PartnerSets partners = new PartnerSets(consortia.organisationCount(), consortia.projectCount());
        SharedProjects.of(consortia, level).forEach((a, b, projects, weight) -> {
            write(edge(a, b, level), consortia.organisation(a), consortia.organisation(b), level, projects, weight);
            partners.add(a, b, projects.length);
            strongest.offer(new Strongest.Pair(a, b, projects.length, Double.parseDouble(rounded(weight))));
        });
        int rank = 1;
        for (Strongest.Pair pair : strongest.ranked()) {
            add(edge(pair.a(), pair.b(), level), Lkg.RANK, integer(rank++));
        }
        partners.forEach((organisation, projects, others) -> write(level, organisation, projects, others));
    }

    private Node edge(int a, int b, Level level) {
        return NodeFactory.createURI(Base.DEFAULT + "id/collaboration/" + level.slug() + "/"
                + slug(consortia.organisation(a)) + "/" + slug(consortia.organisation(b)));
    }

    private static Node integer(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    private void write(Node edge, Node a, Node b, Level level, int[] projects, double weight) {
        add(edge, RDF.type.asNode(), Lkg.COLLABORATION_CLASS);
        add(edge, Lkg.COLLABORATOR, a);
        add(edge, Lkg.COLLABORATOR, b);
        add(edge, Lkg.LEVEL, Concepts.level(level.slug()));
        for (int project : projects) {
            add(edge, Lkg.SHARED_PROJECT, consortia.project(project));
            consortia.themes(project).forEach(theme -> add(edge, Lkg.SHARED_THEME, theme));
        }
        add(edge, Lkg.SHARED_PROJECTS, integer(projects.length));
        add(edge, Lkg.FRACTIONAL_WEIGHT, NodeFactory.createLiteralDT(rounded(weight), XSDDatatype.XSDdecimal));
        if (level == Level.AS_NAMED) {
            add(a, Lkg.WORKS_WITH, b);
            add(b, Lkg.WORKS_WITH, a);
        }
    }

    private void write(Level level, int organisation, int projects, int[] others) {
        Node node = consortia.organisation(organisation);
        Node set =
                NodeFactory.createURI(Base.DEFAULT + "id/partners/" + level.slug() + "/" + slug(node) + "/" + projects);
        add(set, RDF.type.asNode(), Lkg.PARTNER_SET_CLASS);
        add(set, Lkg.PARTNERS_OF, node);
        add(set, Lkg.LEVEL, Concepts.level(level.slug()));
        add(set, Lkg.SHARED_PROJECTS_EACH, integer(projects));
        for (int other : others) {
            add(set, Lkg.CONTAINS_PARTNER, consortia.organisation(other));
        }
    }

    /** As many decimals as the derived graph has. */
    static String rounded(double weight) {
        return BigDecimal.valueOf(weight)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private void add(Node subject, Node property, Node value) {
        data.add(Graphs.DERIVED, subject, property, value);
    }

    private static String slug(Node organisation) {
        return organisation.getURI().substring(ORGANISATION.length());
    }
}
